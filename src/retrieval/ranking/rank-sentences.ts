import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isFirstName, isPlaceName } from '../text/name-lists.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { answerSpans, type Stretch } from './answer-spans.ts';
import { asksForOtherCode } from './codes.ts';
import { confidenceByWords, QUESTION_THRESHOLD } from './confidence.ts';
import type { Insight } from './insight.ts';
import { confidenceByMeaning } from './meaning-confidence.ts';
import { completingSentence, leadingSentence } from './neighbour-sentences.ts';
import { type RankedSentence, type Ranking, rank } from './rank.ts';
import { askedRole, findNamedRoles } from './roles.ts';
import type { Term } from './terms.ts';
import { askedName, findIntroductions } from './who-is-questions.ts';

/** Why a question was refused before its sentences were weighed. */
export type Refusal = 'no words' | 'unknown name' | 'role without a name' | 'says nothing' | 'no such thing';

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
  /** The sentence before it where it opens with a pronoun. */
  readonly ledBy: number | null;
  /** The second sentence where it is nearly as good, so that both should be shown. */
  readonly rival: number | null;
  /** False where nothing in the text comes near the question, so that no passage is worth showing. */
  readonly isNear: boolean;
}

/** Confidence that is enough where a name stands beside the office asked for, by whatever word ("head", "leader"). */
const NAMED_HOLDER = 0.4;
/** How surely the sentence behind the best one has what is asked for, where that one lacks it. */
const COMPLETES = 0.6;
/** Scores are logits of a softmax over the sentences: so far behind, the second is half as likely as the first. */
const NEARLY = 0.7;
/** Confidence from which on refused passages may still help; words alone say little of what stands there in other words. */
const NEAR = 0.04;
const NEAR_BY_WORDS = 0.05;
/** … and the cosine: below it the best sentence is about something else. */
const NEAR_COSINE = 0.15;
/** Confidence from which on the answering words are marked, where meaning had a say: a wrong word in bold is a false claim. */
const SURE_ENOUGH_FOR_BOLD = 0.6;

/**
 * Ranks the sentences of one story for a question, and says whether the best one answers it.
 *
 * @param insight what the encoder makes of the question; without it words alone rank
 */
export function rankSentences(index: SentenceIndex, question: string, insight?: Insight): RankedAnswer {
  const ranking = rank(index, question, insight);
  const hasWords = ranking.terms.some(({ word }) => !isFunctionWord(word));
  if (!hasWords && !insight) return refuse(ranking, 'no words');
  if (namesUnknown(ranking) || asksForOtherCode(question, index)) return refuse(ranking, 'unknown name');
  if (lacksWhatIsAsked(ranking)) return refuse(ranking, 'no such thing');
  const { question: read, terms } = ranking;
  const name = askedName(read);
  const role = name && isPersonName(read) ? null : askedRole(read);
  if (role) {
    const holders = findNamedRoles(index, terms, role);
    if (holders.length === 0) return refuse(ranking, 'role without a name');
    const lifted = lift(ranking, new Set(holders.map(({ sentence }) => sentence)));
    const answer = decide({ ...ranking, ranked: lifted }, NAMED_HOLDER);
    const holder = holders.find(({ sentence }) => sentence === lifted[0]?.index);
    return holder && answer.answered ? { ...answer, bold: [[holder.start, holder.end]] } : answer;
  }
  if (name) {
    const found = new Set(findIntroductions(index, name, read.type === 'who' ? 'who' : 'what'));
    // Whoever asks who somebody is knows the name: nothing to be marked.
    return { ...decideOn(ranking, found), bold: [] };
  }
  if (read.speakers.length === 0 || !index.knowsSpeakers) return decide(ranking);
  const said = new Set(ranking.features.flatMap(({ saidBy }, at) => (saidBy > 0 ? [at] : [])));
  if (said.size > 0) return decideOn(ranking, said);
  // Neither a name of the story that says nothing, nor words that are nobody's.
  const best = index.sentences[ranking.ranked[0]?.index ?? -1];
  const isSilent = asksForNamed(index, read.speakers) || (!insight && best?.speakers.size === 0);
  return isSilent ? refuse(ranking, 'says nothing') : decide(ranking);
}

/** Says that it is not known or not told: that is an answer to any question for a measure. */
const UNTOLD =
  /\b(?:(?:did|do|does|was|were|has|have|had|is|are|been|would|could|can)(?:\s?not|n['’]t)(?: yet| been| immediately)* (?:say|said|know|known|give|given|disclosed?|named?|reveal(?:ed)?|released?|clear|specif(?:y|ied)|announced?|confirm(?:ed)?)|(?:undisclosed|unknown|unclear|unspecified)|(?:refus|declin)(?:ed|es|ing) to (?:say|give|name|comment|disclose)|no (?:date|figure|details?|price|names?|number) (?:was|were|has|have|had|been|is))\b/iu;

/**
 * A number, a sum, a span of time, an age or a name is asked for, and the best sentence has none: whatever it is about, it does not
 * answer. Of 530 such questions that people asked of news stories, 95% are answered by a sentence that has one.
 */
function lacksWhatIsAsked({ question, ranked, features, index: { sentences } }: Ranking): boolean {
  const { wants, type, asksName } = question;
  const isStrict = type === 'how many' || type === 'how much' || asksName;
  const at = ranked[0]?.index ?? -1;
  const [best, next] = [sentences[at], sentences[at + 1]];
  if (!isStrict || !wants || !best || (features[at]?.kind ?? 0) > 0 || UNTOLD.test(best.text)) return false;
  const completes = !asksName && !best.headline && next?.paragraph === best.paragraph;
  return !(completes && (features[at + 1]?.kind ?? 0) >= COMPLETES);
}

/** Weighs the best of the given sentences by its own score, and lists them first. */
function decideOn(ranking: Ranking, places: ReadonlySet<number>): RankedAnswer {
  const { ranked } = ranking;
  const wanted = ranked.filter(({ index }) => places.has(index));
  if (wanted.length === 0) return decide(ranking);
  const others = ranked.filter(({ index }) => !places.has(index));
  return { ...decide({ ...ranking, ranked: [...wanted, ...others] }), ranking: lift(ranking, places) };
}

/** The given sentences before all others, in their own order, with scores that say so. */
function lift({ ranked }: Ranking, places: ReadonlySet<number>): RankedSentence[] {
  const wanted = ranked.filter(({ index }) => places.has(index));
  const others = ranked.filter(({ index }) => !places.has(index));
  const by = Math.max(0, (others[0]?.score ?? 0) - (wanted.at(-1)?.score ?? 0)) + 0.01;
  return [...wanted.map(({ index, score }) => ({ index, score: score + by })), ...others];
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
    ledBy: null,
    rival: null,
    isNear: isNear(ranking),
  };
}

/** True where a passage may help although none answers. */
function isNear(ranking: Ranking): boolean {
  const { ranked, meaning } = ranking;
  const confidence = confidenceOf(ranking);
  if (!meaning) return confidence >= NEAR_BY_WORDS;
  return confidence >= NEAR && (meaning.insight.cosines[ranked[0]?.index ?? -1] ?? 0) >= NEAR_COSINE;
}

function confidenceOf(ranking: Ranking): number {
  return ranking.meaning ? confidenceByMeaning(ranking) : confidenceByWords(ranking);
}

/** @param enough confidence that is taken for an answer, where more is known than signals say */
function decide(ranking: Ranking, enough = QUESTION_THRESHOLD): RankedAnswer {
  const found = confidenceOf(ranking);
  const confidence = found >= enough ? Math.max(found, QUESTION_THRESHOLD) : found;
  const answered = confidence >= QUESTION_THRESHOLD;
  const [first, second] = ranking.ranked;
  const best = first?.index ?? -1;
  const completedBy = answered ? completingSentence(ranking, best) : null;
  const ledBy = answered ? leadingSentence(ranking.index, best) : null;
  const isClose =
    answered &&
    completedBy === null &&
    ledBy === null &&
    ranking.meaning &&
    first &&
    second &&
    first.score - second.score < NEARLY;
  const rival = isClose && !ranking.index.sentences[second.index]?.headline ? second.index : null;
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
    isNear: isNear(ranking),
  };
}

/**
 * The speaker asked for is a name of the story, a title before it or not. A description ("the minister's spokesman") may
 * stand for somebody whom the story names.
 */
function asksForNamed(index: SentenceIndex, speakers: readonly string[]): boolean {
  const first = speakers.findIndex((key) => !isCountryWord(key) && isNameIn(index, key));
  return first >= 0 && speakers.slice(first).every((key) => isNameIn(index, key));
}

/** The story writes the word with a capital wherever it stands. */
function isNameIn({ sentences }: SentenceIndex, key: string): boolean {
  const found = sentences.flatMap(({ words, positions }) =>
    (positions.get(key) ?? []).map((at) => words[at]?.capital),
  );
  return found.length > 0 && found.every((capital) => capital);
}

/** "Who is Martin Singer": a name, whatever its last word may mean besides. */
function isPersonName({ words }: Question): boolean {
  return words.some(({ name, plain }, at) => name && isFirstName(plain) && words[at + 1]?.name === true);
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
