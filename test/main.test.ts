import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../src/library/open-library.ts';
import { shownText } from './discord/stand-in/message-store.ts';
import { DiscordStandIn } from './discord/stand-in/stand-in.ts';
import { waitFor } from './discord/stand-in/wait.ts';
import { FAR_NEWSROOM, TOKEN as STAND_IN_TOKEN } from './discord/stand-in/world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'otr-start-'));
const folder = () => mkdtempSync(join(base, 'run-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz012345';
/** Node's options for a machine on which the compiled part of SQLite is missing. */
const WITHOUT_SQLITE = `--import=data:text/javascript,${encodeURIComponent(
  "import M from 'module';const load=M._load;M._load=(name,...rest)=>{if(name==='better-sqlite3')throw new Error('no binary');return load(name,...rest)}",
)}`;

interface StartOptions {
  readonly until?: RegExp;
  /** Is handed the process, to send it signals. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Starts the product as `npm start` does, until it ends or `until` shows on stdout or stderr. */
function start(env: Record<string, string>, { until, onStart }: StartOptions = {}) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn('node', ['src/start/start.mjs'], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR: folder(), LOG_LEVEL: 'silent', ...env },
    });
    onStart?.(child);
    let stdout = '';
    let stderr = '';
    const stop = () => {
      if ((until?.test(stdout) || until?.test(stderr)) && !child.killed) child.kill('SIGTERM');
    };
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
      stop();
    });
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
      stop();
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end();
  });
}

describe('npm start', () => {
  it('opens the desk without any setting, and closes cleanly', async () => {
    const { code, stdout, stderr } = await start({}, { until: /http:\/\/127\.0\.0\.1:\d+/u });
    expect(stdout).toContain('On the Record is open at http://127.0.0.1:');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.each([
    ['a token that is none', { DISCORD_TOKEN: 'abc' }, /DISCORD_TOKEN does not look like a bot token/u, 78],
    [
      'an unreachable Discord',
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9' },
      /cannot be reached/u,
      1,
    ],
    ['a folder without seeds', { SEEDS_DIR: '/nowhere' }, /cannot be read: \/nowhere/u, 78],
    [
      'a better-sqlite3 that does not load',
      { NODE_OPTIONS: WITHOUT_SQLITE },
      /npm rebuild better-sqlite3/u,
      78,
    ],
    ['a database that is not there', { DATABASE_URL: 'postgresql://127.0.0.1:9/none' }, /PostgreSQL/u, 1],
  ])(
    'ends in one clear sentence at %s, and says whether another try may help',
    async (_, env, message, ends) => {
      const { code, stdout, stderr } = await start(env);
      expect(code).toBe(ends);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(message)]);
      expect(stderr).not.toContain(TOKEN);
    },
  );

  it('names the seed file that it cannot use', async () => {
    const seeds = folder();
    writeFileSync(join(seeds, 'broken.txt'), Buffer.from([0x50, 0x4b, 0, 0, 1]));
    const { code, stderr } = await start({ SEEDS_DIR: seeds });
    expect(code).toBe(78);
    expect(stderr).toMatch(/broken\.txt: This is not a text file/u);
  });

  it('names the port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { code, stderr } = await start({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is already in use`, 'u'));
  });

  it('ends in one line, without a stack, where Discord sends what nobody can read', async () => {
    const discord = await DiscordStandIn.start();
    const ended = start({ DISCORD_TOKEN: STAND_IN_TOKEN, DISCORD_API_URL: discord.apiUrl });
    await waitFor(() => discord.gateway.counts.identifies > 0, 'the login', 30_000);
    const broken = setInterval(() => discord.gateway.sendRaw('{"op":10}'), 50);
    const { code, stderr } = await ended;
    clearInterval(broken);
    await discord.stop();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The bot stops because of a fault that it did not expect: [^\n]+\n$/u);
    expect(stderr).not.toContain(STAND_IN_TOKEN);
  });

  it('ends with 0 and reports no fault where it is stopped while the sentence encoder is being made', async () => {
    const env = { DISCORD_TOKEN: TOKEN, HEALTH_PORT: String(await freePort()), LOG_LEVEL: 'info' };
    const { code, stderr } = await start(env, { until: /health and figures are told/u });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('health and figures are told')]);
    expect(code).toBe(0);
  });

  it('answers from two processes with a shard each, tells how they are, and follows its blocked list', async () => {
    const discord = await DiscordStandIn.start();
    const dataDir = folder();
    const blocked = join(dataDir, 'blocked.txt');
    writeFileSync(blocked, '');
    const ports = [await freePort(), await freePort()];
    const children: ChildProcess[] = [];
    const ended = ports.map((port, id) =>
      start(
        {
          DISCORD_TOKEN: STAND_IN_TOKEN,
          DISCORD_API_URL: discord.apiUrl,
          DATA_DIR: dataDir,
          MODELS_DIR: dataDir,
          SHARDS: `[${id}]`,
          SHARD_COUNT: '2',
          HEALTH_PORT: String(port),
          BLOCKED_FILE: blocked,
          LOG_LEVEL: 'info',
        },
        { onStart: (child) => children.push(child) },
      ),
    );
    const told = (port: number | undefined, path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.text());
    try {
      for (const port of ports)
        await waitForAsync(async () => (await told(port, '/readyz')).includes('"ready":true'));
      // Each server is one shard's, and answered once, by its own process.
      for (const place of [undefined, FAR_NEWSROOM]) {
        const question = { phrase: 'high price' };
        const answer = await discord.slash('/who-said', question, place ? { place } : {}).answer();
        expect(shownText(answer)).toContain('Stoltenberg');
      }
      expect(discord.gateway.counts.identifies).toBe(2);
      for (const [id, port] of ports.entries()) {
        const figures = await told(port, '/metrics');
        expect(figures).toContain(`otr_shard_up{shard="${id}"} 1`);
        expect(figures).toContain('otr_uses_total{kind="command",name="who-said",outcome="answered"} 1');
      }
      writeFileSync(blocked, 'site blocked.example asked for it\n');
      // Nobody may open Node's debugger in a running bot.
      for (const child of children) child.kill('SIGUSR1');
      for (const child of children) child.kill('SIGHUP');
      const library = await openLibrary({ dataDir, samples: [] });
      await waitForAsync(async () => (await library.blocked()).length === 1);
      await library.close();
    } finally {
      for (const child of children) child.kill('SIGTERM');
    }
    for (const { code, stderr } of await Promise.all(ended)) {
      expect(code).toBe(0);
      expect(stderr).toContain('"command":"who-said"');
      // Nobody is let in before the models are there: the first question would wait for them, too long for Discord.
      expect(stderr).toMatch(
        /SHARDS is set and DATABASE_URL is not.*"ready to read stories".*"connecting to Discord"/su,
      );
      for (const secret of [STAND_IN_TOKEN, 'high price', 'Debugger listening'])
        expect(stderr).not.toContain(secret);
    }
    await discord.stop();
  });
});

async function waitForAsync(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await check().catch(() => false)) return;
    await sleep(50);
  }
  throw new Error('it never came to that');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
