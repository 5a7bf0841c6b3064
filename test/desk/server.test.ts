import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningDesk, startDesk } from '../../src/desk/server.ts';
import { StartError } from '../../src/errors.ts';
import { bot, dispatch } from './bot.ts';

const open: RunningDesk[] = [];
const start = async (port?: number) => {
  const desk = await startDesk({ dispatch, ...bot, port });
  open.push(desk);
  return desk;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.close()));
});

/** The status of a request with any Host, which fetch would not send. */
function status(url: string, host: string): Promise<number | undefined> {
  return new Promise((settle, reject) => {
    request(url, { agent: false, headers: { Host: host } }, (response) => {
      response.resume();
      settle(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('starting the desk', () => {
  it('takes the next free port where none is set', async () => {
    const [first, second] = [await start(), await start()];
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:43\d\d$/u);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
  });

  it('says in one sentence that the port which is set is taken', async () => {
    const { url } = await start(0);
    const port = Number(new URL(url).port);
    const failure = await start(port).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(String(failure)).toBe(
      `StartError: Port ${port} on 127.0.0.1 is already in use: stop what uses it, or set PORT to another one.`,
    );
  });

  it('answers on the wire by its own name only, and closes', async () => {
    const desk = await start(0);
    const { host } = new URL(desk.url);
    expect(await status(desk.url, host)).toBe(200);
    expect(await status(desk.url, 'evil.example')).toBe(403);
    await desk.close();
    await expect(status(desk.url, host)).rejects.toThrow('ECONNREFUSED');
  });
});
