import type { StoryReader } from './library.ts';
import type { Owner } from './owner.ts';
import type { SearchHit } from './story-entry.ts';
import type { VectorStore } from './vector-store.ts';

/** How many stories are searched for one question if only words found them. */
export const MOST_CANDIDATES = 5;
/**
 * Share of the best story's score by words from which on another one is looked into. Of 220 questions whose story was found among
 * the first eight of 490, its score was never below this, and a story less to look into is a tenth of an answer's time.
 */
const FAR_BEHIND = 0.5;

/** How many stories words and meaning each contribute to the joint ranking. */
const NAMED = 30;
const NEAREST = 60;
/**
 * What a score by words, the sum of how rare the shared words are, counts beside a cosine of this encoder, whose cosines lie close
 * together. Of 450 questions to 637 stories the right one is then among the first eight for 71%, by reciprocal rank fusion
 * (Cormack, Clarke and Büttcher, 2009) for 68%, by words alone for 47%.
 */
const WORDS = 0.01;
/** How many of them are compared with the question, sentence by sentence and token by token. */
const COMPARED = 8;
/** What a score by words counts beside the share of the question that a story's best sentence covers. */
const WORDS_BESIDE_COVERAGE = 0.008;
/** How many are then searched: with a third, 440 questions got no more right answers and more wrong ones. */
const LOOKED_INTO = 2;

/** A story that may answer. */
export interface CandidateStory {
  /** The newest version's. */
  readonly versionId: string;
  /**
   * How much more of the question this story covers than any other, words counted too; below 0 if another one covers more. Undefined if
   * nothing was compared.
   */
  readonly lead?: number | undefined;
}

/** The stories that share the rarest words with a text, best first. */
export async function candidatesByWords(
  library: Pick<StoryReader, 'search'>,
  owner: Owner,
  text: string,
): Promise<readonly CandidateStory[]> {
  return worthALook(await library.search(owner, text, MOST_CANDIDATES));
}

/**
 * The stories that may answer a question, best first. Words and gists name some, as in any two-stage retrieval (Nogueira and Cho, 2019); of
 * those the few are taken whose best sentence covers most of the question. By words alone if meaning finds nothing.
 */
export async function candidates(
  library: Pick<StoryReader, 'search'>,
  vectors: Pick<VectorStore, 'nearest' | 'coverages'>,
  owner: Owner,
  question: string,
): Promise<readonly CandidateStory[]> {
  const [words, near] = await Promise.all([
    library.search(owner, question, NAMED),
    vectors.nearest(owner, question, NEAREST),
  ]);
  if (near.length === 0) return worthALook(words.slice(0, MOST_CANDIDATES));
  const named = fuse(words, near);
  const coverages = await vectors.coverages(
    named.map(({ hash }) => hash),
    question,
  );
  const scores = new Map(words.map(({ versionId, score }) => [versionId, score]));
  const compared = named.flatMap(({ versionId }, at) => {
    const coverage = coverages[at];
    if (coverage === undefined) return [];
    return [{ versionId, score: coverage + WORDS_BESIDE_COVERAGE * (scores.get(versionId) ?? 0) }];
  });
  const [best, second] = compared.sort((a, b) => b.score - a.score);
  const found = compared.slice(0, LOOKED_INTO).map(({ versionId, score }): CandidateStory => {
    const rival = versionId === best?.versionId ? second : best;
    return { versionId, lead: rival && score - rival.score };
  });
  // The best by words may have no vectors yet.
  const byWords = words[0]?.versionId;
  const isUnread = byWords !== undefined && !compared.some(({ versionId }) => versionId === byWords);
  return isUnread ? [...found, { versionId: byWords }] : found;
}

function worthALook(hits: readonly SearchHit[]): CandidateStory[] {
  const bar = FAR_BEHIND * (hits[0]?.score ?? 0);
  return hits.filter(({ score }) => score >= bar).map(({ versionId }) => ({ versionId }));
}

/** A story that is not among the nearest is taken to be as near as the last of them; the best by words is always among these. */
function fuse(words: readonly SearchHit[], near: readonly SearchHit[]): SearchHit[] {
  const floor = near.at(-1)?.score ?? 0;
  const fused = new Map(near.map((hit) => [hit.versionId, hit]));
  for (const hit of words) {
    const cosine = fused.get(hit.versionId)?.score ?? floor;
    fused.set(hit.versionId, { ...hit, score: cosine + WORDS * hit.score });
  }
  const ranked = [...fused.values()].sort((a, b) => b.score - a.score);
  const [first] = words;
  const named = ranked.slice(0, COMPARED);
  if (!first || named.some(({ versionId }) => versionId === first.versionId)) return named;
  return [...named.slice(0, -1), first];
}
