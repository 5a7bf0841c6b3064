import { isQuestion, questionAbove } from '../facts/interview.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { partitionPoint } from '../story/partition-point.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Sentence, Story } from '../story/story.ts';
import { indexSentences, type SentenceIndex } from './index/sentence-index.ts';
import { indexPhrases, type PhraseIndex } from './phrases/phrases.ts';

/** Everything that searching one story needs; built once, then only read. */
export interface StoryIndex {
  readonly story: Story;
  readonly attributions: readonly Attribution[];
  readonly questions: SentenceIndex;
  readonly phrases: PhraseIndex;
  /** Distinct speakers' names in order of first appearance. */
  readonly speakers: readonly string[];
}

/** The index of one story from its text and what was found to be said in it; each part is built when it is first needed. */
export function indexStory(story: Story, attributions: readonly Attribution[]): StoryIndex {
  const questions = once(() => questionsOf(story, attributions));
  const phrases = once(() =>
    indexPhrases(
      attributions.map(({ content }) => ({
        text: joinSpans(story, content),
        context: sentencesAround(story, content),
      })),
    ),
  );
  return {
    story,
    attributions,
    get questions() {
      return questions();
    },
    get phrases() {
      return phrases();
    },
    speakers: [...new Set(attributions.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))],
  };
}

function questionsOf(story: Story, attributions: readonly Attribution[]): SentenceIndex {
  const titles = titlesOf(story, attributions);
  const saying = attributionsBySentence(story, attributions);
  const sentences = story.paragraphs.flatMap((home, paragraph) =>
    home.sentences.map(({ span, index }, at) => ({
      text: story.slice(span),
      paragraph,
      asks: isQuestion(story, home),
      aliases: [
        ...speakersOf(story, saying[index], false),
        ...(at === 0 ? askedBefore(story, paragraph) : []),
      ],
      speakers: attributions.length ? speakersOf(story, saying[index], true, titles) : undefined,
    })),
  );
  return indexSentences({
    title: story.title,
    sentences,
    people: [
      ...new Set(attributions.flatMap(({ speaker }) => (speaker?.type === 'person' ? [speaker.name] : []))),
    ],
    hasHeadline: story.paragraphs[0]?.kind === 'headline',
  });
}

/** The question above an interview's answer: its words are what the answer is about. */
function askedBefore(story: Story, at: number): string[] {
  return questionAbove(story, story.paragraphs[at]?.span[0] ?? 0).map((span) => story.slice(span));
}

/** Makes something once, when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Titles of one speaker that are remembered; a story gives one or two. */
const MOST_TITLES = 12;

/** By speaker, the titles that the story gives where they speak: "Mayor" of "Mayor Mary Jones", "engineer" of "the city's engineer, …". */
function titlesOf(
  story: Story,
  attributions: readonly Attribution[],
): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const { speaker, source } of attributions) {
    const words = source?.[0] && speaker?.type === 'person' ? story.slice(source[0]) : '';
    const name = words.lastIndexOf(speaker?.name ?? '');
    const title = name > 0 ? words.slice(0, name).replace(/^.*['’]s?\s/su, '') : '';
    if (!speaker || title === '') continue;
    const known = titles.get(speaker.entity) ?? [];
    if (known.length < MOST_TITLES && !known.includes(title)) titles.set(speaker.entity, [...known, title]);
  }
  return titles;
}

/** For each sentence the attributions whose source or content it shares words with, in text order. */
function attributionsBySentence(story: Story, attributions: readonly Attribution[]): Attribution[][] {
  const found: Attribution[][] = story.sentences.map(() => []);
  for (const attribution of attributions)
    for (const span of [...(attribution.source ?? []), ...attribution.content])
      for (const { index } of sentencesOver(story, span)) {
        const saying = found[index];
        if (saying && saying.at(-1) !== attribution) saying.push(attribution);
      }
  return found;
}

/** The sentences that share words with a span, found by where they end. */
function sentencesOver({ sentences }: Story, span: Span): Sentence[] {
  const over: Sentence[] = [];
  for (let at = partitionPoint(sentences, (sentence) => sentence.span[1] <= span[0]); ; at++) {
    const sentence = sentences[at];
    if (!sentence || !overlaps(sentence.span, span)) return over;
    over.push(sentence);
  }
}

/** Those who say something in a sentence, by name; anonymous ones only if asked for, since they name nobody. */
function speakersOf(
  story: Story,
  saying: readonly Attribution[] = [],
  anonymous: boolean,
  titles: ReadonlyMap<string, readonly string[]> = new Map(),
): string[] {
  const names = new Set<string>();
  for (const { speaker } of saying) {
    if (!speaker || (speaker.type === 'anonymous' && !anonymous)) continue;
    names.add(story.slice(speaker.span));
    for (const title of titles.get(speaker.entity) ?? []) names.add(title);
  }
  return [...names];
}

function joinSpans(story: Story, spans: readonly Span[]): string {
  return spans.map((span) => story.slice(span)).join(' ');
}

function sentencesAround(story: Story, content: readonly Span[]): string {
  const around = new Set(content.flatMap((part) => sentencesOver(story, part)));
  return [...around]
    .sort((a, b) => a.index - b.index)
    .map(({ span }) => story.slice(span))
    .join(' ');
}

/** Turns offsets into the joined text of `content` back into a span of the story. */
export function spanInStory(content: readonly Span[], [start, end]: Span): Span {
  const at = (offset: number, isEnd: boolean): number => {
    let before = 0;
    for (const [from, to] of content) {
      const length = to - from;
      if (offset < before + length || (isEnd && offset === before + length)) return from + offset - before;
      before += length + 1;
    }
    return content.at(-1)?.[1] ?? 0;
  };
  return [at(start, false), at(end, true)];
}
