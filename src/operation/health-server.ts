import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../errors.ts';

/** What `/readyz` says: each part by its name, with "ok" or what is wrong. */
export type Readiness = Readonly<Record<string, string>>;

export interface HealthParts {
  readonly host: string;
  /** 0 takes any free one; for tests. */
  readonly port: number;
  readiness(): Promise<Readiness>;
  figures(): Promise<{ readonly body: string; readonly type: string }>;
}

export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

export const OK = 'ok';
const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/**
 * Health for whoever watches over the bot: `/healthz` (200 while its event loop runs), `/readyz` (200 if it can
 * answer people, else 503 with the reason) and `/metrics`. No log-in: it reveals nothing of what people ask or keep.
 *
 * @throws StartError if the port cannot be opened
 */
export async function startHealthServer(parts: HealthParts): Promise<HealthServer> {
  const { host, port } = parts;
  const server = createServer((request, response) => {
    void answer(parts, request.method ?? '', request.url ?? '', response).catch(() =>
      send(response, 500, 'text/plain', 'failed\n'),
    );
  });
  server.requestTimeout = 10_000;
  server.maxConnections = 50;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          `Port ${port} on ${host} cannot be opened for /healthz (${error.code}): set HEALTH_PORT to another one.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { readiness, figures }: HealthParts,
  method: string,
  url: string,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain', 'GET only\n');
  switch (url.split('?')[0]) {
    case '/healthz':
      return send(response, 200, 'text/plain', 'ok\n');
    case '/readyz': {
      const parts = await readiness();
      const ready = Object.values(parts).every((state) => state === OK);
      return send(
        response,
        ready ? 200 : 503,
        'application/json',
        `${JSON.stringify({ ready, ...parts })}\n`,
      );
    }
    case '/metrics': {
      const { body, type } = await figures();
      return send(response, 200, type, body);
    }
    default:
      return send(response, 404, 'text/plain', 'not found\n');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body);
}
