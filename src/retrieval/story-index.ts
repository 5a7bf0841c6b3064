import type { Attribution } from '../quotations/attribution.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { indexPhrases, type PhraseIndex } from './phrases.ts';
import { indexSentences, type SentenceIndex } from './sentence-index.ts';

/** Everything that searching one story needs; built once, then only read. */
export interface StoryIndex {
  readonly story: Story;
  readonly attributions: readonly Attribution[];
  readonly questions: SentenceIndex;
  readonly phrases: PhraseIndex;
  /** Distinct speakers' names in order of first appearance. */
  readonly speakers: readonly string[];
}

/** Builds the index of one story from its text and what was found to be said in it. */
export function indexStory(story: Story, attributions: readonly Attribution[]): StoryIndex {
  const titles = titlesOf(story, attributions);
  const sentences = story.paragraphs.flatMap(({ sentences: own }, paragraph) =>
    own.map(({ span }) => ({
      text: story.slice(span),
      paragraph,
      aliases: speakersIn(story, span, attributions, false),
      speakers: attributions.length ? speakersIn(story, span, attributions, true, titles) : undefined,
    })),
  );
  return {
    story,
    attributions,
    questions: indexSentences({
      title: story.title,
      sentences,
      hasHeadline: story.paragraphs[0]?.kind === 'headline',
    }),
    phrases: indexPhrases(
      attributions.map(({ content }) => ({
        text: joinSpans(story, content),
        context: sentencesAround(story, content),
      })),
    ),
    speakers: [...new Set(attributions.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))],
  };
}

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
    if (speaker && title !== '') titles.set(speaker.entity, [...(titles.get(speaker.entity) ?? []), title]);
  }
  return titles;
}

/** Those who say something in a sentence, by name; anonymous ones only where asked for, since they name nobody. */
function speakersIn(
  story: Story,
  sentence: Span,
  attributions: readonly Attribution[],
  anonymous: boolean,
  titles: ReadonlyMap<string, readonly string[]> = new Map(),
): string[] {
  const names: string[] = [];
  for (const { speaker, source, content } of attributions) {
    if (!speaker || (speaker.type === 'anonymous' && !anonymous)) continue;
    if ([...(source ?? []), ...content].some((span) => overlaps(span, sentence)))
      names.push(story.slice(speaker.span), ...(titles.get(speaker.entity) ?? []));
  }
  return names;
}

function joinSpans(story: Story, spans: readonly Span[]): string {
  return spans.map((span) => story.slice(span)).join(' ');
}

function sentencesAround(story: Story, content: readonly Span[]): string {
  return story.sentences
    .filter(({ span }) => content.some((part) => overlaps(part, span)))
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
