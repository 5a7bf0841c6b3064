import type { MiddlewareHandler } from 'hono';

const HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/u;

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/**
 * Answers only the desk's own page. A foreign `Host` means that another site's name was pointed at this machine (DNS
 * rebinding); a foreign `Origin`, or `Sec-Fetch-Site`, that another site's page sends the request (CSRF).
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('Host')?.toLowerCase();
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const isLink =
    c.req.method === 'GET' && c.req.path === '/' && c.req.header('Sec-Fetch-Mode') === 'navigate';
  const foreign =
    host === undefined ||
    !HOST.test(host) ||
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none' && !isLink);
  if (foreign) return c.text('This desk answers its own page only: open it by the address it printed.', 403);
  await next();
  for (const [name, value] of Object.entries(HEADERS))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  return undefined;
};
