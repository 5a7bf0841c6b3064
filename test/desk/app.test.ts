import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../src/desk/app.ts';
import { Desk } from '../../src/desk/desk.ts';
import type { DeskEvent } from '../../src/desk/event.ts';
import type { DeskRequest } from '../../src/desk/request.ts';
import { bot, dispatch, finishSlow } from './bot.ts';

const HOST = '127.0.0.1:4310';
const MAYA = '1100000000000000011';
const THEO = '1100000000000000012';
const FRONT_PAGE = '1100000000000000101';
const GENERAL = '1100000000000000201';
const DIRECT = '1100000000000000401';
const at = { as: MAYA, place: FRONT_PAGE };

const newApp = () => createApp(new Desk({ dispatch, ...bot }));
type App = ReturnType<typeof newApp>;

function post(app: App, body: unknown, headers: Record<string, string> = {}) {
  return app.request('/api/act', {
    method: 'POST',
    headers: { Host: HOST, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function act(app: App, request: DeskRequest): Promise<DeskEvent[]> {
  const text = await (await post(app, request)).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DeskEvent);
}

async function entries(app: App, as: string, place: string) {
  const response = await app.request(`/api/conversation?as=${as}&place=${place}`, {
    headers: { Host: HOST },
  });
  return (await response.json()) as { entries: unknown[]; commands: { name: string }[] };
}

describe('the desk answers its own page only', () => {
  const app = newApp();
  it.each<[string, Record<string, string>, number]>([
    ['its own address', { Host: HOST }, 200],
    ['localhost', { Host: 'localhost:4310' }, 200],
    ['a foreign name that points here (DNS rebinding)', { Host: 'evil.example:4310' }, 403],
    ['a name that begins like ours', { Host: '127.0.0.1.evil.example' }, 403],
    ['no host', {}, 403],
    ['its own origin', { Host: HOST, Origin: `http://${HOST}` }, 200],
    ['another site', { Host: HOST, Origin: 'https://evil.example' }, 403],
    ['another program on this machine', { Host: HOST, Origin: 'http://127.0.0.1:8080' }, 403],
    ['a hidden origin', { Host: HOST, Origin: 'null' }, 403],
    ['another site without an origin', { Host: HOST, 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('%s', async (_, headers, status) => {
    const read = await app.request('/api/world', { headers });
    expect(read.status).toBe(status);
  });

  it('takes no act from another site, whatever its content type', async () => {
    const request = { kind: 'line', ...at, text: 'Kuleba' };
    expect((await post(app, request, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(app, request, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await entries(app, MAYA, FRONT_PAGE)).entries).toEqual([]);
  });

  it('lets a link from elsewhere open the page', async () => {
    const headers = { Host: HOST, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await app.request('/', { headers })).status).toBe(200);
  });

  it('allows no script, style or request from anywhere else, and no cookie', async () => {
    const { headers } = await app.request('/', { headers: { Host: HOST } });
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  it.each(['/page/../app.ts', '/page/%2e%2e%2fapp.ts', '/page/markdown.d.ts', '/page/none.js'])(
    'serves nothing but the page: %s',
    async (path) => {
      expect((await app.request(path, { headers: { Host: HOST } })).status).toBe(404);
    },
  );

  it('refuses too large and malformed requests', async () => {
    expect((await post(app, { kind: 'line', ...at, text: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await post(app, { kind: 'line', ...at })).status).toBe(400);
    expect((await post(app, { kind: 'format-disk' })).status).toBe(400);
  });
});

describe('what people do at the desk', () => {
  it('answers a slash command with the story’s words, and keeps it', async () => {
    const app = newApp();
    const events = await act(app, {
      kind: 'command',
      ...at,
      name: 'who-said',
      path: [],
      options: { phrase: 'high price' },
    });
    expect(events).toMatchObject([{ type: 'message', asked: '/who-said phrase: high price' }]);
    expect(JSON.stringify(events)).toContain('will come at a “high price.”');
    expect((await entries(app, THEO, FRONT_PAGE)).entries).toHaveLength(1);
    expect((await entries(app, MAYA, GENERAL)).entries).toHaveLength(0);
  });

  it('shows a private answer to the asker alone, until it is dismissed', async () => {
    const app = newApp();
    const [event] = await act(app, { kind: 'line', ...at, text: '/who-said high price private: true' });
    if (event?.type !== 'message') throw new Error('no message');
    expect(event).toMatchObject({ viewer: MAYA, message: { flags: (1 << 15) | (1 << 6) } });
    expect((await entries(app, THEO, FRONT_PAGE)).entries).toHaveLength(0);
    const { id: message } = event.message;
    const press = {
      kind: 'press',
      as: THEO,
      place: FRONT_PAGE,
      message,
      customId: 'context:1::::0',
    } as const;
    expect(await act(app, press)).toEqual([{ type: 'failed', text: 'That message is no longer there.' }]);
    expect(await act(app, { kind: 'dismiss', ...at, message })).toEqual([{ type: 'removed', id: message }]);
    expect((await entries(app, MAYA, FRONT_PAGE)).entries).toHaveLength(0);
  });

  it('shows “thinking…” after 1.5 s, then the answer in its place', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const asked = act(newApp(), { kind: 'line', ...at, text: '/slow' });
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(1_500);
    finishSlow();
    const events = await asked;
    expect(events).toMatchObject([
      { type: 'message', message: { flags: 1 << 7 } },
      { type: 'message', message: { flags: 1 << 15, edited_timestamp: null } },
    ]);
    const ids = events.map((event) => (event.type === 'message' ? event.message.id : ''));
    expect(new Set(ids).size).toBe(1);
  });

  it('answers a mention and a direct message, and is silent where it is not addressed', async () => {
    const app = newApp();
    expect(await act(app, { kind: 'line', ...at, text: 'Kuleba' })).toHaveLength(2);
    expect(await act(app, { kind: 'say', ...at, text: 'Kuleba' })).toHaveLength(1);
    expect(await act(app, { kind: 'say', as: MAYA, place: DIRECT, text: 'Kuleba' })).toHaveLength(2);
    expect(await act(app, { kind: 'say', as: THEO, place: DIRECT, text: 'Kuleba' })).toMatchObject([
      { type: 'failed' },
    ]);
  });

  it('completes while one types', async () => {
    const typed = { name: 'who-said', path: [], options: { phrase: 'high' }, focused: 'phrase' };
    expect(await act(newApp(), { kind: 'autocomplete', ...at, ...typed })).toEqual([
      { type: 'choices', choices: [{ name: 'high price', value: 'high price' }] },
    ]);
  });

  it.each([
    ['/who-said', 'Please fill in `phrase`.'],
    ['/story', 'Say which one: /story list, /story show.'],
    ['/settings', 'There is no command /settings. There is: /who-said, /story, /slow.'],
  ])('says what to do about %s', async (text, message) => {
    expect(await act(newApp(), { kind: 'line', ...at, text })).toEqual([{ type: 'failed', text: message }]);
  });

  it('offers and runs what a person may do there', async () => {
    const app = newApp();
    const names = async (as: string) => (await entries(app, as, GENERAL)).commands.map(({ name }) => name);
    expect(await names(MAYA)).not.toContain('settings');
    expect(await names(THEO)).toContain('settings');
    const events = await act(app, { kind: 'line', as: THEO, place: GENERAL, text: '/settings' });
    expect(JSON.stringify(events)).toContain('guild:1100000000000000200 32');
  });
});
