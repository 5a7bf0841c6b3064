import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { DiscordStandIn } from './discord/stand-in/stand-in.ts';
import { waitFor } from './discord/stand-in/wait.ts';
import { TOKEN as STAND_IN_TOKEN } from './discord/stand-in/world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'otr-start-'));
const folder = () => mkdtempSync(join(base, 'run-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz012345';

/** Starts the product as `npm start` does, until it ends or `until` shows on stdout. */
function start(
  env: Record<string, string>,
  { args = [], input, until }: { args?: string[]; input?: string; until?: RegExp } = {},
) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn('node', ['--import', 'tsx', 'src/main.ts', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR: folder(), LOG_LEVEL: 'silent', ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
      if (until?.test(stdout) && !child.killed) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

describe('npm start', () => {
  it('opens the desk without any setting, and closes cleanly', async () => {
    const { code, stdout, stderr } = await start({}, { until: /http:\/\/127\.0\.0\.1:\d+/u });
    expect(stdout).toContain('On the Record is open at http://127.0.0.1:');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('answers in the terminal from a pipe', async () => {
    const { code, stdout } = await start(
      {},
      { args: ['--terminal'], input: '/who-said phrase: high price\n' },
    );
    expect(stdout).toContain('Stoltenberg');
    expect(code).toBe(0);
  });

  it.each([
    ['a token that is none', { DISCORD_TOKEN: 'abc' }, /DISCORD_TOKEN does not look like a bot token/u],
    [
      'an unreachable Discord',
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9' },
      /cannot be reached/u,
    ],
    ['a folder without seeds', { SEEDS_DIR: '/nowhere' }, /cannot be read: \/nowhere/u],
    ['a database that is not there', { DATABASE_URL: 'postgresql://127.0.0.1:9/none' }, /PostgreSQL/u],
  ])('ends in one clear sentence at %s', async (_, env, message) => {
    const { code, stdout, stderr } = await start(env);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(message)]);
    expect(stderr).not.toContain(TOKEN);
  });

  it('names the seed file that it cannot use', async () => {
    const seeds = folder();
    writeFileSync(join(seeds, 'broken.txt'), Buffer.from([0x50, 0x4b, 0, 0, 1]));
    const { code, stderr } = await start({ SEEDS_DIR: seeds });
    expect(code).toBe(1);
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
});
