import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { describeTimes, type PageResult, readTimed } from './read-page.ts';

const texts = z.array(z.string()).optional();
const caseSchema = z.looseObject({
  file: z.string(),
  group: z.string(),
  outcome: z.string(),
  url: z.string().optional(),
  title: z.string().nullable(),
  title_also: texts,
  byline: z.string().nullable(),
  byline_also: texts,
  published: z.string().nullable(),
  published_also: texts,
  source: z.string().nullable(),
  source_any: z.boolean().optional(),
  must_contain: z.array(z.string()),
  must_not_contain: z.array(z.string()),
  once: texts,
  note_contains: texts,
  paragraphs: z.number().optional(),
  tz: z.string().optional(),
});
type Case = z.infer<typeof caseSchema>;

/** Prints each page that is read wrongly, then how many of each group are right, and CPU times. */
export async function evaluatePageCases(
  folder: string,
  { verbose, only }: { readonly verbose: boolean; readonly only: string },
): Promise<void> {
  const cases = readFileSync(`${folder}/expected.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => caseSchema.parse(JSON.parse(line)))
    .filter(({ file }) => file.startsWith(only));
  const groups = new Map<string, { right: number; all: number }>();
  const times: number[] = [];
  let right = 0;
  for (const each of cases) {
    process.env.TZ = each.tz ?? 'UTC';
    const { result, cpu } = await readTimed(readFileSync(`${folder}/${each.file}`), each.url);
    times.push(cpu);
    const faults = faultsOf(each, result);
    const group = groups.get(each.group) ?? { right: 0, all: 0 };
    groups.set(each.group, group);
    group.all++;
    if (faults.length === 0) {
      group.right++;
      right++;
    } else console.log(`${each.file}  ${faults.join(' | ')}`);
    if (verbose && faults.length === 0) console.log(`${each.file}  right`);
  }
  for (const [name, { right, all }] of groups) console.log(`${name} ${right} of ${all}`);
  console.log(`${right} of ${cases.length} pages right; ${describeTimes(times)}`);
  process.exitCode = right === cases.length ? 0 : 1;
}

function faultsOf(wanted: Case, result: PageResult): string[] {
  if ('obstacle' in result) return result.obstacle === wanted.outcome ? [] : [`outcome: ${result.obstacle}`];
  const { story } = result.reading;
  const parts = story.paragraphs.map(({ kind, span }) => ({ kind, text: story.slice(span) }));
  const rest = parts.filter(({ kind }) => kind !== 'headline');
  const text = oneLine(rest.map(({ text }) => text).join('\n'));
  if (wanted.outcome !== 'story')
    return [`expected "${wanted.outcome}", got ${text.split(' ').length} words`];
  const { byline = null, published = null, source = null } = story.details;
  const title = parts[0]?.kind === 'headline' ? parts[0].text : null;
  const faults: string[] = [];
  const expectOne = (
    name: string,
    found: string | null,
    one: string | null,
    others: readonly string[] = [],
  ) => {
    if (found !== one && !(found !== null && others.includes(found))) faults.push(`${name}: ${found}`);
  };
  expectOne('title', title, wanted.title, wanted.title_also);
  expectOne('byline', byline, wanted.byline, wanted.byline_also);
  expectOne('published', published, wanted.published, wanted.published_also);
  if (!wanted.source_any) expectOne('source', source, wanted.source);
  for (const part of wanted.must_contain)
    if (!text.includes(oneLine(part))) faults.push(`missing: ${part.slice(0, 60)}`);
  for (const part of wanted.must_not_contain)
    if (text.includes(oneLine(part))) faults.push(`has: ${part.slice(0, 60)}`);
  for (const part of wanted.once ?? []) {
    const times = text.split(oneLine(part)).length - 1;
    if (times !== 1) faults.push(`${times} times: ${part.slice(0, 60)}`);
  }
  if (wanted.paragraphs !== undefined && rest.length !== wanted.paragraphs)
    faults.push(`paragraphs: ${rest.length}`);
  for (const part of wanted.note_contains ?? [])
    if (!parts.some(({ kind, text }) => kind === 'note' && text.includes(part))) faults.push('not a note');
  return faults;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');
