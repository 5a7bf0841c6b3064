import type { StoryDetails } from '../details.ts';
import type { DroppedPart } from '../dropped.ts';
import type { LineKind } from '../line-kind.ts';
import type { Span } from '../span.ts';
import type { Furniture, PageStart, TimeStart } from '../story.ts';

/** What is known of a file besides its bytes. */
export interface Hints {
  /** Its name, with the ending. */
  readonly name?: string | undefined;
  /** As a server or a mail gave it: "text/html". */
  readonly mediaType?: string | undefined;
  /** The encoding that came with it. */
  readonly charset?: string | undefined;
  /** Where it was fetched from. */
  readonly url?: string | undefined;
  /** Typed details take precedence over what is read. */
  readonly details?: StoryDetails | undefined;
}

/** One line or paragraph in reading order, without the white space around it and never empty. */
export interface Line {
  readonly text: string;
  /** Its place in the layout's text, if that has one. */
  readonly span?: Span | undefined;
  /** What the format itself says that it is; the line sorter finds out the rest. */
  readonly is?: LineKind | undefined;
  /** In a file with pages: the offset of the text from which each page starts, counted from 1. */
  readonly pages?: readonly PageStart[] | undefined;
  /** In a recording: the offset of the text from which each is said, and the seconds from its start. */
  readonly times?: readonly TimeStart[] | undefined;
}

/** What a format provides: unsorted lines, and what the file says about the story outside them. */
export interface Layout {
  readonly lines: readonly Line[];
  /** The canonical text, if the file's own text is one; otherwise it is made of the story's lines. */
  readonly text?: string | undefined;
  /** Parts of that text that are no lines: marks, front matter. */
  readonly furniture?: readonly Furniture[] | undefined;
  /** Goes before what the sorter reads from the lines. */
  readonly details?: StoryDetails | undefined;
  /** Names by which the outlet goes: none of them is a byline. */
  readonly ownNames?: readonly string[] | undefined;
  /** Used if neither the file nor its lines say anything. */
  readonly fallback?: StoryDetails | undefined;
  /** ISO 8601. */
  readonly modified?: string | undefined;
  /** A language tag: "en", "de-at". */
  readonly language?: string | undefined;
  /** What was left out before. */
  readonly dropped?: readonly DroppedPart[] | undefined;
}

/** A kind of file that a story can come in. */
export interface Format {
  /** As people call it: "PDF". */
  readonly name: string;
  /** In lower case, with the dot; the usual one first. */
  readonly extensions: readonly string[];
  /** In lower case, without parameters. */
  readonly mediaTypes: readonly string[];
  /** @throws UserError that says why there is no story in it and what to do */
  read(bytes: Uint8Array, hints: Hints): Layout | Promise<Layout>;
}
