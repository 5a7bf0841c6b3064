import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { Asker } from '../../src/command-line/ask.ts';
import { type Encoder, MODELS_FOLDER, startEncoder } from '../../src/retrieval/encoder/encoder.ts';
import { gistOf } from '../../src/retrieval/encoder/gist.ts';
import { blockOf } from '../../src/retrieval/encoder/gist-scan.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const hasWeights = existsSync(join(MODELS_FOLDER, 'manifest.json'));
const story = analyse(
  readPlainText(`Bakery in Hollow Street shuts after burst pipe

The oldest bakery in Larkby will stay closed until Easter after a pipe burst above its ovens.

Nobody was hurt. Owner Petra Quill puts the damage at 40,000 pounds.

She has owned the shop since 2009, when she bought it from her uncle.

“I cried for an hour, then I rang the plumber,” Quill said.

Neighbours have collected 3,100 pounds for the eleven people who work there.`),
);

it('a folder without weights is a reason in words, not a hanging start', async () => {
  await expect(startEncoder('/nowhere')).rejects.toThrow(/manifest\.json/u);
});

describe.skipIf(!hasWeights)(`with the shipped weights${hasWeights ? '' : ' (SKIPPED: no models/)'}`, () => {
  let encoder: Encoder;
  let asker: Asker;
  beforeAll(async () => {
    encoder = await startEncoder();
    asker = new Asker(encoder);
  });
  afterAll(() => encoder?.close());

  it('sends nobody anything: ONNX Runtime makes no id of the machine for its maker', () => {
    const home = mkdtempSync(join(tmpdir(), 'otr-home-'));
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const seed = readdirSync(join(root, 'seeds')).find((name) => name.endsWith('.txt')) ?? '';
    const ask = ['--import', 'tsx', 'src/cli.ts', 'ask', join('seeds', seed), 'Who said “high price”?'];
    const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
    expect(String(execFileSync(process.execPath, ask, { cwd: root, env }))).toContain('high price');
    const made = readdirSync(home, { recursive: true, encoding: 'utf8' });
    rmSync(home, { recursive: true });
    expect(made.filter((name) => /microsoft|onnx/iu.test(name))).toEqual([]);
  });

  it.each([
    ['how expensive will it be to fix', '40,000 pounds'],
    ['when does it open again', 'until Easter'],
    ['did anyone get injured', 'Nobody was hurt'],
    ['how did she get the business', 'from her uncle'],
  ])('“%s”, in other words than the story’s, finds its sentence', async (question, words) => {
    const { excerpts } = await asker.record([story], question);
    expect(excerpts[0]?.text).toContain(words);
  });

  it('encodes a question once that is put to several stories at the same time', async () => {
    const ask = () => encoder.encodeQuestion('who pays for the ovens');
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toBe(first);
  });

  it.each([
    ['Who approved the bridge?', 'Who opposed the bridge?'],
    ['When was the bridge approved?', 'When did the council reject the bridge?'],
    ['How much will the bridge cost?', 'How much did the tunnel cost?'],
    ['When was the bridge approved?', 'When was the bridge demolished?'],
  ])(
    '“%s” is answered by a sentence that does not answer “%s”, which has its words',
    async (own, misleading) => {
      const sentence = 'The council approved the £4m bridge over the Tarn in 2019 by nine votes to six.';
      const read = async (question: string) => (await encoder.readTogether(question, sentence)) ?? Number.NaN;
      expect(await read(own)).toBeGreaterThan((await read(misleading)) + 1);
    },
  );

  it('reads a question together with its sentences only while nobody waits for it', async () => {
    const asked = Array.from({ length: 8 }, () =>
      encoder.readTogether('When does it open?', 'It opens at 8.'),
    );
    const read = await Promise.all(asked);
    expect(read.some((each) => each !== undefined)).toBe(true);
    expect(read.some((each) => each === undefined)).toBe(true);
  });

  it('finds the story that a question is about among others, in memory that its thread shares', async () => {
    const others = ['A ferry ran aground off Dunholm on Friday.', 'Wexcombe Rovers sold their goalkeeper.'];
    const texts = [...others, story.story.text].map((text) => text.split('\n\n'));
    const gists = await Promise.all(texts.map(async (lines) => gistOf(await encoder.encodeStory(lines))));
    const block = blockOf(gists.map((gist, at) => ({ version: 10 + at, gist })));
    const [nearest, ...rest] = await encoder.nearest('which bread shop was flooded', [block], 2);
    expect(nearest?.version).toBe(12);
    expect(rest).toHaveLength(1);
  });
});
