import { workerData } from 'piscina';
import { CrossEncoder } from './cross-encoder.ts';
import { type GistBlock, type NearVersion, nearestIn } from './gist-scan.ts';
import { readModelFiles } from './model-files.ts';
import { Models } from './models.ts';
import { Reader } from './reader.ts';
import type { QuestionVectors, StoryVectors } from './vectors.ts';

export type Task =
  | { readonly kind: 'load' }
  | { readonly kind: 'story'; readonly sentences: readonly string[]; readonly before: number }
  | { readonly kind: 'question'; readonly question: string }
  | {
      readonly kind: 'nearest';
      /** Either the question, if it was not encoded yet, or its vector. */
      readonly question: string | undefined;
      readonly sentence: Float32Array | undefined;
      readonly gists: readonly GistBlock[];
      readonly limit: number;
    }
  | {
      readonly kind: 'read';
      readonly asked: QuestionVectors;
      readonly sentences: readonly Int8Array[];
    }
  | { readonly kind: 'readTogether'; readonly question: string; readonly sentence: string };

export interface Results {
  load: { readonly version: string };
  story: StoryVectors;
  question: QuestionVectors;
  nearest: {
    readonly near: readonly NearVersion[];
    /** The question's vectors, if it was encoded for this. */
    readonly asked: QuestionVectors | undefined;
  };
  read: Float32Array;
  readTogether: number;
}

/** `stopping[0]` is 1 once the encoder is closed: a story is then left where it is. */
const { folder, stopping } = workerData as { readonly folder: string; readonly stopping: Int32Array };
const { version, ...files } = await readModelFiles(folder);
const models = await Models.load(files);
const reader = new Reader(files.reader);
const crossEncoder = await CrossEncoder.load(files);

/** Gives way to whatever came in meanwhile: questions wait for one window of a story, never for all of it. */
const breathe = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  if (Atomics.load(stopping, 0) === 1) throw new Error('the encoder is closed');
};

export default async function run(task: Task): Promise<Results[Task['kind']]> {
  switch (task.kind) {
    case 'load':
      return { version };
    case 'story':
      return models.encodeStory(task.sentences, task.before, breathe);
    case 'question':
      return models.encodeQuestion(task.question);
    case 'nearest':
      return nearest(task);
    case 'read':
      return reader.read(task.asked, task.sentences);
    case 'readTogether':
      return crossEncoder.read(task.question, task.sentence);
  }
}

async function nearest({
  question,
  sentence,
  gists,
  limit,
}: Extract<Task, { kind: 'nearest' }>): Promise<Results['nearest']> {
  const asked = question === undefined ? undefined : await models.encodeQuestion(question);
  return { near: await nearestIn(gists, asked?.sentence ?? sentence ?? new Float32Array(), limit), asked };
}
