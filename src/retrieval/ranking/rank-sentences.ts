import type { SentenceIndex } from '../index/sentence-index.ts';
import { inPlainWords } from '../text/chat-words.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { answerSpans } from './answer-spans.ts';
import { asksForOtherCode } from './codes.ts';
import { decide, decideAmong, decideOn, NEARLY, type RankedAnswer, refuse } from './decide.ts';
import { keysOf } from './held-sentence.ts';
import type { Insight } from './insight.ts';
import { countsOnlyOthers } from './kind-features.ts';
import { tellsChange } from './lacks-what-is-asked.ts';
import { asksForNamed, isNameIn, isPersonName, namesUnknown } from './named.ts';
import { type Ranking, rank } from './rank.ts';
import { type AskedResult, askedGroup, askedResult, findResults } from './results.ts';
import { type AskedRole, askedRole, findNamedRoles } from './roles.ts';
import { givesWords } from './speech-features.ts';
import { findTold } from './told-plainly.ts';
import { askedCount, askedToll, countsUnknown, findCount, findToll } from './tolls.ts';
import { topicHeld } from './topics.ts';
import { asksForAnotherOfItsKind, asksForUnknownRelative } from './unknown-others.ts';
import { UNTOLD } from './untold.ts';
import { askedWhereabouts, findWhereabouts } from './whereabouts.ts';
import { askedName, findIntroductions } from './who-is-questions.ts';

/** Words that ask for nothing without others: "when", "how many". */
const BARE = 2;
/** Confidence that is enough if a name stands beside the office asked for, by whatever word ("head", "leader"). */
const NAMED_HOLDER = 0.4;
/** Confidence that is enough if a sentence says in plain words what is asked for. */
const TOLD_PLAINLY = 0.03;
/** … or if it has every word of the question, and is of the kind asked for: has a day or a place, or is what somebody said. */
const IN_ITS_OWN_WORDS = 0.25;
/** … if it is somebody's, and has no word of what they are asked about: their name alone brings it near. */
const WITHOUT_ITS_WORDS = 0.8;
/** How surely the sentence behind the best one has what is asked for, if that one lacks it. */
const COMPLETES = 0.6;

/**
 * Ranks the sentences of one story for a question, and says whether the best one answers it.
 *
 * @param insight what the encoder makes of the question; without it words alone rank
 */
export function rankSentences(index: SentenceIndex, typed: string, insight?: Insight): RankedAnswer {
  const question = inPlainWords(typed, (word) => index.vocabulary.has(word));
  const ranking = rank(index, question, insight);
  const hasWords = ranking.terms.some(({ word }) => !isFunctionWord(word));
  if (!hasWords && (!insight || ranking.question.words.length <= BARE)) return refuse(ranking, 'no words');
  if (namesUnknown(ranking) || asksForOtherCode(question, index)) return refuse(ranking, 'unknown name');
  if (asksForUnknownRelative(index, question) || asksForAnotherOfItsKind(index, question))
    return refuse(ranking, 'no such thing');
  const toll = askedToll(question);
  const count = askedCount(question);
  const told = toll ? findToll(index, toll) : count ? findCount(index, count) : [];
  if (told.length > 0) return { ...decideAmong(ranking, told, 0), rival: null };
  const plainly = findTold(index, question, ranking.terms);
  if (plainly?.places.length === 0) return refuse(ranking, 'no such thing');
  if (plainly) {
    const { places, enough } = plainly;
    const answer = decideAmong(ranking, places, enough, 2 * NEARLY);
    // Two people may have been sentenced, two shares have fallen.
    if (places.length > 1) return { ...answer, bold: [] };
    const [only = -1] = places;
    const isMarked = plainly.isMarked && answer.answered && answer.ranking[0]?.index === only;
    return isMarked ? { ...answer, bold: answerSpans(ranking, only) } : answer;
  }
  if (lacksWhatIsAsked(ranking) || countsUnknown(ranking)) return refuse(ranking, 'no such thing');
  const { question: read } = ranking;
  const sought = askedWhereabouts(read);
  if (sought && index.people.has(sought.at(-1) ?? '')) return decideWhere(ranking, sought);
  const result = askedResult(question);
  if (result) return decideResult(ranking, result);
  const name = askedName(read);
  const role = name && isPersonName(read) ? null : askedRole(read);
  if (role) return decideHolder(ranking, role);
  if (name) {
    const found = new Set(findIntroductions(index, name, read.type === 'who' ? 'who' : 'what'));
    // What the story only names it does not say.
    if (found.size === 0 && read.type === 'what' && name.every((key) => isNameIn(index, key)))
      return refuse(ranking, 'no such thing');
    // Whoever asks who somebody is knows the name: nothing to be marked.
    return { ...decideOn(ranking, found), bold: [] };
  }
  if (read.speakers.length === 0 || !index.knowsSpeakers)
    return holdsAll(ranking) ? { ...decide(ranking, IN_ITS_OWN_WORDS), rival: null } : decide(ranking);
  const said = new Set(ranking.features.flatMap(({ saidBy }, at) => (saidBy > 0 ? [at] : [])));
  if (said.size > 0) {
    const first = ranking.ranked.find(({ index }) => said.has(index))?.index ?? -1;
    // "What did she warn of": she warns there.
    const enough = holdsWords(ranking, first) ? IN_ITS_OWN_WORDS : undefined;
    return onTopic(ranking, decideOn(ranking, said, enough));
  }
  // Neither a name of the story that says nothing, nor words that are nobody's.
  const best = index.sentences[ranking.ranked[0]?.index ?? -1];
  const isSilent =
    asksForNamed(index, read.speakers) ||
    (best !== undefined && (insight ? !givesWords(best) : best.speakers.size === 0));
  return isSilent ? refuse(ranking, 'says nothing') : decide(ranking);
}

/**
 * A number, a sum, a span of time, an age or a name is asked for, and the best sentence has none: whatever it is about, it does not
 * answer. Of 530 such questions that people asked of news stories, 95% are answered by a sentence that has one.
 */
function lacksWhatIsAsked({ question, ranked, features, terms, index: { sentences } }: Ranking): boolean {
  const { wants, type, asksName } = question;
  const isStrict = type === 'how many' || type === 'how much' || asksName;
  const at = ranked[0]?.index ?? -1;
  const [best, next] = [sentences[at], sentences[at + 1]];
  if (!isStrict || !wants || !best || (features[at]?.kind ?? 0) > 0 || UNTOLD.test(best.text)) return false;
  if (tellsChange(question.text, best.text)) return false;
  const completes = !asksName && !best.headline && next?.paragraph === best.paragraph;
  const focus = terms.filter(({ word }) => question.focus.includes(word.key));
  const isOthers =
    completes && type === 'how many' && focus.length > 0 && countsOnlyOthers(next, keysOf({ terms: focus }));
  return !(completes && !isOthers && (features[at + 1]?.kind ?? 0) >= COMPLETES);
}

/** Words besides those that say nothing by themselves, from which on a sentence that has them all is taken at its word. */
const FEWEST_WORDS = 2;
const HELD_ITSELF = 0.9;

/** "When is the meeting with the Russian minister": the best sentence has all that, and a day. */
function holdsAll(ranking: Ranking): boolean {
  const { question, ranked, features } = ranking;
  const at = ranked[0]?.index ?? -1;
  if ((question.type !== 'when' && question.type !== 'where') || (features[at]?.kind ?? 0) < COMPLETES)
    return false;
  return holdsWords(ranking, at);
}

/** True if the sentence has every word of the question itself, but for those that say nothing. */
function holdsWords({ terms }: Ranking, at: number): boolean {
  const content = terms.filter(({ word }) => !isFunctionWord(word));
  return (
    content.length >= FEWEST_WORDS && content.every(({ strength }) => (strength[at] ?? 0) >= HELD_ITSELF)
  );
}

/** Who holds an office or is the singer: a sentence with a name beside the word. */
function decideHolder(ranking: Ranking, role: AskedRole): RankedAnswer {
  const holders = findNamedRoles(ranking.index, ranking.terms, role);
  if (holders.length === 0) return role.isOffice ? refuse(ranking, 'role without a name') : decide(ranking);
  const places = holders.map(({ sentence }) => sentence);
  const answer = decideAmong(ranking, places, NAMED_HOLDER);
  const holder = holders.find(({ sentence }) => sentence === answer.ranking[0]?.index);
  if (!holder || !answer.answered) return answer;
  const other = holders.find(({ name }) => name !== holder.name);
  if (role.isOffice || !other) return { ...answer, bold: [[holder.start, holder.end]] };
  // Two singers: neither is said to be the one that is meant.
  return { ...answer, bold: [], completedBy: null, ledBy: null, rival: other.sentence };
}

/** Where somebody is: a sentence that says so, and never a place in bold where somebody only spoke or was spoken of. */
function decideWhere(ranking: Ranking, sought: readonly string[]): RankedAnswer {
  const found = findWhereabouts(ranking.index, ranking.terms, sought);
  if (found.length > 0) return { ...decideAmong(ranking, found, TOLD_PLAINLY), bold: [], rival: null };
  return refuse(ranking, 'no such thing');
}

/** How a match or a vote ended: a sentence that says so, or none. */
function decideResult(ranking: Ranking, result: AskedResult): RankedAnswer {
  const found = findResults(ranking.index, result, askedGroup(ranking.question.text));
  return found.length === 0
    ? refuse(ranking, 'no such thing')
    : { ...decideAmong(ranking, found, 0), bold: [], rival: null };
}

/** What somebody said about something: not what they said about anything else, however near their name makes it. */
function onTopic(ranking: Ranking, answer: RankedAnswer): RankedAnswer {
  const held = topicHeld(ranking, answer.ranking[0]?.index ?? -1);
  if (!answer.answered || held === 'all') return answer;
  if (held === 'no name') return refuse(ranking, 'another person');
  if (answer.confidence >= WITHOUT_ITS_WORDS) return answer;
  return { ...refuse(ranking, 'says nothing'), refusal: null, ranking: answer.ranking };
}
