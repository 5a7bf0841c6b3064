import { type Analysis, analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { checkClaims } from '../../src/answers/check/check.ts';
import { timelineOf } from '../../src/facts/dates/timeline.ts';
import type { Attribution } from '../../src/quotations/attribution/attribution.ts';
import { speakerName } from '../../src/quotations/sources/speaker-name.ts';
import { encodeSentences, insightInto, textsToEncode } from '../../src/retrieval/ask-by-meaning.ts';
import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import { overlaps, type Span } from '../../src/story/span.ts';
import type { AnnotatedStory, ExpectedQuotation } from './annotated-story.ts';

/** How many were right, of how many; `misses` says in words what was not. */
export interface Figure {
  right: number;
  of: number;
  readonly misses: string[];
}

export const FIGURES = [
  'content found',
  'content exact',
  'cue exact',
  'source exact',
  'speaker right',
  'speaker given is right',
  'quoted words given are expected',
  'date right',
  'fair claim word for word',
  'bent claim caught',
  'question answered first',
  'question refused',
] as const;

export type FigureName = (typeof FIGURES)[number];
export type Figures = Readonly<Record<FigureName, Figure>>;

/**
 * Reads every story as the product does and counts what a careful reader would agree with.
 *
 * @param encoder without it questions are answered by words alone
 */
export async function figuresOf(stories: readonly AnnotatedStory[], encoder?: Encoder): Promise<Figures> {
  const figures = Object.fromEntries(
    FIGURES.map((name): [FigureName, Figure] => [name, { right: 0, of: 0, misses: [] }]),
  ) as Record<FigureName, Figure>;
  for (const annotated of stories) {
    const count = (figure: FigureName, isRight: boolean, miss: string) => {
      figures[figure].of++;
      if (isRight) figures[figure].right++;
      else figures[figure].misses.push(`${annotated.name}: ${miss}`);
    };
    const analysed = analyse(annotated.story);
    countQuotations(annotated, analysed, count);
    countDates(annotated, count);
    countClaims(annotated, analysed, count);
    await countQuestions(annotated, analysed, count, encoder);
  }
  return figures;
}

type Count = (figure: FigureName, isRight: boolean, miss: string) => void;

/** Counts what was found of a story's quotations, by content, cue, source and speaker. */
export function countQuotations(
  { story, quotations }: AnnotatedStory,
  analysed: Pick<Analysis, 'attributions'>,
  count: Count,
): void {
  const words = (spans: readonly Span[] | null) =>
    spans?.map((span) => bare(story.slice(span))).join(' / ') ?? '';
  const matched = new Set<Attribution>();
  for (const expected of quotations) {
    const found = match(expected, analysed.attributions);
    const said = words(expected.content);
    count('content found', found !== undefined, said);
    if (!found) continue;
    matched.add(found);
    const name = speakerName(found);
    count('content exact', words(found.content) === said, `${said} ≠ ${words(found.content)}`);
    count(
      'cue exact',
      (words(found.cue) || ':') === (words([expected.cue]) || ':'),
      `${said}: ${words(found.cue)}`,
    );
    count(
      'source exact',
      words(found.source) === words([expected.source]),
      `${said}: ${words(found.source)}`,
    );
    count('speaker right', isSpeaker(name, expected), `${said}: ${name} for ${expected.speaker}`);
    if (name)
      count('speaker given is right', isSpeaker(name, expected), `${said}: ${name} for ${expected.speaker}`);
  }
  for (const attribution of analysed.attributions)
    if (attribution.kind === 'direct')
      count('quoted words given are expected', matched.has(attribution), words(attribution.content));
}

/** The attribution that shares most characters with the expected content, at least half of it. */
function match(expected: ExpectedQuotation, attributions: readonly Attribution[]): Attribution | undefined {
  const length = total(expected.content.map(([start, end]) => end - start));
  const shared = attributions.map((attribution) => ({
    attribution,
    share: total(
      attribution.content.flatMap(([start, end]) =>
        expected.content.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from))),
      ),
    ),
  }));
  shared.sort((a, b) => b.share - a.share);
  const [best] = shared;
  return best && best.share * 2 >= length ? best.attribution : undefined;
}

/** A name is right if it ends as the expected one does: “Varga” for “Tomas Varga”, “its lawyer” for “lawyer”. */
function isSpeaker(name: string | null, { speaker }: ExpectedQuotation): boolean {
  const last = (words: string) => words.toLowerCase().split(/\s+/u).at(-1);
  return (
    name !== null && (last(name) === last(speaker) || name.toLowerCase().includes(speaker.toLowerCase()))
  );
}

function countDates({ story, dates }: AnnotatedStory, count: Count): void {
  const { dated, undated } = timelineOf(story);
  const found = [...dated, ...undated].flatMap((entry) => entry.dates);
  for (const { words, day } of dates) {
    const days = found.filter(({ span }) => story.slice(span) === words).map((date) => date.days?.from);
    count(
      'date right',
      days.length > 0 && days.every((from) => from === day),
      `${words}: ${days.join(', ')} for ${day}`,
    );
  }
}

function countClaims({ claims }: AnnotatedStory, analysed: Analysis, count: Count): void {
  for (const { text, isFair } of claims) {
    const verdicts = checkClaims([analysed], text).map(({ verdict }) => verdict);
    const isWordForWord = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'verbatim');
    const miss = `${text}: ${verdicts.join(', ') || 'no claim'}`;
    if (isFair) count('fair claim word for word', isWordForWord, miss);
    else count('bent claim caught', !isWordForWord, miss);
  }
}

async function countQuestions(
  { story, questions }: AnnotatedStory,
  analysed: Analysis,
  count: Count,
  encoder?: Encoder,
): Promise<void> {
  const vectors = encoder && (await encodeSentences(analysed.questions, encoder));
  for (const { question, answer } of questions) {
    const insight =
      encoder && vectors && (await insightInto(textsToEncode(analysed), question, vectors, encoder));
    const { answered, sections } = answerQuestion(analysed, question, insight);
    const first = sections[0]?.passages[0]?.excerpt;
    if (answer === null) {
      count('question refused', !answered, `${question} ${first?.text}`);
      continue;
    }
    const start = story.text.indexOf(answer);
    if (start < 0) throw new Error(`the story does not have “${answer}”`);
    const isRight = answered && first !== undefined && overlaps(first.span, [start, start + answer.length]);
    count('question answered first', isRight, `${question} ${answered ? first?.text : 'refused'}`);
  }
}

/** Annotators differ on marks, edges and “that”; readers do not care. */
function bare(words: string): string {
  return words.replace(/^[\s“”"‘’',.]*(?:that\s+)?|[\s“”"‘’',.;:]+$/gu, '');
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
