import { AnalysisStore } from '../../../src/library/analysis-store.ts';
import { type LibraryOptions, openLibrary } from '../../../src/library/open-library.ts';
import type { Owner } from '../../../src/library/owner.ts';
import { renewAnalyses } from '../../../src/library/renew-analyses.ts';
import type { Encoder } from '../../../src/retrieval/encoder/encoder.ts';
import { DIMENSIONS, packVectors, TOKEN_DIMENSIONS } from '../../../src/retrieval/encoder/vectors.ts';
import { inlineWorkers } from '../../../src/workers.ts';
import { randomNumbers, StoryMaker } from '../../library/random-stories.ts';

const BATCH = 50;

/** What people can ask of a library that was made for them. */
export interface Prepared {
  readonly questions: readonly string[];
  /** Ids of their newest versions. */
  readonly ids: readonly string[];
}

/**
 * Fills a library with analysed stories. Their vectors are random: what a question costs depends on their number only.
 *
 * @param where an empty folder, or an empty database
 * @param version of the encoder; without one no vectors are kept
 */
export async function prepareLibrary(
  where: string | Pick<LibraryOptions, 'databaseUrl'>,
  owner: Owner,
  stories: number,
  version?: Encoder['version'],
): Promise<Prepared> {
  const library = await openLibrary({
    ...(typeof where === 'string' ? { dataDir: where } : where),
    samples: [],
  });
  const maker = new StoryMaker(7);
  const random = randomNumbers(3);
  const questions: string[] = [];
  const ids: string[] = [];
  try {
    for (let at = 0; at < stories; at += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, stories - at) }, () => maker.story());
      for (const story of batch) {
        questions.push(maker.question(story));
        ids.push(story.id);
      }
      await library.addMany(
        owner,
        batch.map((story) => ({ story, origin: 'import' as const, addedBy: null })),
      );
      if (version === undefined) continue;
      for (const { hash, sentences } of batch) {
        const some = (length: number) => Float32Array.from({ length }, () => random() - 0.5);
        const lengths = sentences.map(({ span: [from, to] }) => Math.min(90, Math.ceil((to - from) / 5)));
        const tokens = lengths.reduce((sum, length) => sum + length, 0);
        const vectors = packVectors(
          some(lengths.length * DIMENSIONS),
          some(tokens * TOKEN_DIMENSIONS),
          lengths,
        );
        await library.keepVectors(hash, version, vectors);
      }
    }
    await renewAnalyses({ library, analyses: new AnalysisStore({ library, workers: inlineWorkers() }) });
    return { questions, ids };
  } finally {
    await library.close();
  }
}
