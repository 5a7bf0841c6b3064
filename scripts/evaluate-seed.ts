/**
 * Runs the cases of a JSON Lines file on the seed story and prints each that comes out wrong.
 *
 *   npm run evaluate:seed -- FILE
 *
 * A case: `{id, command, input, speaker? | speakers?, excerpt? | excerpts?, exclude?, answered?}`. Right is: answered or
 * not as it says; the speaker; the words inside the first excerpt, which has at most two sentences; none of `exclude`.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { analyse } from '../src/analysis/analysis.ts';
import type { Answer, Passage } from '../src/answers/answer.ts';
import { answerQuestion } from '../src/answers/ask.ts';
import { checkClaims } from '../src/answers/check/check.ts';
import { listQuotes } from '../src/answers/quotes.ts';
import { whoSaid } from '../src/answers/who-said.ts';
import { readSeeds } from '../src/library/read-seeds.ts';
import { overlaps } from '../src/story/span.ts';

const caseSchema = z.object({
  id: z.string(),
  command: z.enum(['who-said', 'ask', 'quotes', 'check']),
  input: z.union([z.string(), z.object({ speaker: z.string() })]),
  speaker: z.string().optional(),
  speakers: z.array(z.string()).optional(),
  excerpt: z.string().optional(),
  excerpts: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  answered: z.boolean().optional(),
  verdict: z.string().optional(),
});
type Case = z.infer<typeof caseSchema>;

const file = process.argv[2];
if (!file) {
  console.error('Usage: npm run evaluate:seed -- FILE (cases as JSON Lines)');
  process.exit(2);
}
const [story] = await readSeeds();
if (!story) throw new Error('no seed story');
const analysed = analyse(story);
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => caseSchema.parse(JSON.parse(line)));

let right = 0;
for (const each of cases) {
  const fault = each.command === 'check' ? faultOfCheck(each) : faultOf(each, answer(each));
  if (fault === undefined) right++;
  else console.log(`${each.id}  ${fault}`);
}
console.log(`${right} of ${cases.length} cases right`);
process.exitCode = right === cases.length ? 0 : 1;

function faultOfCheck({ input, verdict, speaker, excerpt }: Case): string | undefined {
  const [checked] = checkClaims([analysed], String(input));
  if (checked?.verdict !== verdict) return `verdict: ${checked?.verdict}`;
  const said = checked?.found?.attribution?.speaker?.name;
  if (speaker && said !== speaker) return `speaker: ${said}`;
  const shown = checked?.passages[0]?.excerpt.text ?? '';
  return excerpt && !shown.includes(excerpt) ? `excerpt: ${shown}` : undefined;
}

function answer({ command, input }: Case): Answer {
  if (typeof input !== 'string') return listQuotes(analysed, input);
  return command === 'ask' ? answerQuestion(analysed, input) : whoSaid(analysed, input);
}

function faultOf(wanted: Case, given: Answer): string | undefined {
  const passages = given.sections.flatMap(({ passages: each }) => each);
  if (given.answered !== (wanted.answered ?? true))
    return given.answered ? `answered: ${show(passages[0])}` : 'not answered';
  if (!given.answered) return undefined;
  const [first] = passages;
  if (!first) return 'no excerpt';
  const sentences = first.story.sentences.filter(({ span }) => overlaps(span, first.excerpt.span)).length;
  if (sentences > 2) return `${sentences} sentences in the first excerpt`;
  const speakers = wanted.speakers ?? (wanted.speaker ? [wanted.speaker] : []);
  if (speakers.length > 0 && !speakers.includes(first.speaker?.text ?? ''))
    return `speaker: ${first.speaker?.text}`;
  if (wanted.excerpt && !first.excerpt.text.includes(wanted.excerpt)) return `excerpt: ${show(first)}`;
  const all = passages.map(({ excerpt }) => excerpt.text).join('\n');
  const missing = wanted.excerpts?.find((words) => !all.includes(words));
  if (missing) return `missing: ${missing}`;
  const wrong = wanted.exclude?.find((words) => all.includes(words));
  return wrong ? `should not hold: ${wrong}` : undefined;
}

function show(passage: Passage | undefined): string {
  return passage ? `${passage.speaker?.text ?? '–'}: ${passage.excerpt.text}` : 'nothing';
}
