import { answerSpans, type Stretch } from './answer-spans.ts';
import { confidenceByWords, QUESTION_THRESHOLD } from './confidence.ts';
import { confidenceByMeaning } from './meaning-confidence.ts';
import { type Misfit, misfitOf } from './misfits.ts';
import { completingSentence, leadingSentence } from './neighbour-sentences.ts';
import type { RankedSentence, Ranking } from './rank.ts';

/** Why a question was refused before its sentences were weighed. */
export type Refusal =
  | 'no words'
  | 'unknown name'
  | 'role without a name'
  | 'says nothing'
  | 'no such thing'
  | Misfit;

export interface RankedAnswer {
  readonly answered: boolean;
  /** Calibrated, 0 to 1; answered from QUESTION_THRESHOLD on. */
  readonly confidence: number;
  /** All sentences, best first; if not answered, the first ones are the closest passages and no answer. */
  readonly ranking: readonly RankedSentence[];
  readonly refusal: Refusal | null;
  /** The words of the best sentence that answer, as characters of it; empty if the question asks for no such thing. */
  readonly bold: readonly Stretch[];
  /** The sentence after the best one if it completes the answer. */
  readonly completedBy: number | null;
  /** The sentence before it if it opens with a pronoun. */
  readonly ledBy: number | null;
  /** The second sentence if it is nearly as good, so that both should be shown. */
  readonly rival: number | null;
  /** False if nothing in the text comes near the question, so that no passage is worth showing. */
  readonly isNear: boolean;
}

/** Scores are logits of a softmax over the sentences: so far behind, the second is half as likely as the first. */
export const NEARLY = 0.7;
/** Confidence from which on refused passages may still help; words alone say little of what stands there in other words. */
const NEAR = 0.04;
const NEAR_BY_WORDS = 0.05;
/** … and the cosine: below it the best sentence is about something else. */
const NEAR_COSINE = 0.15;
/** Confidence from which on the answering words are marked if meaning had a say: a wrong word in bold is a false claim. */
const SURE_ENOUGH_FOR_BOLD = 0.6;

/**
 * The best of sentences whose form says that they tell what is asked. If none of them can answer, any other needs the usual confidence.
 *
 * @param enough confidence that is enough for one of them
 */
export function decideAmong(
  ranking: Ranking,
  found: readonly number[],
  enough: number,
  lead?: number,
): RankedAnswer {
  const places = new Set(found);
  const lifted = withoutMisfits({ ...ranking, ranked: lift(ranking, places, lead) });
  return decide(lifted, places.has(lifted.ranked[0]?.index ?? -1) ? enough : QUESTION_THRESHOLD);
}

/**
 * Weighs the best of the given sentences by its own score, and lists them first.
 *
 * @param enough confidence that is enough for it
 */
export function decideOn(ranking: Ranking, places: ReadonlySet<number>, enough?: number): RankedAnswer {
  const { ranked } = ranking;
  const wanted = ranked.filter(({ index }) => places.has(index));
  if (wanted.length === 0) return decide(ranking);
  const others = ranked.filter(({ index }) => !places.has(index));
  const decided = decide({ ...ranking, ranked: [...wanted, ...others] }, enough);
  return { ...decided, ranking: lift(ranking, places) };
}

/** The given sentences before all others, in their own order, with scores that say so; with a lead no other one is their rival. */
function lift({ ranked }: Ranking, places: ReadonlySet<number>, lead = 0.01): RankedSentence[] {
  const wanted = ranked.filter(({ index }) => places.has(index));
  const others = ranked.filter(({ index }) => !places.has(index));
  const by = Math.max(0, (others[0]?.score ?? 0) - (wanted.at(-1)?.score ?? 0)) + lead;
  return [...wanted.map(({ index, score }) => ({ index, score: score + by })), ...others];
}

/** Refused whatever its sentences hold; how close they come still shows in a confidence below the threshold. */
export function refuse(ranking: Ranking, refusal: Refusal): RankedAnswer {
  return {
    answered: false,
    confidence: refusal === 'no words' ? 0 : confidenceOf(ranking) * QUESTION_THRESHOLD,
    ranking: ranking.ranked,
    refusal,
    bold: [],
    completedBy: null,
    ledBy: null,
    rival: null,
    isNear: isNear(ranking),
  };
}

/** True if a passage may help although none answers. */
function isNear(ranking: Ranking): boolean {
  const { ranked, meaning } = ranking;
  const confidence = confidenceOf(ranking);
  if (!meaning) return confidence >= NEAR_BY_WORDS;
  return confidence >= NEAR && (meaning.insight.cosines[ranked[0]?.index ?? -1] ?? 0) >= NEAR_COSINE;
}

/** Asked for several times of one ranking, while it is decided on. */
const confidences = new WeakMap<Ranking, number>();

function confidenceOf(ranking: Ranking): number {
  const known = confidences.get(ranking);
  if (known !== undefined) return known;
  const found = ranking.meaning ? confidenceByMeaning(ranking) : confidenceByWords(ranking);
  confidences.set(ranking, found);
  return found;
}

const misfits = new WeakMap<Ranking, Map<number, Misfit | null>>();

/** `misfitOf`, looked for once in a ranking. */
function misfitAt(ranking: Ranking, at: number): Misfit | null {
  const known = misfits.get(ranking) ?? new Map<number, Misfit | null>();
  misfits.set(ranking, known);
  let found = known.get(at);
  if (found === undefined) {
    found = misfitOf(ranking, at);
    known.set(at, found);
  }
  return found;
}

/** @param enough confidence that is taken for an answer, if more is known than signals say */
export function decide(given: Ranking, enough = QUESTION_THRESHOLD): RankedAnswer {
  const ranking = withoutMisfits(given);
  const misfit = misfitAt(ranking, ranking.ranked[0]?.index ?? -1);
  if (misfit) return refuse(given, misfit);
  const found = confidenceOf(ranking);
  const confidence = found >= enough ? Math.max(found, QUESTION_THRESHOLD) : found;
  const answered = confidence >= QUESTION_THRESHOLD;
  const [first, second] = ranking.ranked;
  const best = first?.index ?? -1;
  const completing = answered ? completingSentence(ranking, best) : null;
  const ledBy = answered ? leadingSentence(ranking.index, best) : null;
  const isClose =
    answered &&
    completing === null &&
    ledBy === null &&
    ranking.meaning &&
    first &&
    second &&
    first.score - second.score < NEARLY;
  const isRival =
    isClose && !ranking.index.sentences[second.index]?.headline && !misfitAt(ranking, second.index);
  const rival = isRival ? second.index : null;
  // What its form says that it tells needs no other sentence.
  const isFound = enough < QUESTION_THRESHOLD;
  const isAlone = answered && !isFound && completing === null && ledBy === null && rival === null;
  const completedBy = isAlone && goesOn(ranking) ? best + 1 : completing;
  const isSure = !ranking.meaning || (confidence >= SURE_ENOUGH_FOR_BOLD && rival === null);
  return {
    answered,
    confidence,
    ranking: ranking.ranked,
    refusal: null,
    bold: answered && isSure ? answerSpans(ranking, best) : [],
    completedBy,
    ledBy,
    rival,
    // What was passed over is no answer, and may help all the same.
    isNear: isNear(ranking) || (ranking !== given && isNear(given)),
  };
}

/** How far behind the sentence that follows in its paragraph may be to be shown with it. */
const GOES_ON = 3;

/**
 * The second best sentence follows the best one in its paragraph: what the one says of the question the next may settle. Of 24 wrong answers
 * with such a neighbour seven have the right one in it, and two of a hundred right ones grow longer.
 */
function goesOn(ranking: Ranking): boolean {
  const {
    ranked: [first, second],
    index: { sentences },
    meaning,
    question,
  } = ranking;
  // The next sentence may name somebody else.
  if (question.type === 'who') return false;
  if (!meaning || !first || !second || second.index !== first.index + 1) return false;
  const [best, next] = [sentences[first.index], sentences[second.index]];
  return (
    best?.headline === false &&
    best.paragraph !== null &&
    next?.paragraph === best.paragraph &&
    first.score - second.score < GOES_ON &&
    !misfitOf(ranking, second.index)
  );
}

/** Sentences near the best one that may answer in its place. */
const LOOKED_AT = 5;

/** Where the best sentence cannot answer, the best of the next that can comes first, with its own, smaller confidence. */
function withoutMisfits(ranking: Ranking): Ranking {
  const { ranked } = ranking;
  if (!misfitAt(ranking, ranked[0]?.index ?? -1)) return ranking;
  const fitting = ranked.slice(1, LOOKED_AT).find(({ index }) => !misfitAt(ranking, index));
  if (!fitting) return ranking;
  return { ...ranking, ranked: [fitting, ...ranked.filter((each) => each !== fitting)] };
}
