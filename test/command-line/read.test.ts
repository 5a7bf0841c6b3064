import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'otr-read-'));
const story = join(folder, 'ferry.txt');
const page = join(root, 'test/fixtures/html/wire-agency.html');
const wall = join(root, 'test/fixtures/html/bot-wall.html');
writeFileSync(
  story,
  'Ferry returns\n\nBy Ana Lopez\n\nDec 1, 2021\n\nThe ferry sails again on Monday.\n\nCorrection: It sails on Monday.\n\nShare this',
);

function read(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli.ts', 'read', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  const records = () =>
    stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  return { status, stdout, stderr, records };
}

describe('otr read', () => {
  it('shows what a file is read as, before it is added anywhere', () => {
    const { status, records } = read([story, '--json']);
    expect(status).toBe(0);
    expect(records()).toEqual([
      expect.objectContaining({
        file: story,
        title: 'Ferry returns',
        byline: 'Ana Lopez',
        published: '2021-12-01',
        paragraphs: [
          { kind: 'headline', text: 'Ferry returns' },
          { kind: 'body', text: 'The ferry sails again on Monday.' },
          { kind: 'note', text: 'Correction: It sails on Monday.' },
        ],
        setAside: expect.arrayContaining([{ reason: 'share buttons', text: 'Share this' }]),
      }),
    ]);
  });

  it('says of one file why it cannot be read, and reads the others', () => {
    const { status, records } = read([wall, join(folder, 'none.txt'), page, '--json']);
    expect(status).toBe(3);
    expect(records()).toEqual([
      { file: wall, obstacle: 'bot wall' },
      { file: join(folder, 'none.txt'), obstacle: expect.stringMatching(/cannot be read/u) },
      expect.objectContaining({ file: page, byline: 'Ilse Varga and Tomas Brekke' }),
    ]);
  });

  it('reads a list of files with their addresses, whatever zone the machine is in', () => {
    const lines = ['UTC', 'Asia/Kolkata'].map((tz) =>
      JSON.stringify({ file: story, tz, url: 'https://a.example/1' }),
    );
    const { records } = read(['--json'], `${lines.join('\n')}\n`);
    expect(records()).toEqual([
      expect.objectContaining({ published: '2021-12-01' }),
      expect.objectContaining({ published: '2021-12-01' }),
    ]);
  });

  it('prints it for people as well', () => {
    expect(read([story]).stdout).toMatch(/^title: Ferry returns\nbyline: Ana Lopez\n/mu);
  });
});
