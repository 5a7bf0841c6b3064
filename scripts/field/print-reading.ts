import { type Analysis, analyse } from '../../src/analysis/analysis.ts';
import type { Answer, Passage } from '../../src/answers/answer.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { checkClaims } from '../../src/answers/check/check.ts';
import { summarise } from '../../src/answers/summary.ts';
import { whoSaid } from '../../src/answers/who-said.ts';
import type { Asker } from '../../src/command-line/ask.ts';
import { timelineOf } from '../../src/facts/dates/timeline.ts';
import { peopleOf } from '../../src/facts/people.ts';
import { isSaid } from '../../src/facts/saying.ts';
import { countSources, sourceKindOf } from '../../src/facts/sourcing.ts';
import type { Attribution } from '../../src/quotations/attribution/attribution.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';
import type { Story } from '../../src/story/story.ts';
import type { ReadingCase } from './cases.ts';

const NOT_FOUND = 'Not in this story';

/** What the product reads in a case's story, in the printed form of the cases' README. */
export async function printReading({ kind, text, input = '' }: ReadingCase, asker: Asker): Promise<string> {
  const story = readPlainText(text);
  if (kind === 'format') return printFormat(story);
  if (kind === 'timeline') return printTimeline(story);
  const analysed = analyse(story);
  const { attributions } = analysed;
  switch (kind) {
    case 'analyze':
      return attributions.map((each) => printAttribution(story, each)).join('\n') || 'no attribution';
    case 'people':
      return printPeople(analysed);
    case 'sourcing':
      return printSourcing(story, attributions);
    case 'summary':
      return printSummary(summarise(analysed));
    case 'ask':
      return printFirst(
        answerQuestion(analysed, input, await asker.insightInto(analysed.questions, input)),
        printAsked,
      );
    case 'who-said':
      return printFirst(whoSaid(analysed, input), printSaid);
    case 'check':
      return checkClaims([analysed], input)
        .map(({ verdict, found }) => `${verdict} (speaker: ${found?.attribution?.speaker?.name ?? null})`)
        .join('; ');
    default:
      throw new RangeError(`no printed form for ${kind}`);
  }
}

/** One line: line breaks inside an excerpt are spaces. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const joined = (story: Story, spans: readonly Span[], glue: string): string =>
  spans.map((span) => inOneLine(story.slice(span))).join(glue);

function printAttribution(story: Story, attribution: Attribution): string {
  const { speaker, cue, content } = attribution;
  const name = speaker ? inOneLine(speaker.name) : 'nobody';
  const unclear = speaker?.resolution.rule === 'unclear' ? ' (unclear)' : '';
  const said = isSaid(story, attribution) ? '' : ', not said';
  const words = cue ? joined(story, cue, ' ~ ') : '∅';
  return `${name}${unclear} [${speaker?.type ?? '-'}${said}] | ${words} | ${joined(story, content, ' […] ')}`;
}

function printPeople(analysis: Analysis): string {
  const { story } = analysis;
  const lines = peopleOf(analysis).map(({ type, name, role, quoted, reported }) => {
    const said = role ? ` (${inOneLine(story.slice(role))})` : '';
    return `${type}: ${inOneLine(story.slice(name))}${said} q${quoted} r${reported}`;
  });
  return lines.join('\n') || 'nobody';
}

function printSourcing(story: Story, attributions: readonly Attribution[]): string {
  const lines = attributions.map((attribution) => {
    const { speaker, cue } = attribution;
    const kind = isSaid(story, attribution) ? sourceKindOf(story, attribution) : 'NOT COUNTED';
    return `${kind}: ${speaker ? inOneLine(speaker.name) : 'nobody'} | ${cue ? joined(story, cue, ' ~ ') : '∅'}`;
  });
  const counts = countSources(story, attributions).map(
    ({ kind, attributions: each }) => `${kind} ${each.length}`,
  );
  return `${lines.join('\n')} => ${counts.join(', ')}`;
}

const FIRST_UNITS = 60;

function printTimeline(story: Story): string {
  const { dated, undated } = timelineOf(story);
  const lines = [...dated, ...undated].map(({ day, dates, sentence }) => {
    const found = dates.map(
      ({ span, days }) => `“${inOneLine(story.slice(span))}”=${printDays(days) ?? '?'}`,
    );
    return `${day ?? '?'}: ${found.join(' ')} :: ${inOneLine(story.slice(sentence.span)).slice(0, FIRST_UNITS)}`;
  });
  return [`published ${story.details.published?.slice(0, 10) ?? 'unknown'}`, ...lines].join('\n');
}

/** "2024-05-08", "2024-05-01..2024-05-31"; undefined if no day is known. */
export function printDays(days: { readonly from: string; readonly to: string } | null): string | undefined {
  return days ? (days.from === days.to ? days.from : `${days.from}..${days.to}`) : undefined;
}

/** The first line of a summary is its lead. */
function printSummary({ sections }: Answer): string {
  return sections
    .flatMap(({ label, passages }) => passages.map((passage) => ({ label, passage })))
    .map(({ label, passage }, at) => `${label ?? (at === 0 ? 'lead' : 'facts')}: ${printExcerpt(passage)}`)
    .join('\n');
}

function printFirst({ answered, sections }: Answer, print: (passage: Passage) => string): string {
  const passage = sections[0]?.passages[0];
  return answered && passage ? print(passage) : NOT_FOUND;
}

function printExcerpt({ excerpt, speaker }: Passage): string {
  return `${speaker ? `«${inOneLine(speaker.text)}» ` : ''}${inOneLine(excerpt.text)}`;
}

function printAsked(passage: Passage): string {
  const { bold = [], story } = passage;
  const marked = bold.length > 0 ? `  BOLD: ${joined(story, bold, ' | ')}` : '';
  return `${printExcerpt(passage)}${marked}`;
}

export function printSaid({ excerpt, speaker }: Passage): string {
  return `${speaker ? inOneLine(speaker.text) : 'nobody'}: ${inOneLine(excerpt.text)}`;
}

const LETTERS = { headline: 'h', body: 'b', note: 'n' } as const;

function printFormat(story: Story): string {
  const furniture = story.furniture.map(({ reason, span }) => `[${reason}] ${inOneLine(story.slice(span))}`);
  const paragraphs = story.paragraphs.map(({ kind, number, sentences }) => {
    const split = sentences.map(({ span }) => inOneLine(story.slice(span)));
    return `${LETTERS[kind]}${number ?? ''}: ${split.join(' ‖ ')}`;
  });
  return [
    `title "${inOneLine(story.title)}"; ${JSON.stringify(story.details)}`,
    `furniture: ${furniture.join(' / ') || 'none'}`,
    ...paragraphs,
  ].join('\n');
}
