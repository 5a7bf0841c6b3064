import { createHash } from 'node:crypto';
import type { FurnitureReason } from '../messages/en/lines.ts';
import { cleanDetails, type StoryDetails } from './details.ts';
import type { Excerpt } from './excerpt.ts';
import { tellsOfChange } from './notes.ts';
import { partitionPoint } from './partition-point.ts';
import { splitSentences } from './sentences.ts';
import { contains, type Span } from './span.ts';

/** What a paragraph is: notes are update, correction and editor's notes, citable but not numbered. */
export type ParagraphKind = 'headline' | 'body' | 'note';

export interface Paragraph {
  readonly kind: ParagraphKind;
  /** 0 for the headline, 1, 2, … for the body, null for a note. */
  readonly number: number | null;
  readonly span: Span;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** Position among all sentences of the story, from 0. */
  readonly index: number;
  readonly span: Span;
}

/** A stretch of the canonical text that is not part of the story, kept with the reason it was set aside. */
export interface Furniture {
  readonly span: Span;
  readonly reason: FurnitureReason;
}

/** From this UTF-16 offset on, the text is on this page, counted from 1. */
export type PageStart = readonly [offset: number, page: number];

/** From this UTF-16 offset on, the words are said so many seconds after the start of the recording. */
export type TimeStart = readonly [offset: number, seconds: number];

/** What a format hands over: the text and which parts of it are what. */
export interface StoryLayout {
  readonly text: string;
  readonly headline?: Span | undefined;
  readonly body: readonly Span[];
  readonly notes?: readonly Span[];
  readonly furniture?: readonly Furniture[];
  /** In order; for a file with pages only. */
  readonly pages?: readonly PageStart[] | undefined;
  /** In order; for subtitles and transcripts only. */
  readonly times?: readonly TimeStart[] | undefined;
  readonly details?: StoryDetails;
}

/** One immutable canonical text and what is known of its shape, all as spans into it. */
export class Story {
  readonly id: string;
  /** SHA-256 of the canonical text, hexadecimal. */
  readonly hash: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Furniture[];
  readonly pages: readonly PageStart[];
  readonly times: readonly TimeStart[];
  readonly details: StoryDetails;

  /** @throws RangeError if a span of the layout lies outside its text */
  constructor(layout: StoryLayout) {
    this.text = layout.text.toWellFormed();
    this.hash = createHash('sha256').update(this.text).digest('hex');
    this.id = this.hash.slice(0, 12);
    this.details = cleanDetails(layout.details ?? {});
    this.furniture = layout.furniture ?? [];
    this.pages = layout.pages ?? [];
    this.times = layout.times ?? [];
    const parts: { kind: ParagraphKind; span: Span }[] = [];
    if (layout.headline) parts.push({ kind: 'headline', span: layout.headline });
    for (const span of layout.body) parts.push({ kind: 'body', span });
    for (const span of layout.notes ?? []) parts.push({ kind: 'note', span });
    parts.sort((a, b) => a.span[0] - b.span[0]);
    let number = 0;
    const sentencesOf = (paragraph: number) => this.#split()[paragraph] ?? [];
    this.paragraphs = parts.map(({ kind, span }, at) => {
      this.#check(span);
      return {
        kind,
        span,
        number: kind === 'note' ? null : kind === 'headline' ? 0 : ++number,
        get sentences() {
          return sentencesOf(at);
        },
      };
    });
  }

  /** Those of all paragraphs, in order. */
  get sentences(): readonly Sentence[] {
    this.#sentences ??= this.#split().flat();
    return this.#sentences;
  }

  /** Split when first needed: showing a passage does without, and a long story takes a while. */
  #split(): readonly (readonly Sentence[])[] {
    let index = 0;
    this.#splitting ??= this.paragraphs.map(({ span }) =>
      splitSentences(this.text, span).map((sentence) => ({ index: index++, span: sentence })),
    );
    return this.#splitting;
  }

  #splitting: readonly (readonly Sentence[])[] | undefined;
  #sentences: readonly Sentence[] | undefined;

  /** The headline's words, or the first words of the body if the story has none. */
  get title(): string {
    const first = this.paragraphs.find((paragraph) => paragraph.kind === 'headline') ?? this.paragraphs[0];
    return first ? this.slice(first.span) : '';
  }

  /** Number of body paragraphs: the "of 8" in a citation. */
  get bodyParagraphCount(): number {
    return this.paragraphs.filter((paragraph) => paragraph.kind === 'body').length;
  }

  /** True if the story itself carries an update or correction note. */
  get updated(): boolean {
    return this.paragraphs.some(({ kind, span }) => kind === 'note' && tellsOfChange(this.slice(span)));
  }

  slice([start, end]: Span): string {
    return this.text.slice(start, end);
  }

  /** The paragraph that holds the offset, if one does. */
  paragraphAt(offset: number): Paragraph | undefined {
    const found = this.paragraphs[partitionPoint(this.paragraphs, ({ span }) => span[0] <= offset) - 1];
    return found && offset < found.span[1] ? found : undefined;
  }

  /** The page of the file at the offset, from 1; undefined for a story without pages. */
  pageAt(offset: number): number | undefined {
    return this.pages[partitionPoint(this.pages, ([start]) => start <= offset) - 1]?.[1];
  }

  /** Seconds from the start of the recording to the words at the offset; undefined for a story without times. */
  timeAt(offset: number): number | undefined {
    return this.times[partitionPoint(this.times, ([start]) => start <= offset) - 1]?.[1];
  }

  /**
   * The only way to make an Excerpt.
   *
   * @param span UTF-16 offsets into the canonical text; not empty, inside one or more paragraphs, splitting no
   *   surrogate pair
   * @throws RangeError for any other span
   */
  excerpt(span: Span): Excerpt {
    this.#check(span);
    const paragraph = this.paragraphAt(span[0]);
    if (!paragraph) throw new RangeError(`no paragraph holds offset ${span[0]}`);
    const text = this.slice(span);
    if (!text.isWellFormed()) throw new RangeError(`the span ${span[0]}-${span[1]} splits a character`);
    const made = { storyId: this.id, hash: this.hash, span, paragraph: paragraph.number, text };
    return Object.freeze(made) as Excerpt;
  }

  #check(span: Span): void {
    const whole = Number.isInteger(span[0]) && Number.isInteger(span[1]);
    if (!whole || span[0] >= span[1] || !contains([0, this.text.length], span))
      throw new RangeError(
        `the span ${span[0]}-${span[1]} is not inside a text of ${this.text.length} units`,
      );
  }
}
