import type { Question, QuestionWord } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isParticiple, isPastForm } from '../text/word-forms.ts';
import { BE } from './acts.ts';

/** What a question asks about: a verb, who does it and to whom it is done, as far as the question names them. */
export interface AskedAct {
  readonly verb: QuestionWord;
  readonly agent: readonly QuestionWord[];
  readonly patient: readonly QuestionWord[];
  /** To whom something is sent, given or paid. */
  readonly receiver: readonly QuestionWord[];
}

const ASKED = /^(?:who|whom|what|which|when|where|why|how|whats|whos)$/;
const AUXILIARY = /^(?:did|does|do|will|would|can|could|has|have|had)$/;
/** Behind these stands no longer what is done to somebody. */
const ENDS =
  /^(?:in|on|at|by|for|with|from|to|into|over|under|about|after|before|during|when|while|because|if|since|until|and|or|but|that|who|which|against|than|as|through|near|between|behind|without)$/;
/** "The bid that he has received", "get his suits made": another verb comes first. */
const OTHER_VERB =
  /^(?:has|have|had|did|does|do|will|would|is|are|was|were|gets?|wants?|makes?|let|needs?|try|tries|plans?|go|help|starts?|begins?|getting|stops?|keep|see|hear|watch)$/;
const NAMES = /^(?:named|called|known|dubbed|nicknamed|titled|entitled|said|told)$/;
/** Words from a question word to its auxiliary ("how much money did"), and from there to the verb. */
const TO_AUXILIARY = 4;
const TO_VERB = 7;

/**
 * The act that a question asks about; null if it asks about none, or in another form than "did X do Y", "was Y done (by X)" and
 * "who did Y".
 *
 * @param isTold whether the sentence has the word as a verb in the past
 */
export function askedAct(
  { words, type }: Question,
  isTold: (word: QuestionWord) => boolean,
): AskedAct | null {
  const asked = type === 'yes/no' ? -1 : words.findIndex(({ plain }) => ASKED.test(plain));
  if (type !== 'yes/no' && asked < 0) return null;
  const most = Math.max(0, asked) + TO_AUXILIARY;
  const auxiliary = words.findIndex(
    ({ plain }, at) => at > asked && at <= most && (AUXILIARY.test(plain) || BE.test(plain)),
  );
  const doer = asked < 0 ? null : askedDoer(words, asked, auxiliary);
  return doer ?? (auxiliary < 0 ? null : namedDoer(words, auxiliary, isTold));
}

/** "Who sued the council", "which firm bought it": whoever does it is asked for. */
function askedDoer(words: readonly QuestionWord[], asked: number, auxiliary: number): AskedAct | null {
  const isWho = /^(?:who|whos)$/.test(words[asked]?.plain ?? '');
  const isPerfect =
    isWho && auxiliary === asked + 1 && /^(?:has|have|had)$/.test(words[auxiliary]?.plain ?? '');
  const from = isPerfect ? auxiliary + 1 : asked + 1;
  const at = words.findIndex(({ plain }, place) => place >= from && isPastForm(plain));
  const verb = words[at];
  if (!verb || at > from + 2 || (!isPerfect && auxiliary >= 0 && auxiliary < at)) return null;
  if (words.slice(from, at).some(isFunctionWord) || NAMES.test(verb.plain)) return null;
  const patient = contentOf(objectOf(words, at + 1));
  return patient.length > 0 ? { verb, agent: [], patient, receiver: receiverOf(words, at) } : null;
}

/** "Did X do Y", "was Y done by X". */
function namedDoer(
  words: readonly QuestionWord[],
  auxiliary: number,
  isTold: (word: QuestionWord) => boolean,
): AskedAct | null {
  const isBe = BE.test(words[auxiliary]?.plain ?? '');
  for (let at = auxiliary + 2; at < Math.min(words.length, auxiliary + TO_VERB); at++) {
    const word = words[at] as QuestionWord;
    if (ENDS.test(word.plain)) return null;
    if (isFunctionWord(word) || word.capital || !(isBe ? isParticiple(word.plain) : isTold(word))) continue;
    const before = words.slice(auxiliary + 1, at);
    const subject = contentOf(before);
    if (subject.length === 0 || NAMES.test(word.plain) || before.some(({ plain }) => OTHER_VERB.test(plain)))
      return null;
    if (!isBe && before.at(-1)?.plain !== 'been')
      return {
        verb: word,
        agent: subject,
        patient: contentOf(objectOf(words, at + 1)),
        receiver: receiverOf(words, at),
      };
    const by = words.findIndex(({ plain }, place) => place > at && plain === 'by');
    return {
      verb: word,
      agent: by < 0 ? [] : contentOf(objectOf(words, by + 1)),
      patient: subject,
      receiver: receiverOf(words, at),
    };
  }
  return null;
}

function objectOf(words: readonly QuestionWord[], from: number): readonly QuestionWord[] {
  const end = words.findIndex(({ plain }, at) => at >= from && ENDS.test(plain));
  return words.slice(from, end < 0 ? undefined : end);
}

const GIVES =
  /^(?:sen[dt]|gi?ven?|gave|pa(?:y|id)|s(?:ell|old)|len[dt]|loan(?:ed)?|donat|offer|hand|award|ow(?:e|ed)$|grant|deliver|transfer|ship|return)/;

function receiverOf(words: readonly QuestionWord[], verb: number): readonly QuestionWord[] {
  if (!GIVES.test(words[verb]?.plain ?? '')) return [];
  const to = words.findIndex(({ plain }, at) => at > verb && plain === 'to');
  return to < 0 ? [] : contentOf(objectOf(words, to + 1));
}

function contentOf(words: readonly QuestionWord[]): QuestionWord[] {
  return words.filter((word) => !isFunctionWord(word));
}
