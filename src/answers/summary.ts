import type { Analysis } from '../analysis/analysis.ts';
import { isOfTheReport, liveTimes } from '../facts/dates/live-times.ts';
import { isQuestion } from '../facts/interview.ts';
import { rankSpeakers } from '../facts/rank-speakers.ts';
import { isTelling, pickTelling, type Salience, weighSentences } from '../facts/salience.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { findResults, givesDead } from '../retrieval/ranking/results.ts';
import { partitionPoint } from '../story/partition-point.ts';
import { contains, overlaps, type Span } from '../story/span.ts';
import type { Paragraph, Sentence, Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Passage } from './answer.ts';
import { nothing } from './codec.ts';
import { quotationPassage, standingAlone, withoutSpeaker } from './passages.ts';
import { sameWordsElsewhere } from './same-words.ts';

/** Lines below the headline: what is read at a glance. */
const LINES = 6;
/** How many of them are quotations; and how many if only one person is quoted, as in an interview. */
const VOICES = 2;
const VOICES_OF_ONE = 3;
/** The longest line, in UTF-16 units. */
const LONGEST_LINE = 400;
/** A lead of fewer words is a label or an aside. */
const FEWEST_WORDS = 6;
/** Entries of a live report are short. */
const FEWEST_WORDS_LIVE = 4;
/** What an outlet says when it was wrong; "This story has been updated." corrects nothing. */
const CORRECTS =
  /\b(?:corrections?|corrected|corrects|clarif\w+|misstated|misspelled|misspelt|misidentified|incorrect\w*|erron\w+|wrongly|amended|earlier version|retract\w*)\b/iu;

const summaryAction = defineStoryAction({ name: 'summary', argument: nothing, run: summarise });

/**
 * The story in at most six of its own lines below its headline: the lead, the facts that matter, who said what, and the
 * correction if there is one.
 */
export function summarise(analysed: Analysis): Answer {
  const { story } = analysed;
  const salience = weighSentences(story);
  const lead = leadOf(story);
  const correction = correctionOf(story);
  const room = LINES - lead.length - correction.length;
  const isOutdated = outdatedIn(analysed);
  const candidates = voicesOf(analysed, salience, lead).filter(({ excerpt }) => !isOutdated(excerpt.span));
  const speakers = new Set(candidates.map(({ speaker }) => speaker?.text)).size;
  const voices = candidates.slice(0, Math.min(room, speakers > 1 ? VOICES : VOICES_OF_ONE));
  const used = [...lead, ...voices].map(({ excerpt }) => excerpt.span);
  const facts: Passage[] = [];
  pickTelling(salience, room - voices.length, used, (sentence) => {
    const row = lineOf(analysed, sentence);
    const told = [...used, ...facts.map(({ excerpt }) => excerpt.span)];
    const same = [row.excerpt.span, ...sameWordsElsewhere(story, row.excerpt.span, row.excerpt.span)];
    const isNew = !told.some((span) => same.some((other) => overlaps(other, span)));
    return (
      isNew &&
      !isOutdated(sentence.span) &&
      !isWithinAside(story, sentence.span) &&
      !isOfTheReport(row.excerpt.text) &&
      !leansOnQuestion(story, sentence.span) &&
      !leansOnQuestion(story, row.excerpt.span) &&
      !(givesDead(row.excerpt.text) && told.some((span) => givesDead(story.slice(span)))) &&
      !MET.test(row.excerpt.text) &&
      row.excerpt.text.length <= LONGEST_LINE &&
      facts.push(row) > 0
    );
  });
  // A quotation that a story opens with stands below the news.
  const passages = [...lead, ...inOrder([...facts, ...voices])];
  const sections = [
    { passages },
    ...(correction.length > 0 ? [{ label: 'storyNote' as const, passages: correction }] : []),
  ].filter((section) => section.passages.length > 0);
  return {
    kind: 'answer',
    answered: sections.length > 0,
    sections,
    controls: [],
    view: 'summary',
    searched: [story],
    again: summaryAction.with(undefined, { story }),
  };
}

/** The place of an interview is not news. */
const MET = /\b(?:spoke|spoken|talk(?:s|ed)|met) (?:to|with) (?:us|me)\b|\bwe (?:spoke|talked|met)\b/iu;

/** The first sentence with news; in a live report, the newest entry's. The headline is above it. */
function leadOf(story: Story): Passage[] {
  const times = liveTimes(story);
  const openings = story.paragraphs.flatMap((paragraph, at) => {
    const [first] = paragraph.sentences;
    if (paragraph.kind !== 'body' || !first || isAside(story, paragraph)) return [];
    const from = times.get(at)?.span[1];
    const span =
      from !== undefined && from < first.span[1] ? afterHour(story, from, first.span[1]) : first.span;
    return isOfTheReport(story.slice(span)) ? [] : [span];
  });
  const fits = openings.filter(([start, end]) => end - start <= LONGEST_LINE);
  const fewest = times.size > 0 ? FEWEST_WORDS_LIVE : FEWEST_WORDS;
  const telling = fits.find((span) => isTelling(story.slice(span), fewest)) ?? fits[0];
  return telling ? [{ story, excerpt: story.excerpt(telling) }] : [];
}

/** "17.55 Police confirm …": without the hour. */
function afterHour(story: Story, from: number, end: number): Span {
  const gap = /^[\s:—–-]*/u.exec(story.slice([from, end]))?.[0].length ?? 0;
  return [from + gap, end];
}

/** "Picture the scene: candy floss, gulls." */
const SCENE =
  /^(?:picture|imagine|remember|think of|think back|meet|close your eyes|it is a truth|once upon a time|forget)\b/iu;

/** A paragraph that asks its reader something leads up to the news. */
function isAside(story: Story, { sentences }: Paragraph): boolean {
  const [first] = sentences;
  return (
    sentences.some(({ span }) => /^[^“"]*\?$/u.test(story.slice(span))) ||
    (first !== undefined && SCENE.test(story.slice(first.span)))
  );
}

function isWithinAside(story: Story, [start]: Span): boolean {
  const paragraph = story.paragraphAt(start);
  return paragraph !== undefined && isAside(story, paragraph);
}

/** An earlier count of the dead in a live report is out of date. */
function outdatedIn({ story, questions }: Analysis): (span: Span) => boolean {
  if (liveTimes(story).size === 0) return () => false;
  const newest = findResults(questions, 'dead').flatMap((at) => {
    const sentence = story.sentences[at];
    return sentence ? [sentence.span] : [];
  });
  return (span) => givesDead(story.slice(span)) && !newest.some((each) => overlaps(each, span));
}

/** The beginning of an answer that says nothing without its question: "By text message", "£6.4 million, which …". */
const FRAGMENT =
  /^(?:[\p{L} ]{1,30}[.:]\s)?(?:(?:by|because|to|no|yes|not|yeah|nothing|very|never|maybe|perhaps|both|neither|me|twice|once|(?:two|three|four|five|six|many|several|a few) times|she|he)\b|[£$€\d]|an? \p{L}+ (?:who|that|which)\b)/iu;

function leansOnQuestion(story: Story, [start, end]: Span): boolean {
  const at = partitionPoint(story.paragraphs, ({ span }) => span[1] <= start);
  const [above, home] = [story.paragraphs[at - 1], story.paragraphs[at]];
  if (!above || home?.span[0] !== start || !isQuestion(story, above)) return false;
  return FRAGMENT.test(story.slice([start, end]));
}

/** A fact as a line: without the hour of a live report's entry, with its speaker only if the line does not name them. */
function lineOf(analysed: Analysis, sentence: Sentence): Passage {
  return withoutHour(standingAlone(analysed, sentence));
}

function withoutHour(row: Passage): Passage {
  const { story } = row;
  const hour = /^\d{1,2}[.:h]\d{2}\s?(?:[ap]\.?m\.?)?[\s:—–-]+/iu.exec(row.excerpt.text);
  if (!hour || liveTimes(story).size === 0) return row;
  return { ...row, excerpt: story.excerpt([row.excerpt.span[0] + hour[0].length, row.excerpt.span[1]]) };
}

/** The last correction, by its first sentences. */
function correctionOf(story: Story): Passage[] {
  const note = story.paragraphs.findLast(
    ({ kind, span }) => kind === 'note' && CORRECTS.test(story.slice(span)),
  );
  if (!note) return [];
  let end = note.sentences[0]?.span[1] ?? note.span[1];
  for (const { span } of note.sentences) if (span[1] - note.span[0] <= LONGEST_LINE) end = span[1];
  return [{ story, excerpt: story.excerpt([note.span[0], end]) }];
}

/** Quotations, the most heard speakers first; none overlaps another or the lead, none is too long for a line. */
function voicesOf(
  { story, attributions }: Analysis,
  salience: Salience,
  lead: readonly Passage[],
): Passage[] {
  const taken: Span[] = lead.map(({ excerpt }) => excerpt.span);
  // What is reported inside an answer of an interview is said by whoever answers.
  const turns = attributions
    .filter(({ cue, speaker }) => cue === null && speaker)
    .flatMap((turn) => turn.content.map((span) => ({ turn, span })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const isWithin = (each: Attribution, first: Span) => {
    const to = partitionPoint(turns, ({ span }) => span[0] <= first[0]);
    // Turns follow each other: what holds it opens last before it, but for itself.
    return turns
      .slice(Math.max(0, to - 2), to)
      .some(({ turn, span }) => turn !== each && contains(span, first));
  };
  const spoken = attributions.filter(
    (each) =>
      each.content[0] &&
      story.paragraphAt(each.content[0][0])?.kind === 'body' &&
      !isWithin(each, each.content[0]),
  );
  return rankSpeakers(story, spoken, salience, VOICES_OF_ONE)
    .map((attribution) => {
      const passage = quotationPassage(story, attribution);
      // Reported speech names its speaker itself.
      const isNamed = attribution.source?.some((part) => overlaps(part, passage.excerpt.span));
      const isPlain = attribution.kind === 'indirect' && isNamed && !passage.resolved;
      return withoutHour(isPlain ? withoutSpeaker(passage) : passage);
    })
    .filter(({ excerpt }) => {
      // An interviewer's question does not belong in a summary, whoever seems to ask it.
      const isLine = excerpt.text.length <= LONGEST_LINE && !/\?[”"’']?$/u.test(excerpt.text);
      const leans = leansOnQuestion(story, excerpt.span);
      const isNew = isLine && !leans && !taken.some((span) => overlaps(span, excerpt.span));
      if (isNew) taken.push(excerpt.span);
      return isNew;
    });
}

function inOrder(passages: readonly Passage[]): Passage[] {
  return [...passages].sort((a, b) => a.excerpt.span[0] - b.excerpt.span[0]);
}
