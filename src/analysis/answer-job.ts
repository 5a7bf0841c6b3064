import { word } from '../messages/messages.ts';
import type { Job } from '../workers/job.ts';
import type { Analysis } from './analysis.ts';
import type { SpeakerCorrection } from './corrections.ts';

/** Finds something in one story, or in several; the arguments behind are plain data. */
export type AboutOne<Args extends readonly unknown[], Found> = (analysis: Analysis, ...args: Args) => Found;
export type AboutMany<Args extends readonly unknown[], Found> = (
  analyses: readonly Analysis[],
  ...args: Args
) => Found;

/** What a worker needs to make an analysis ready that it does not hold. */
export interface GivenStory {
  readonly text: string;
  readonly layout: string;
  readonly packed: string;
}

export interface AnswerOrder {
  /** Name of the function that finds the answer. */
  readonly name: string;
  /** True if it takes one story and not a list. */
  readonly one: boolean;
  readonly stories: readonly { readonly key: string; readonly corrections: readonly SpeakerCorrection[] }[];
  readonly args: readonly unknown[];
  /** In the order of the stories; missing if the worker may still hold them. */
  readonly given?: readonly GivenStory[] | undefined;
}

/** `missing`: the worker does not hold all of the stories, so it has to be given them. */
export type AnswerResult = { readonly found: unknown } | { readonly missing: true };

/** Finds an answer in stories that are too long to be searched on the main thread. */
export const ANSWER: Job<AnswerOrder, AnswerResult> = { name: 'answer', tooLong: word('answerLong') };
