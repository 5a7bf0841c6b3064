import { answerSpans, type Stretch } from './answer-spans.ts';
import { confidenceOf, QUESTION_THRESHOLD } from './confidence.ts';
import { completingSentence } from './following.ts';
import { isFunctionWord } from './function-words.ts';
import { isPlaceName } from './name-lists.ts';
import { type RankedSentence, type Ranking, rank } from './rank.ts';
import { askedRole, findNamedRoles } from './roles.ts';
import type { SentenceIndex } from './sentence-index.ts';
import type { Term } from './terms.ts';

/** Why a question was refused before its sentences were weighed. */
export type Refusal = 'no words' | 'unknown name' | 'role without a name';

export interface RankedAnswer {
  readonly answered: boolean;
  /** Calibrated, 0 to 1; answered from QUESTION_THRESHOLD on. */
  readonly confidence: number;
  /** All sentences, best first; where not answered, the first ones are the closest passages and no answer. */
  readonly ranking: readonly RankedSentence[];
  readonly refusal: Refusal | null;
  /** The words of the best sentence that answer, as characters of it; empty where the question asks for no such thing. */
  readonly bold: readonly Stretch[];
  /** The sentence after the best one where it completes the answer. */
  readonly completedBy: number | null;
}

/** Ranks the sentences of one story for a question, and says whether the best one answers it. */
export function rankSentences(index: SentenceIndex, question: string): RankedAnswer {
  const ranking = rank(index, question);
  if (!ranking.terms.some(({ word }) => !isFunctionWord(word))) return refuse(ranking, 'no words');
  if (namesUnknown(ranking)) return refuse(ranking, 'unknown name');
  const role = askedRole(ranking.question);
  if (!role) return decide(ranking);
  const holders = findNamedRoles(index, ranking.terms, role);
  const named = new Set(holders.map(({ sentence }) => sentence));
  if (named.size === 0) return refuse(ranking, 'role without a name');
  const first = ranking.ranked.filter(({ index: at }) => named.has(at));
  const rest = ranking.ranked.filter(({ index: at }) => !named.has(at));
  const lift = Math.max(0, (rest[0]?.score ?? 0) - (first.at(-1)?.score ?? 0)) + 0.01;
  const lifted = first.map(({ index: at, score }) => ({ index: at, score: score + lift }));
  const answer = decide({ ...ranking, ranked: [...lifted, ...rest] });
  const holder = holders.find(({ sentence }) => sentence === lifted[0]?.index);
  return holder && answer.answered ? { ...answer, bold: [[holder.start, holder.end]] } : answer;
}

/** Refused whatever its sentences hold; how close they come still shows in a confidence below the threshold. */
function refuse(ranking: Ranking, refusal: Refusal): RankedAnswer {
  return {
    answered: false,
    confidence: refusal === 'no words' ? 0 : confidenceOf(ranking) * QUESTION_THRESHOLD,
    ranking: ranking.ranked,
    refusal,
    bold: [],
    completedBy: null,
  };
}

function decide(ranking: Ranking): RankedAnswer {
  const confidence = confidenceOf(ranking);
  const answered = confidence >= QUESTION_THRESHOLD;
  const best = ranking.ranked[0]?.index ?? -1;
  return {
    answered,
    confidence,
    ranking: ranking.ranked,
    refusal: null,
    bold: answered ? answerSpans(ranking, best) : [],
    completedBy: answered ? completingSentence(ranking, best) : null,
  };
}

/** True where the question has somebody's name of which no word occurs, not even respelt or as a well-known synonym. */
function namesUnknown({ question, terms }: Ranking): boolean {
  const byKey = new Map(terms.map((term) => [term.word.key, term]));
  let name: Term[] = [];
  const unknown = (): boolean =>
    name.length > 0 && name.every(({ known }) => !known) && !name.some(({ word }) => isPlaceName(word.plain));
  for (const [at, word] of question.words.entries()) {
    const term = byKey.get(word.key);
    // "the Atlantic", "the Baltic": not a person, so the rest of the question may still find its sentence.
    const placeLike = name.length === 0 && question.words[at - 1]?.plain === 'the';
    if (word.name && term && !placeLike) {
      name.push(term);
      continue;
    }
    if (unknown()) return true;
    name = [];
  }
  return unknown();
}
