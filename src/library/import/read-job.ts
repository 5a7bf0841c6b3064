import { word } from '../../messages/messages.ts';
import type { Job } from '../../workers/job.ts';
import type { Dropped } from '../story-entry.ts';
import type { Paste } from './read-input.ts';

/** A story to be read, as it came. */
export type ReadOrder =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly html: string; readonly url: string }
  | { readonly kind: 'paste'; readonly paste: Paste };

/** What a preview says of a story's text. */
export interface Measures {
  readonly words: number;
  readonly quotations: number;
  readonly english: boolean;
  /** What of the text is not searched. */
  readonly furniture: readonly Dropped[];
}

/** A story that was read and analysed: text and layout as they are kept. */
export interface ReadResult {
  readonly text: string;
  readonly layout: string;
  readonly modified: string | undefined;
  readonly dropped: readonly Dropped[];
  readonly measures: Measures;
  /** The analysis as it is kept. */
  readonly packed: string;
  /** The words that it is found by (`packTerms`). */
  readonly terms: string;
}

/** Reads, splits and analyses a story. */
export const READ: Job<ReadOrder, ReadResult> = { name: 'read', tooLong: word('readLong') };

/** A story as it is kept. */
export interface KeptText {
  readonly text: string;
  readonly layout: string;
}

/** The analysis of a story as it is kept. */
export const ANALYSE: Job<KeptText, string> = { name: 'analyse', tooLong: word('answerLong') };

/** A story file as it is on disk. */
export interface FileOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file of this machine, whatever its length. */
export const READ_FILE: Job<FileOrder, KeptText> = { name: 'readFile', tooLong: word('readLong') };
