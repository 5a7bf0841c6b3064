import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = join(
  root,
  'seeds',
  readdirSync(join(root, 'seeds')).find((name) => name.endsWith('.txt')) ?? '',
);
const folder = mkdtempSync(join(tmpdir(), 'otr-'));

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const records = () =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { status, stdout, stderr, records };
}

describe('the command line', () => {
  it('analyses a story into paragraphs and attributions', () => {
    const { status, records } = run(['analyze', seed, '--json']);
    const [story] = records();
    expect(status).toBe(0);
    expect(story.title).toContain('Antony Blinken');
    expect(story.source).toBe('CNN');
    expect(story.attributions.length).toBeGreaterThan(5);
    for (const { content, speaker } of story.attributions) {
      expect(content[0][1]).toBeGreaterThan(content[0][0]);
      if (speaker) expect(story.text.slice(...speaker.span)).toBe(speaker.name);
    }
  });

  it('analyses raw text exactly as given, byte order mark and all', () => {
    const text = '\ufeff  “We will stay,” Mayor Ana Ruiz said.\r\n';
    const file = join(folder, 'raw.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: 7, text })}\n`);
    const [{ id, attributions }] = run(['analyze', '--raw-jsonl', file]).records();
    expect(id).toBe(7);
    const [{ content, speaker }] = attributions;
    expect(text.slice(...content[0])).toContain('We will stay');
    expect(speaker).toContain('Ana Ruiz');
  });

  it('answers a question, and says by its exit code that a story does not answer', () => {
    const found = run(['ask', seed, '--json', 'Who is the Ukrainian foreign minister?']);
    expect(found.status).toBe(0);
    expect(found.records()[0].excerpts[0].text).toContain('Dmytro Kuleba');
    const refused = run(['ask', seed, 'What is the price of gas in Ukraine?']);
    expect(refused.status).toBe(1);
    // As a card does, it shows what comes closest, and that this is no answer.
    expect(refused.stdout).toMatch(/^Not in this story\n\nClosest passages, not an answer\n/u);
    expect(run(['ask', seed, 'who wrote this?']).stdout).toContain('The story names no author.');
  });

  it('finds who said a phrase', () => {
    const { status, records } = run(['who-said', seed, '--json', 'high price']);
    expect(status).toBe(0);
    expect(records()[0].quotations[0].speaker).toContain('Jens Stoltenberg');
  });

  it('prints what a check shows, and its exit code says whether every claim is word for word', () => {
    const bent = run(['check', seed, 'Blinken: “any renewed aggression will trigger serious consequences”']);
    expect(bent.status).toBe(1);
    expect(bent.stdout).toMatch(
      /^≠ Worded differently\n“any renewed aggression \*\*will\*\* trigger .*”\nAntony Blinken\n> .*\*\*can\*\* trigger.*\n {2}para 2\n$/u,
    );
    const fair = run(['check', seed, 'Blinken: “any renewed aggression can trigger serious consequences”']);
    expect(fair.status).toBe(0);
    expect(fair.stdout).toMatch(/^✓ Word for word\n/u);
  });

  it('prints its help where it is asked for, and runs without npm', () => {
    const { status, stdout } = spawnSync(
      fileURLToPath(new URL('../../bin/otr.mjs', import.meta.url)),
      ['check', '--help'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^otr check STORY… TEXT\n/u);
  });

  it('ends without a word where its reader leaves, and with one where the disk is full', () => {
    const shell = (line: string) => spawnSync('sh', ['-c', line], { cwd: root, encoding: 'utf8' }).stderr;
    const otr = 'node --import tsx src/cli.ts doctor';
    expect(shell(`{ ${otr}; echo "$?" >&2; } | head -n 1`)).toBe('141\n');
    if (existsSync('/dev/full'))
      expect(shell(`${otr} > /dev/full; echo "$?" >&2`)).toBe('The output cannot be written (ENOSPC).\n3\n');
  });

  it('prints a story’s summary, by people to be read and by programs', () => {
    const { stdout, status } = run(['summary', seed]);
    expect(status).toBe(0);
    expect(stdout.match(/^ {2}para \d/gmu)?.length).toBeLessThanOrEqual(6);
    expect(stdout).not.toContain('\u001b');
  });

  it('ranks the sentences it is given', () => {
    const file = join(folder, 'sentences.jsonl');
    const sentences = ['The sky was grey.', 'The bridge opened in 1932.', 'Nobody came.'].map((text, at) => ({
      i: at + 10,
      text,
    }));
    writeFileSync(file, `${JSON.stringify({ id: 'q', question: 'When did the bridge open?', sentences })}\n`);
    const [{ answered, ranking }] = run(['ask', '--sentences', file]).records();
    expect(answered).toBe(true);
    expect(ranking[0]).toBe(11);
    expect([...ranking].sort()).toEqual([10, 11, 12]);
  });

  it('answers a pipe of 1,000 questions in one process', () => {
    const lines = Array.from({ length: 1000 }, (_, id) =>
      JSON.stringify({ id, question: 'What did Stoltenberg warn of?' }),
    );
    const answers = run(['ask', seed], `${lines.join('\n')}\n`).records();
    expect(answers.length).toBe(1000);
    expect(answers.at(-1)).toMatchObject({ id: 999, answered: true });
  });

  it.each([
    [[], 2, /otr ask STORY/u],
    [['sumary'], 2, /^There is no command “sumary”\. Did you mean `otr summary`\?.*\n$/u],
    [['ask', '--loud'], 2, /^There is no flag --loud\. .*\n$/u],
    [['summary', '--speaker', 'A', 'x.txt'], 2, /^`otr summary` takes no --speaker\..*\n$/u],
    [['ask', 'question only'], 2, /^There is no file question only\..*\n$/u],
    [['people', 'test'], 3, /^test is a folder/u],
    [['analyze', 'missing.txt'], 3, /cannot be read/u],
    [['analyze', '--raw-jsonl', 'missing.jsonl'], 3, /cannot be read/u],
  ] as [string[], number, RegExp][])('ends %j with %i and one clear message', (args, code, message) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(code);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});
