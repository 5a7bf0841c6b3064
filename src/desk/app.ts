import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { ExpectedError } from '../errors.ts';
import { LANGUAGE_NAMES } from '../messages/languages.ts';
import { bot, people, personOf, placesOf, roles } from './demo-servers.ts';
import type { Desk } from './desk.ts';
import type { Emit } from './event.ts';
import { guard } from './localhost-only.ts';
import { requestSchema } from './request.ts';
import { MAX_UPLOAD } from './uploads.ts';

const PAGE = new URL('./page/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The desk's HTTP side: the page, its data, and one address for everything people do. */
export function createApp(desk: Desk): Hono {
  const app = new Hono();
  app.use(guard);
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return c.json({ error: 'That is too large for the desk.' }, error.status);
    return c.json({ error: desk.explain(error) }, error instanceof ExpectedError ? 400 : 500);
  });
  app.get('/', () => pageFile('index.html'));
  app.get('/page/:file', (c) => pageFile(c.req.param('file')));

  app.get('/api/world', (c) => {
    const person = personOf(c.req.query('as') ?? people[0]?.user.id ?? '');
    const persons = people.map(({ user, standing }) => ({ user, standing }));
    const seen = placesOf(person).map(({ id, name, guild }) => ({ id, name, guild }));
    const languages = {
      names: LANGUAGE_NAMES,
      own: desk.languages.of(person.user.id),
      servers: Object.fromEntries(
        seen.flatMap(({ guild }) => (guild ? [[guild.id, desk.languages.of(guild.id)]] : [])),
      ),
    };
    return c.json({ bot, people: persons, places: seen, roles, languages });
  });
  app.get('/api/conversation', async (c) => {
    const { as = '', place = '' } = c.req.query();
    const entries = desk.conversation(as, place);
    const suggestions = entries.length === 0 ? await desk.suggestions(as, place) : [];
    return c.json({ entries, commands: desk.commands(as, place), suggestions });
  });

  /** What the bot does of itself, as long as the page is open. Private messages are never among it. */
  app.get('/api/events', () =>
    ndjson(
      lines(
        (emit, left) =>
          new Promise((settle) => {
            const stop = desk.listen(emit);
            left.addEventListener('abort', () => {
              stop();
              settle();
            });
          }),
      ),
    ),
  );

  app.post('/api/act', bodyLimit({ maxSize: 64 * 1024 }), async (c) => {
    if (!/^application\/json\b/u.test(c.req.header('Content-Type') ?? ''))
      return c.json({ error: 'Send JSON.' }, 415);
    const parsed = requestSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.json({ error: 'That is not something one can do at the desk.' }, 400);
    return ndjson(lines((emit) => desk.act(parsed.data, emit)));
  });

  app.post('/api/attachments', bodyLimit({ maxSize: MAX_UPLOAD }), async (c) => {
    const name = (c.req.query('name') ?? 'file').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(-100);
    const type = c.req.header('Content-Type') ?? 'application/octet-stream';
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(desk.uploads.add(name, type, bytes, new URL(c.req.url).origin));
  });
  app.get('/attachments/:id/:name', (c) => {
    const upload = desk.uploads.get(c.req.param('id'));
    if (!upload) return c.notFound();
    // A copy: a Buffer may be a piece of a larger one.
    return c.body(Uint8Array.from(upload.bytes).buffer, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
    });
  });
  return app;
}

function ndjson(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
}

/** One line of JSON for each event, sent as it happens. A reader who leaves does not stop the work; `left` tells it. */
function lines(work: (emit: Emit, left: AbortSignal) => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = new AbortController();
  let open = true;
  return new ReadableStream({
    start(controller) {
      const emit: Emit = (event) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      void work(emit, left.signal).then(() => {
        if (open) controller.close();
      });
    },
    cancel() {
      open = false;
      left.abort();
    },
  });
}

async function pageFile(name: string): Promise<Response> {
  const extension = /^[a-z][a-z-]*\.([a-z]+)$/u.exec(name)?.[1] ?? '';
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  const bytes = type ? await readFile(new URL(name, PAGE)).catch(() => undefined) : undefined;
  if (!type || !bytes) return new Response('Not here', { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
}
