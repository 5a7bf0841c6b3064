import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { checkUrl } from '../../src/library/fetch/connector.ts';
import { FetchQueue } from '../../src/library/fetch/fetch-queue.ts';
import { isPublicAddress } from '../../src/library/fetch/public-address.ts';
import { FetchError, PUBLIC_WEB, StoryFetcher } from '../../src/library/fetch-story.ts';

/** Four letters only: like the source of a page, they take some four times the room once they are unpacked. */
function lettersOf(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .replaceAll(/[4-7]/gu, 'a')
    .replaceAll(/[89ab]/gu, 'b')
    .replaceAll(/[c-f]/gu, 'c');
}

describe('which addresses may be connected to', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::6810:85e5'])('%s, since it is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '100::1',
    '5f00::1',
    '4000::1',
    'localhost',
    '',
    '1',
    '0x7f.1',
  ])('not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('which URLs may be asked for', () => {
  it.each([
    ['ftp://news.example/a', /http:\/\/ or https:\/\//u],
    ['file:///etc/passwd', /http:\/\/ or https:\/\//u],
    ['javascript:alert(1)', /http:\/\/ or https:\/\//u],
    ['https://me:secret@news.example/a', /user name or password/u],
    ['https://news.example:8443/a', /ports \(80 and 443\)/u],
    ['http://news.example:22/', /ports \(80 and 443\)/u],
    ['just words', /not a web address/u],
  ])('not %s', (url, message) => {
    expect(() => checkUrl(url, PUBLIC_WEB)).toThrow(message);
    expect(() => checkUrl(url, PUBLIC_WEB)).toThrow(UserError);
  });

  it('reads numbers that are addresses as the addresses that they are', () => {
    expect(checkUrl('http://2130706433/', PUBLIC_WEB).hostname).toBe('127.0.0.1');
    expect(checkUrl('http://0177.0.0.1/', PUBLIC_WEB).hostname).toBe('127.0.0.1');
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
  ])('connects to nothing at %s', async (url) => {
    await expect(new StoryFetcher().fetch(url)).rejects.toThrow(/public internet/u);
  });
});

describe('fetching a page', () => {
  let server: Server;
  let port = 0;
  let clock = 0;
  const asked: IncomingMessage[] = [];
  const pages = new Map<string, RequestListener>();
  let robots: RequestListener = (_, response) => void response.writeHead(404).end();
  const names = new Map<string, string[][]>();
  const html =
    (body: string): RequestListener =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      const path = request.url ?? '';
      if (path === '/robots.txt') return robots(request, response);
      const page = pages.get(path);
      if (page) page(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked.length = 0;
    pages.clear();
    robots = (_, response) => void response.writeHead(404).end();
    names.clear();
    names.set('news.test', [['127.0.0.1']]);
    names.set('inside.test', [['127.0.0.2']]);
    names.set('mixed.test', [['127.0.0.1', '127.0.0.2']]);
    clock += 1e9;
  });

  /** 127.0.0.1 stands for the public internet, 127.0.0.2 for an address inside. */
  const fetcher = (timeout?: number) =>
    new StoryFetcher({
      rules: {
        resolve: async (name) => {
          const answers = names.get(name);
          const answer = answers && answers.length > 1 ? answers.shift() : answers?.[0];
          if (!answer) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
          return answer;
        },
        isAllowed: (address) => address === '127.0.0.1',
        ports: new Set([80, 443, port]),
      },
      contact: 'https://bot.example/about',
      timeout,
      now: () => clock,
    });
  const at = (path: string, host = 'news.test') => `http://${host}:${port}${path}`;
  const fault = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => undefined,
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(FetchError);
    return [(error as FetchError).fault, (error as FetchError).message] as const;
  };

  it('gives the page, its final address and the time, under the name of the bot', async () => {
    pages.set('/old', (_, response) => void response.writeHead(301, { location: '/story' }).end('moved'));
    pages.set('/story', html('<p>Riga said “yes”</p>'));
    const page = await fetcher().fetch(at('/old#part'));
    expect(page).toEqual({ url: at('/story'), html: '<p>Riga said “yes”</p>', fetchedAt: clock });
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/old', '/story']);
    for (const { headers } of asked) {
      expect(headers['user-agent']).toBe(
        'OnTheRecordBot/1.0 (Discord bot, reads a page when a person asks for it; +https://bot.example/about)',
      );
      expect(headers.cookie).toBeUndefined();
      expect(headers.host).toBe(`news.test:${port}`);
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    pages.set(
      '/story',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
          .end(pack('<p>packed</p>')),
    );
    expect((await fetcher().fetch(at('/story'))).html).toBe('<p>packed</p>');
  });

  it('reads the encoding that the server or the page names', async () => {
    pages.set(
      '/header',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
          .end(Buffer.from([0x93, 0x61, 0x94])),
    );
    pages.set(
      '/page',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from([0xb1])])),
    );
    expect((await fetcher().fetch(at('/header'))).html).toBe('“a”');
    expect((await fetcher().fetch(at('/page'))).html).toContain('ą');
  });

  it('refuses a name that leads inside, wholly or in part', async () => {
    pages.set('/story', html('secret'));
    expect(await fault(fetcher().fetch(at('/story', 'inside.test')))).toEqual([
      'address',
      expect.stringContaining('public internet'),
    ]);
    expect((await fault(fetcher().fetch(at('/story', 'mixed.test'))))[0]).toBe('address');
    expect((await fault(fetcher().fetch(at('/story', '127.0.0.2'))))[0]).toBe('address');
    expect(asked).toEqual([]);
  });

  it('refuses a redirect to the inside, by name or by number', async () => {
    for (const [path, to] of [
      ['/a', at('/story', 'inside.test')],
      ['/b', at('/story', '127.0.0.2')],
      ['/c', 'file:///etc/passwd'],
      ['/d', 'http://news.test:22/'],
    ] as const) {
      pages.set(path, (_, response) => void response.writeHead(302, { location: to }).end());
      expect((await fault(fetcher().fetch(at(path))))[0]).toBe('address');
    }
  });

  it('refuses a name that was public a moment ago (rebinding)', async () => {
    // Public for robots.txt, inside for the page.
    names.set('rebind.test', [['127.0.0.1'], ['127.0.0.2']]);
    pages.set('/story', html('secret'));
    expect((await fault(fetcher().fetch(at('/story', 'rebind.test'))))[0]).toBe('address');
    // The other way round: whatever a second look-up says, the connection goes to the address that was checked.
    names.set('once.test', [['127.0.0.1'], ['127.0.0.1'], ['127.0.0.2']]);
    const page = await fetcher().fetch(at('/story', 'once.test'));
    expect(page.html).toBe('secret');
    expect(names.get('once.test')).toEqual([['127.0.0.2']]);
  });

  it('follows five redirects and no more', async () => {
    for (let step = 0; step < 8; step++)
      pages.set(
        `/${step}`,
        (_, response) => void response.writeHead(307, { location: `/${step + 1}` }).end(),
      );
    pages.set('/5', html('five'));
    expect((await fetcher().fetch(at('/0'))).html).toBe('five');
    pages.set('/5', (_, response) => void response.writeHead(307, { location: '/6' }).end());
    pages.set('/6', html('six'));
    expect((await fault(fetcher().fetch(at('/0'))))[0]).toBe('redirects');
  });

  it('stops at 5 MB, counted after unpacking', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 97));
    expect(bomb.length).toBeLessThan(100_000);
    pages.set(
      '/bomb',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    pages.set('/large', html('a'.repeat(5_000_001)));
    pages.set('/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('a'.repeat(1_000_000)), 2);
      response.on('close', () => clearInterval(timer));
    });
    for (const path of ['/bomb', '/large', '/endless'])
      expect(await fault(fetcher().fetch(at(path)))).toEqual([
        'size',
        expect.stringContaining('larger than 5 MB'),
      ]);
  });

  it('survives packed pages of every size over connections that close, which ended the process', async () => {
    for (const kilobytes of [128, 192, 512, 896]) {
      const page = `<p>${lettersOf(randomBytes(kilobytes * 800))}</p>`;
      // Filled up (a reader of gzip leaves out what follows), so that the last piece is as large as the others.
      const packed = Buffer.concat([gzipSync(page), Buffer.alloc(kilobytes * 1_024)]).subarray(
        0,
        kilobytes * 1_024,
      );
      const head =
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\nconnection: close\r\n';
      pages.set('/packed', (_, response) => {
        const { socket } = response;
        socket?.write(`${head}content-length: ${packed.length}\r\n\r\n`);
        setTimeout(() => socket?.end(packed), 5);
      });
      for (let time = 0; time < 4; time++) expect((await fetcher().fetch(at('/packed'))).html).toBe(page);
    }
  });

  it('survives redirects that carry a large page of their own', async () => {
    const padding = randomBytes(300_000).toString('base64');
    pages.set(
      '/moved',
      (_, response) => void response.writeHead(302, { location: '/story', connection: 'close' }).end(padding),
    );
    pages.set('/story', html('there'));
    for (let time = 0; time < 8; time++) expect((await fetcher().fetch(at('/moved'))).html).toBe('there');
  });

  it('survives pages that are refused before they were read to the end', async () => {
    const padding = randomBytes(600_000).toString('base64');
    const answers: [number, string][] = [
      [404, 'text/html'],
      [200, 'application/pdf'],
    ];
    for (const [status, type] of answers) {
      pages.set(
        '/page',
        (_, response) =>
          void response.writeHead(status, { 'content-type': type, connection: 'close' }).end(padding),
      );
      for (let time = 0; time < 4; time++) await fault(fetcher().fetch(at('/page')));
    }
  });

  it('says that a packed page is broken or packed in an unknown way, and goes on', async () => {
    for (const [encoding, message] of [
      ['gzip', /could not be fetched/u],
      ['zstd', /compressed/u],
    ] as const) {
      pages.set(
        '/page',
        (_, response) =>
          void response
            .writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
            .end(Buffer.from('no archive')),
      );
      expect((await fault(fetcher().fetch(at('/page'))))[1]).toMatch(message);
    }
  });

  it('refuses addresses that are longer than any page has, redirects included', async () => {
    const long = `/a?${'a'.repeat(3_000)}`;
    pages.set('/moved', (_, response) => void response.writeHead(302, { location: long }).end());
    for (const path of [long, '/moved'])
      expect(await fault(fetcher().fetch(at(path)))).toEqual(['address', expect.stringMatching(/too long/u)]);
  });

  it('waits only so long, for the first byte and for the last', async () => {
    // Neither ever ends: only the fetcher can hang up.
    const hungUp: Promise<unknown>[] = [];
    pages.set('/silent', (_, response) => void hungUp.push(once(response, 'close')));
    pages.set('/slow', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('a'), 20);
      hungUp.push(once(response, 'close').then(() => clearInterval(timer)));
    });
    for (const path of ['/silent', '/slow'])
      expect((await fault(fetcher(300).fetch(at(path))))[0]).toBe('time');
    expect(await Promise.all(hungUp)).toHaveLength(2);
  });

  it.each([
    ['application/pdf', /is not a web page \(application\/pdf\)/u],
    ['text/plain', /is not a web page/u],
    ['', /no type given/u],
    ['[a](https://evil.example)', /no type given/u],
    [`x/${'a'.repeat(20_000)}`, /no type given/u],
    [`text/plain${'; '.repeat(15_000)}`, /is not a web page \(text\/plain\)/u],
  ])('takes text/html only, not "%.30s", and shows no type that is none', async (type, message) => {
    pages.set(
      '/file',
      (_, response) => void response.writeHead(200, type ? { 'content-type': type } : {}).end('x'),
    );
    expect(await fault(fetcher().fetch(at('/file')))).toEqual(['type', expect.stringMatching(message)]);
  });

  it.each([
    [404, /no page at this address/u],
    [403, /does not serve this page to bots \(403\)\. Paste/u],
    [402, /an account or payment/u],
    [500, /could not deliver the page \(500\)/u],
  ])('explains the answer %i', async (status, message) => {
    pages.set('/page', (_, response) => void response.writeHead(status).end());
    expect(await fault(fetcher().fetch(at('/page')))).toEqual(['status', expect.stringMatching(message)]);
  });

  it('keeps to robots.txt, asks for it once, and lets an unreachable one forbid everything', async () => {
    robots = (_, response) =>
      void response.end('User-agent: OnTheRecordBot\nDisallow: /private\n\nUser-agent: *\nDisallow: /');
    pages.set('/private/a', html('no'));
    pages.set('/open', html('yes'));
    pages.set('/to-private', (_, response) => void response.writeHead(302, { location: '/private/a' }).end());
    const one = fetcher();
    expect((await fault(one.fetch(at('/private/a'))))[0]).toBe('robots');
    expect((await one.fetch(at('/open'))).html).toBe('yes');
    expect((await fault(one.fetch(at('/to-private'))))[0]).toBe('robots');
    expect(asked.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
    expect(asked.filter(({ url }) => url === '/private/a')).toHaveLength(0);
    robots = (_, response) => void response.writeHead(503).end();
    expect((await fault(fetcher().fetch(at('/open'))))[1]).toMatch(/cannot be read at the moment/u);
  });

  it.each(['identity', 'gzip', 'br'] as const)(
    'keeps to the first 500 KiB of a longer robots.txt (%s)',
    async (encoding) => {
      const rules = Buffer.from(`User-agent: *\nDisallow: /private\n#${'a'.repeat(2_000_000)}\n`);
      const pack = { identity: (bytes: Buffer) => bytes, gzip: gzipSync, br: brotliCompressSync }[encoding];
      robots = (_, response) =>
        void response.writeHead(200, { 'content-encoding': encoding, connection: 'close' }).end(pack(rules));
      pages.set('/private/a', html('no'));
      pages.set('/open', html('yes'));
      expect((await fault(fetcher().fetch(at('/private/a'))))[0]).toBe('robots');
      expect((await fetcher().fetch(at('/open'))).html).toBe('yes');
    },
  );

  it('keeps to a robots.txt whose packed form alone is longer than that', async () => {
    const noise = randomBytes(900_000).toString('base64');
    robots = (_, response) =>
      void response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(`User-agent: *\nDisallow: /private\n#${noise}`));
    pages.set('/private/a', html('no'));
    expect((await fault(fetcher().fetch(at('/private/a'))))[0]).toBe('robots');
  });

  it('tells a name that does not exist from a site that does not answer, and nothing more', async () => {
    expect((await fault(fetcher().fetch(at('/', 'typo.test'))))[1]).toMatch(/no such site/u);
    names.set('closed.test', [['127.0.0.1']]);
    expect((await fault(fetcher().fetch('http://closed.test/')))[1]).toBe(
      'The page could not be fetched from the site. Paste the text or upload it as a file instead.',
    );
  });
});

describe('https', () => {
  it('names the site, not its address, so that certificates and virtual hosts work', async () => {
    const seen: string[] = [];
    const server = createTlsServer({
      SNICallback: (name, done) => {
        seen.push(name);
        done(new Error('no certificate here'));
      },
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const fetcher = new StoryFetcher({
      rules: { resolve: async () => ['127.0.0.1'], isAllowed: () => true, ports: new Set([port]) },
    });
    await expect(fetcher.fetch(`https://news.test:${port}/story`)).rejects.toThrow(FetchError);
    expect(seen).toEqual(['news.test']);
    server.close();
  });
});

describe('the queue of fetches', () => {
  it('runs one at a time for a server, tells the others how many come first, and refuses a crowd', async () => {
    const queue = new FetchQueue();
    const log: string[] = [];
    const release: (() => void)[] = [];
    const job = (name: string) => () =>
      new Promise<void>((resolve) => {
        log.push(`start ${name}`);
        release.push(resolve);
      });
    const first = queue.run('guild:1', job('a'));
    const second = queue.run('guild:1', job('b'), (before) => log.push(`b waits for ${before}`));
    const third = queue.run('guild:1', job('c'), (before) => log.push(`c waits for ${before}`));
    const other = queue.run('guild:2', job('x'));
    await new Promise(setImmediate);
    expect(log).toEqual(['b waits for 1', 'c waits for 2', 'start a', 'start x']);
    release.shift()?.();
    await first;
    await new Promise(setImmediate);
    expect(log.slice(4)).toEqual(['c waits for 1', 'b waits for 0', 'start b']);
    const more = [1, 2, 3, 4].map(() => queue.run('guild:1', async () => undefined));
    await expect(queue.run('guild:1', async () => undefined)).rejects.toThrow(
      /6 pages are already being fetched/u,
    );
    while (release.length > 0 || log.filter((line) => line.startsWith('start')).length < 4) {
      release.shift()?.();
      await new Promise(setImmediate);
    }
    await Promise.all([second, third, other, ...more]);
  });

  it('goes on after a fetch that failed', async () => {
    const queue = new FetchQueue();
    await expect(queue.run('guild:1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run('guild:1', async () => 'yes')).toBe('yes');
  });
});
