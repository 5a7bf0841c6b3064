import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadFromDesk, downloadFromDiscord } from '../../src/discord/core/download.ts';

describe('fetching a file that was uploaded', () => {
  let server: Server;
  let port = 0;
  let answer: RequestListener = () => undefined;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const file = (url: string, size = 5) => ({ id: '1', filename: 'a.txt', size, url, proxy_url: url });
  const here = (host = '127.0.0.1') => `http://${host}:${port}/attachments/1/a.txt`;

  it.each(['127.0.0.1', 'localhost'])('works at a desk that was opened as %s', async (host) => {
    answer = (_, response) => void response.end('hello');
    expect(Buffer.from(await downloadFromDesk(file(here(host)))).toString()).toBe('hello');
  });

  it('reaches into the machine for the desk only, not for a bot at Discord', async () => {
    answer = (_, response) => void response.end('hello');
    await expect(downloadFromDiscord(file(here()))).rejects.toThrow(/uploaded here/u);
    for (const url of [
      'http://cdn.discordapp.com/a.txt',
      'https://cdn.discordapp.com.evil.example/',
      'no address',
    ])
      await expect(downloadFromDiscord(file(url))).rejects.toThrow(/uploaded here/u);
  });

  it('takes no more than was announced, however much is sent', async () => {
    let sent = 0;
    answer = (_, response) => {
      const more = () => {
        sent += 1_000_000;
        if (sent > 300_000_000) return void response.end();
        response.write(Buffer.alloc(1_000_000), (error) => void (error ?? setImmediate(more)));
      };
      more();
    };
    await expect(downloadFromDesk(file(here(), 300))).rejects.toThrow(/could not be fetched/u);
    expect(sent).toBeLessThan(100_000_000);
  });

  it('says that it could not be fetched where it is gone, moved or cut off', async () => {
    for (const wrong of [
      (_, response) => void response.writeHead(404).end('hello'),
      (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
      (_, response) =>
        void response.writeHead(200, { 'content-length': '50' }).write('hel', () => response.destroy()),
    ] satisfies RequestListener[]) {
      answer = wrong;
      await expect(downloadFromDesk(file(here(), 50))).rejects.toThrow(/could not be fetched/u);
    }
  });
});
