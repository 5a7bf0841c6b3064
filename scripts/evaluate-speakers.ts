/**
 * How well sources become speakers when the spans are the corpus's own: gold source, cue and content in, names out.
 *
 *   node --import tsx scripts/evaluate-speakers.ts --data DIR [--part dev] [--errors]
 *
 * DIR holds dev.jsonl and train.jsonl, its parent score.mjs. `--errors` prints each wrong name beside the silver one.
 * The last two lines are the persons' names given for "he" and "she": right by the corpus's silver names, and where these
 * were found wrong when every difference was read by hand (dev only, `quotations/hand-read-pronouns.json`).
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { linesOf, readDocument } from '../src/quotations/document/document.ts';
import { nameSpeakers } from '../src/quotations/speakers/resolve.ts';
import type { Span } from '../src/story/span.ts';
import { readCorpus } from './quotations/corpus.ts';
import type { Score } from './quotations/report.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    errors: { type: 'boolean' },
  },
});
if (!values.data) {
  console.error(
    'usage: node --import tsx scripts/evaluate-speakers.ts --data DIR [--part dev|train] [--errors]',
  );
  process.exit(2);
}
const directory = resolve(values.data);
const load = async (file: string): Promise<unknown> =>
  import(pathToFileURL(join(directory, '..', file)).href);
const scorer = (await load('score.mjs')) as { score: (gold: unknown, predicted: unknown) => Score };
const names = (await load('lib/names.mjs')) as {
  headName: (name: string | null | undefined) => string | null;
};

const handRead = new Map(
  (
    JSON.parse(readFileSync(new URL('./quotations/hand-read-pronouns.json', import.meta.url), 'utf8')) as {
      article: string;
      content: number;
      speaker: string;
    }[]
  ).map(({ article, content, speaker }) => [`${article} ${content}`, speaker]),
);
/** Sources that are "he" or "she": those given a name, and of these the right ones. */
const pronouns = { named: 0, silver: 0, read: 0 };

const articles = readCorpus(join(directory, `${values.part}.jsonl`));
const predicted = articles.map(({ id, text, attributions }) => {
  const sorted = attributions.toSorted((a, b) => firstOf(a.content) - firstOf(b.content));
  const speakers = nameSpeakers(readDocument(text, linesOf(text)), sorted);
  return {
    id,
    attributions: sorted.map((gold, index) => {
      const found = speakers[index];
      const speaker = found && found.resolution.rule !== 'unclear' ? found.name : null;
      const { sourceName, source, content } = gold;
      countPronoun(
        speaker,
        [sourceName, handRead.get(`${id} ${firstOf(content)}`)],
        source?.map((span) => text.slice(...span)).join(' ') ?? '',
      );
      if (values.errors && sourceName && names.headName(speaker) !== names.headName(sourceName)) {
        const words = source?.map((span) => text.slice(...span)).join(' … ') ?? '–';
        const said = content.map((span) => text.slice(...span)).join(' … ');
        console.log(
          [
            id.slice(0, 24),
            gold.kind,
            JSON.stringify(words),
            `${sourceName}`,
            `${speaker} (${found?.resolution.rule})`,
            firstOf(content),
            JSON.stringify(said.slice(0, 60)),
          ].join(' | '),
        );
      }
      return { ...gold, speaker };
    }),
  };
});
const { speaker, speakerPrecision } = scorer.score(articles, predicted);
for (const [name, { n, accuracy }] of Object.entries(speaker)) line(`speaker ${name}`, accuracy, n);
for (const [name, { n, precision }] of Object.entries(speakerPrecision))
  line(`precision ${name}`, precision, n);

line('he and she, silver names', pronouns.silver / pronouns.named, pronouns.named);
line('he and she, read by hand', pronouns.read / pronouns.named, pronouns.named);

function countPronoun(
  speaker: string | null,
  [silver, read]: readonly (string | null | undefined)[],
  source: string,
): void {
  if (!silver || !/^(?:he|she)$/iu.test(source)) return;
  if (!speaker) return;
  pronouns.named++;
  const head = names.headName(speaker);
  if (head === names.headName(silver)) pronouns.silver++;
  if (head === names.headName(read ?? silver)) pronouns.read++;
}
function line(name: string, share: number, n: number): void {
  console.log(`${name.padEnd(28)}${(100 * share).toFixed(1).padStart(6)}  n ${n}`);
}
function firstOf(spans: readonly Span[]): number {
  return spans[0]?.[0] ?? 0;
}
