import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';
import type { Story } from '../../src/story/story.ts';

/** What somebody says in the story: who, as a person would name them, and the three spans of UTF-16 offsets. */
export interface ExpectedQuotation {
  readonly speaker: string;
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
}

export interface AnnotatedStory {
  readonly name: string;
  readonly story: Story;
  readonly quotations: readonly ExpectedQuotation[];
  readonly dates: readonly { readonly words: string; readonly day: string }[];
  /** Claims as people write them in a message, and whether the story prints them so. */
  readonly claims: readonly { readonly text: string; readonly isFair: boolean }[];
  /** `answer`: how the sentence begins that answers; null if the story does not say. */
  readonly questions: readonly { readonly question: string; readonly answer: string | null }[];
}

const FOLDER = new URL('stories/', import.meta.url).pathname;

/**
 * The annotated stories, by name.
 *
 * @throws Error if an annotation quotes words that its story does not have
 */
export function annotatedStories(): AnnotatedStory[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => annotatedStory(file, readFileSync(join(FOLDER, file), 'utf8')));
}

function annotatedStory(name: string, file: string): AnnotatedStory {
  const [text = '', expected = ''] = file.split('\n= Expected\n');
  const story = readPlainText(text);
  const rows = expected
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' | '));
  const of = (kind: string) => rows.filter(([first]) => first === kind).map(([, ...fields]) => fields);
  const places = new Places(name, story.text);
  return {
    name,
    story,
    quotations: of('said').map(([speaker = '', source = '', cue = '', content = '']) => {
      const parts = places.after(content.split(' / '));
      const near: Span = [parts[0]?.[0] ?? 0, parts[0]?.[1] ?? 0];
      return { speaker, source: places.near(source, near), cue: places.near(cue, near), content: parts };
    }),
    dates: of('date').map(([words = '', day = '']) => ({ words, day })),
    claims: [
      ...of('fair').map(([claim = '']) => ({ text: claim, isFair: true })),
      ...of('bent').map(([claim = '']) => ({ text: claim, isFair: false })),
    ],
    questions: of('ask').map(([question = '', answer = '-']) => ({
      question,
      answer: answer === '-' ? null : answer,
    })),
  };
}

/** Finds the words of annotations in a story: contents in the order of the story, their sources and cues beside them. */
class Places {
  readonly #name: string;
  readonly #text: string;

  constructor(name: string, text: string) {
    this.#name = name;
    this.#text = text;
  }

  after(parts: readonly string[]): Span[] {
    let from = 0;
    return parts.map((part) => {
      const start = this.#at(part, this.#text.indexOf(part, from));
      from = start + part.length;
      return [start, from];
    });
  }

  /** The occurrence nearest to a span. */
  near(words: string, [start, end]: Span): Span {
    const before = this.#text.lastIndexOf(words, start);
    const behind = this.#text.indexOf(words, end);
    const isBefore = before >= 0 && (behind < 0 || start - (before + words.length) < behind - end);
    const at = this.#at(words, isBefore ? before : behind);
    return [at, at + words.length];
  }

  #at(words: string, at: number): number {
    if (at < 0) throw new Error(`${this.#name}: the story does not have “${words}”`);
    return at;
  }
}
