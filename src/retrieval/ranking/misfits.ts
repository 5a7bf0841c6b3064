import { hasNoAgent } from './agents.ts';
import { isOfAnotherInOrder, isOfAnotherPlace, tellsOfAnother } from './another-of-its-kind.ts';
import { tellsOfOtherName } from './clauses.ts';
import { takesTheDayForGranted, tellsOfNoOther, tellsOnlyOfNow } from './earlier-times.ts';
import type { Held } from './held-sentence.ts';
import {
  changedTheOtherWay,
  decidesNothing,
  givesNoCauseOfDeath,
  hasNoChange,
  hasNoReason,
  hasNoSpan,
  hasNoSum,
  isOnlyExpected,
  isOnlyInOneCase,
  namesOthers,
  onlyAskedFor,
  onlyCouldHave,
  onlyTried,
  tellsOnlyWhen,
  wasNotTaken,
} from './lacks-what-is-asked.ts';
import { isOfAnotherNoun } from './nouns-of.ts';
import { namesNobody, namesNoPerson, onlyMentions, saysNotWho } from './only-mentions.ts';
import { tellsOppositeAct } from './opposite-acts.ts';
import { isOfOtherSex } from './other-sex.ts';
import {
  countsForAnother,
  isAboutAnother,
  isAnotherOfficers,
  isAnothersAct,
  isNamesakes,
  isOfAnotherMonth,
  isOfAnotherSubject,
  isOfAnotherThing,
  isOfAnotherYear,
  isOfLongAgo,
  isOnlyOwner,
  tellsOnlyOne,
  tellsOtherSide,
} from './other-subjects.ts';
import { isAnothersDoing, isOtherWayRound } from './others-acts.ts';
import { isOnlyWhatIs, saysTheOpposite, saysWhatIsNot } from './polarity.ts';
import type { Ranking } from './rank.ts';
import { datesAnother, datesTheSaying, onlyRestates } from './restated.ts';
import { givesNoSentence, isOfOtherOfficer } from './told-plainly.ts';
import { countsAnotherFate, countsDeadOfThen } from './tolls.ts';
import { isOfAnotherRelative, isOfOtherParent, tellsOfNoRelative } from './unknown-others.ts';
import { countsOtherThanNamed, goesOnWithAnother, isAnothersAge, isOfPassingName } from './whose-measure.ts';
import { costsOfAnother, costsOfPart } from './whose-price.ts';

/** Why a sentence cannot answer a question, however near it comes. */
export type Misfit =
  | 'another person'
  | 'another year'
  | 'the other side'
  | 'did not happen'
  | 'only what is'
  | 'the opposite'
  | 'decides nothing'
  | 'only the owner'
  | 'tells only when'
  | 'no cause of death'
  | 'no sum'
  | 'no change'
  | 'no span of time'
  | 'no name'
  | 'not the agent'
  | 'another thing'
  | 'the other way round'
  | 'no reason'
  | 'only one of two'
  | 'no day';

/**
 * What speaks against a sentence as the answer, whatever it scores: it is about another person or year, tells the other side, or
 * lacks what is asked for. Null if nothing does.
 */
export function misfitOf(ranking: Ranking, at: number): Misfit | null {
  const { sentences } = ranking.index;
  const [sentence, next] = [sentences[at], sentences[at + 1]];
  if (!sentence) return null;
  const goesOn =
    next &&
    next.paragraph === sentence.paragraph &&
    !sentence.headline &&
    !goesOnWithAnother({ ranking, at: at + 1, sentence: next });
  const held: Held = { ranking, at, sentence, whole: goesOn ? [sentence, next] : [sentence] };
  return TESTS.find(([, fits]) => fits(held))?.[0] ?? null;
}

const TESTS: readonly (readonly [Misfit, (held: Held) => boolean])[] = [
  ['another person', isAboutAnother],
  ['another person', isNamesakes],
  ['another person', isAnotherOfficers],
  ['another person', isOfOtherSex],
  ['another person', isOfOtherOfficer],
  ['another person', tellsOfNoOther],
  ['another year', tellsOnlyOfNow],
  ['another person', isOfAnotherRelative],
  ['another person', isOfOtherParent],
  ['another person', tellsOfNoRelative],
  ['another person', isAnothersAge],
  ['another person', goesOnWithAnother],
  ['another thing', isOfAnotherPlace],
  ['another thing', isOfAnotherInOrder],
  ['another thing', tellsOfAnother],
  ['another thing', tellsOfOtherName],
  ['another thing', isOfAnotherNoun],
  ['another thing', countsAnotherFate],
  ['another year', countsDeadOfThen],
  ['another thing', costsOfAnother],
  ['another thing', costsOfPart],
  ['the other way round', isOtherWayRound],
  ['another person', isAnothersDoing],
  ['another thing', isOfPassingName],
  ['another thing', countsOtherThanNamed],
  ['not the agent', hasNoAgent],
  ['another year', isOfAnotherYear],
  ['another year', isOfAnotherMonth],
  ['another year', isOfLongAgo],
  ['the other side', tellsOtherSide],
  ['did not happen', onlyCouldHave],
  ['did not happen', onlyTried],
  ['did not happen', givesNoSentence],
  ['only what is', isOnlyWhatIs],
  ['the opposite', saysTheOpposite],
  ['the opposite', saysWhatIsNot],
  ['the opposite', tellsOppositeAct],
  ['decides nothing', decidesNothing],
  ['only the owner', isOnlyOwner],
  ['tells only when', tellsOnlyWhen],
  ['no day', takesTheDayForGranted],
  ['no day', datesAnother],
  ['no day', datesTheSaying],
  ['no cause of death', givesNoCauseOfDeath],
  ['no sum', hasNoSum],
  ['no change', hasNoChange],
  ['the opposite', changedTheOtherWay],
  ['no span of time', hasNoSpan],
  ['no name', namesOthers],
  ['no name', namesNoPerson],
  ['no name', onlyMentions],
  ['no name', namesNobody],
  ['no name', saysNotWho],
  ['did not happen', isOnlyExpected],
  ['not the agent', isAnothersAct],
  ['another person', countsForAnother],
  ['another thing', isOfAnotherThing],
  ['another thing', isOfAnotherSubject],
  ['did not happen', isOnlyInOneCase],
  ['did not happen', wasNotTaken],
  ['did not happen', onlyAskedFor],
  ['no reason', hasNoReason],
  ['no reason', onlyRestates],
  ['only one of two', tellsOnlyOne],
];
