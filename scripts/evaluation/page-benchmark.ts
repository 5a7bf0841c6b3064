import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Story } from '../../src/story/story.ts';
import { matchFourGrams, type ShingleMatch, scoreOf, tokensOf } from './four-grams.ts';
import { type Field, judge, type Verdict } from './page-fields.ts';
import { describeTimes, readTimed } from './read-page.ts';

const truthSchema = z.record(
  z.string(),
  z.object({
    articleBody: z.string().optional(),
    url: z.string().optional(),
    headline: z.string().nullish(),
    author: z.string().nullish(),
    datePublished: z.string().nullish(),
    with: z.array(z.string()).default([]),
    without: z.array(z.string()).default([]),
  }),
);
type Truth = z.infer<typeof truthSchema>[string];

const FIELDS: readonly Field[] = ['headline', 'author', 'datePublished'];

/** Prints F1, precision and recall of the story's text, pages without one, fields if they are labelled, and CPU times. */
export async function evaluateBenchmark(
  folder: string,
  { verbose, only }: { readonly verbose: boolean; readonly only: string },
): Promise<void> {
  const truth = truthSchema.parse(JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')));
  const pages = Object.entries(truth).filter(([id]) => id.startsWith(only));
  const matches: ShingleMatch[] = [];
  const times: number[] = [];
  const fields = Object.fromEntries(FIELDS.map((name) => [name, newCounts()]));
  const snippets = { found: 0, wanted: 0, kept: 0, unwanted: 0 };
  let [exact, given] = [0, 0];
  for (const [id, page] of pages) {
    const bytes = gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`));
    const { result, cpu } = await readTimed(bytes, page.url);
    times.push((cpu / bytes.length) * 100_000);
    const story = 'reading' in result ? result.reading.story : undefined;
    if (story) given++;
    else if ('obstacle' in result) console.log(`${id}  ${result.obstacle}`);
    const text = story ? bodyOf(story) : '';
    if (page.articleBody !== undefined) {
      const match = matchFourGrams(page.articleBody, text);
      matches.push(match);
      if (tokensOf(text).join(' ') === tokensOf(page.articleBody).join(' ')) exact++;
      if (verbose)
        console.log(`${id}  right ${pc(match.right)} added ${pc(match.added)} missing ${pc(match.missing)}`);
    }
    if (story) countSnippets(snippets, page, oneLine(story.text));
    for (const field of FIELDS) {
      const wanted = page[field];
      if (!wanted) continue;
      const found = fieldOf(story, field);
      const changed = 'reading' in result ? result.reading.modified : undefined;
      const verdict = judge(field, wanted, found, changed);
      const counts = fields[field];
      if (counts) counts[verdict]++;
      if (verbose && verdict !== 'right') console.log(`${id}  ${field} ${verdict}: ${found} | ${wanted}`);
    }
  }
  console.log(`${given} of ${pages.length} pages gave a story`);
  if (matches.length > 0) {
    const { f1, precision, recall } = scoreOf(matches);
    console.log(
      `F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, exact ${pc(exact / matches.length)} of ${matches.length}`,
    );
  }
  if (snippets.wanted > 0)
    console.log(
      `snippets in the stories: ${snippets.found} of ${snippets.wanted} wanted, ${snippets.kept} of ${snippets.unwanted} unwanted`,
    );
  for (const [name, counts] of Object.entries(fields)) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const shares = Object.entries(counts).map(([verdict, count]) => `${pc(count / all)} ${verdict}`);
    if (all > 0) console.log(`${name}: ${shares.join(', ')} of ${all}`);
  }
  console.log(`${describeTimes(times)} of 100 kB`);
}

const newCounts = (): Record<Verdict, number> => ({ right: 0, partly: 0, wrong: 0, missing: 0 });

/** Everything but the headline. */
function bodyOf(story: Story): string {
  return story.paragraphs
    .filter(({ kind }) => kind !== 'headline')
    .map(({ span }) => story.slice(span))
    .join('\n');
}

function fieldOf(story: Story | undefined, field: Field): string | undefined {
  if (field === 'headline') return story?.paragraphs[0]?.kind === 'headline' ? story.title : undefined;
  return field === 'author' ? story?.details.byline : story?.details.published;
}

function countSnippets(
  sums: { found: number; wanted: number; kept: number; unwanted: number },
  page: Truth,
  text: string,
): void {
  const isThere = (snippet: string) => text.includes(oneLine(snippet));
  sums.wanted += page.with.length;
  sums.found += page.with.filter(isThere).length;
  sums.unwanted += page.without.length;
  sums.kept += page.without.filter(isThere).length;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const pc = (share: number) => `${(100 * share).toFixed(1)}%`;
