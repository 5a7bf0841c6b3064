import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Story } from '../../src/story/story.ts';
import { matchFourGrams, type ShingleMatch, scoreOf, tokensOf } from './four-grams.ts';
import { describeTimes, readTimed } from './read-page.ts';

const truthSchema = z.record(
  z.string(),
  z.object({
    articleBody: z.string().default(''),
    url: z.string().optional(),
    headline: z.string().nullish(),
    author: z.string().nullish(),
    datePublished: z.string().nullish(),
  }),
);

type Field = 'headline' | 'author' | 'datePublished';

/** Prints F1, precision and recall of the story's text, pages without one, fields where they are labelled, and CPU times. */
export async function evaluateBenchmark(
  folder: string,
  { verbose, only }: { readonly verbose: boolean; readonly only: string },
): Promise<void> {
  const truth = truthSchema.parse(JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')));
  const matches: ShingleMatch[] = [];
  const times: number[] = [];
  const fields = { headline: [0, 0, 0], author: [0, 0, 0], datePublished: [0, 0, 0] };
  let [exact, given] = [0, 0];
  const refused: string[] = [];
  for (const [id, page] of Object.entries(truth)) {
    if (!id.startsWith(only)) continue;
    const bytes = gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`));
    const { result, cpu } = await readTimed(bytes, page.url);
    times.push((cpu / bytes.length) * 100_000);
    const story = 'reading' in result ? result.reading.story : undefined;
    if (story) given++;
    else if ('obstacle' in result) refused.push(`${id}  ${result.obstacle}`);
    const text = story ? bodyOf(story) : '';
    const match = matchFourGrams(page.articleBody, text);
    matches.push(match);
    if (tokensOf(text).join(' ') === tokensOf(page.articleBody).join(' ')) exact++;
    for (const field of ['headline', 'author', 'datePublished'] as const)
      count(fields[field], field, page[field], story);
    if (verbose)
      console.log(`${id}  right ${pc(match.right)} added ${pc(match.added)} missing ${pc(match.missing)}`);
  }
  for (const line of refused) console.log(line);
  const { f1, precision, recall } = scoreOf(matches);
  const pages = matches.length;
  console.log(
    `F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, exact ${pc(exact / pages)}; ${given} of ${pages} pages gave a story`,
  );
  for (const [name, [right = 0, wrong = 0, all = 0]] of Object.entries(fields))
    if (all > 0) console.log(`${name}: ${pc(right / all)} right, ${pc(wrong / all)} wrong of ${all}`);
  console.log(`${describeTimes(times)} of 100 kB`);
}

/** Everything but the headline. */
function bodyOf(story: Story): string {
  return story.paragraphs
    .filter(({ kind }) => kind !== 'headline')
    .map(({ span }) => story.slice(span))
    .join('\n');
}

function count(
  sums: number[],
  field: Field,
  wanted: string | null | undefined,
  story: Story | undefined,
): void {
  if (!wanted) return;
  const found = {
    headline: titleOf(story),
    author: story?.details.byline,
    datePublished: story?.details.published,
  }[field];
  sums[2] = (sums[2] ?? 0) + 1;
  if (found === undefined) return;
  const isRight =
    field === 'datePublished'
      ? found.slice(0, 10) === wanted.slice(0, 10) || Date.parse(found) === Date.parse(wanted)
      : tokensOf(found).join(' ').toLowerCase() === tokensOf(wanted).join(' ').toLowerCase();
  const at = isRight ? 0 : 1;
  sums[at] = (sums[at] ?? 0) + 1;
}

function titleOf(story: Story | undefined): string | undefined {
  return story?.paragraphs[0]?.kind === 'headline' ? story.title : undefined;
}

const pc = (share: number) => `${(100 * share).toFixed(1)}%`;
