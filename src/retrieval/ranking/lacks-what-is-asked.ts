import { isFunctionWord } from '../text/function-words.ts';
import { isPastForm } from '../text/word-forms.ts';
import { type Held, keysOf, offers } from './held-sentence.ts';
import { isFresh } from './kind-features.ts';
import { UNTOLD } from './untold.ts';

const ASKS_ABOUT_WHAT = /^(?:so\s|and\s)?what(?:['’]?s|\s(?:is|was|are))\s.+\sabout[\s?!.]*$/i;
const COMES_OUT = /\b(?:com(?:es?|ing) out|is (?:out|published|released)|premieres?|goes on sale|opens)\b/i;
const TELLS_ABOUT = /\b(?:about|tells?|story of|follows?|explor\w+|describ\w+|portray\w+|set in)\b/i;

/** "What is the book about": not when it comes out. */
export function tellsOnlyWhen({ ranking: { question }, sentence: { text } }: Held): boolean {
  return ASKS_ABOUT_WHAT.test(question.text) && COMES_OUT.test(text) && !TELLS_ABOUT.test(text);
}

const ASKS_CAUSE_OF_DEATH = /\b(?:die[ds]? (?:of|from)|cause of (?:his |her |their |the )?death)\b/i;
const ASKS_HOW_DIED = /\bhow (?:did|has|have)\b(?! (?:many|much))[^,;]{1,60}\bdied?\b/i;
const CAUSE_OF_DEATH =
  /\b(?:of|from|after|by|with|caused?|due to) (?:an? |the |his |her )?(?:\p{L}+ ){0,2}(?:cancer|leuk\w+|tumou?r|illness|disease|heart|stroke|attack|failure|complications?|pneumonia|covid\S*|flu|infection|injur\w+|wounds?|overdose|fall|crash|accident|shot|burns?|diabetes|causes|old age|\p{L}+itis|\p{L}+oma|\p{L}+osis)\b|\bbattle with\b/iu;

/** What somebody died in, besides an illness, and words behind which it may stand. */
const DIED_SO =
  /\b(?:kill|struck|hit|shot|shoot|stab|drown|crash|fell\b|fall|collaps|suicide|hang|burn|fires?\b(?! (?:service|brigade|chief|officer|official|department|crew))|trapped|crush|poison|murder|beat|avalanche|storm|chok|strang|suffocat|starv|froze|cold|explo|after|when|because|while)/i;
const AGED =
  /,? (?:last \p{L}+ )?(?:aged|at the age of) \d+|\bafter (?:just |only |about )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few) (?:hours?|days?|weeks?|months?|years?)\b/giu;

/** "What did he die of", "how did he die": the sentence gives no cause. */
export function givesNoCauseOfDeath({ ranking: { question }, sentence: { text } }: Held): boolean {
  const asksHow = ASKS_HOW_DIED.test(question.text);
  if (!(asksHow || ASKS_CAUSE_OF_DEATH.test(question.text)) || UNTOLD.test(text)) return false;
  const told = text.replaceAll(AGED, '');
  return !CAUSE_OF_DEATH.test(told) && !(asksHow && DIED_SO.test(told));
}

/** Past forms of verbs, as words. */
export const PAST =
  /(?:ed|won|wrote|beat|made|took|gave|left|lost|led|got|went|came|said|told|held|paid|sent|built|bought|sold|found|hit|ran|shot|stole|broke|began|chose|drew|drove|spoke|threw|wore)$/;
const UNREAL =
  /^(?:to|would|could|might|may|should|must|if|will|wo|cannot|can|never|not|hope|hopes|hoped|want|wants|wanted)$/;
/** "Went on to win", "managed to win". */
const REAL = /^(?:on|managed|able|helped|back)$/;

/** "Who won": no sentence in which somebody could have won. */
export function onlyCouldHave({
  ranking: { question, terms },
  sentence: { words, positions },
}: Held): boolean {
  if (question.type !== 'who') return false;
  const verb = question.words[question.words.findIndex(({ plain }) => plain === 'who') + 1];
  if (!verb || !PAST.test(verb.plain) || isFunctionWord(verb)) return false;
  const matches = terms.find(({ word }) => word.key === verb.key)?.matches ?? [];
  const places = [...matches].flatMap(([key]) => positions.get(key) ?? []);
  if (places.length === 0) return false;
  return places.every((place) => {
    const before = words[place - 1]?.plain ?? '';
    return UNREAL.test(before) && !(before === 'to' && REAL.test(words[place - 2]?.plain ?? ''));
  });
}

const AT_FIRST_TRIED =
  /\b(?:at first|first|initially|earlier|twice|repeatedly)\s(?:tried|attempted|failed|struggled)\b|\b(?:tried and failed|tried in vain|failed|had hoped) to\b/i;
const ASKS_ATTEMPT = /\b(?:try|tried|attempt\w*|fail\w*|struggle\w*|hop(?:e|ed|ing))\b/i;

/** "Who got the cow out": not who "at first tried to". */
export function onlyTried({ ranking: { question }, sentence: { text } }: Held): boolean {
  return question.type === 'who' && AT_FIRST_TRIED.test(text) && !ASKS_ATTEMPT.test(question.text);
}

const ASKS_DECISION =
  /\bwhat\s+(?:did|has|have|had)\s+(?:\S+\s+){1,5}?(?:decided?|ch[oo]osen?|chose|ruled?|agreed?|resolved?)(?:\s+(?:on|to do|about it))?[\s?!.]*$/i;
const DECIDED =
  /\b(?:decid\w+|ruled?|ruling|voted?|chose|chosen|opted|resolved|agreed|ordered|approved|rejected|banned|backed|refused|declined|dismissed|granted|sentenced|jailed|cleared|fined|awarded|appointed|picked|scrapped|cancelled|canceled|announced|pledged|signed|vetoed|lifted|extended|postponed|suspended|imposed|upheld|overturned|will|won[’']t|plans? to|is to)\b/i;

/** "What did the mayor decide?": neither threats nor what is weighed. */
export function decidesNothing({ ranking: { question }, sentence: { text } }: Held): boolean {
  return (
    ASKS_DECISION.test(question.text) && (!DECIDED.test(text) || /\bweigh\w*|\bconsidering\b/i.test(text))
  );
}

const SUM =
  /[$€£¥%]|\d[pkmc]\b|\b(?:dollars?|euros?|pounds?|cents?|pence|free|nothing|half|third|quarter|per\s?cent|millions?|billions?|thousands)\b/i;

/** Asked for an amount of money, it gives none. */
export function hasNoSum({ ranking, sentence, whole }: Held): boolean {
  if (ranking.question.wants !== 'money' || UNTOLD.test(sentence.text)) return false;
  if (tellsChange(ranking.question.text, sentence.text)) return false;
  return !whole.some(
    (each) =>
      SUM.test(each.text) || offers(ranking, each, ({ kind, sure }) => kind === 'money' && sure === 1),
  );
}

const ASKS_WHAT_WAS = /^(?:(?:so|and|ok),? )?how (?:much|many)\b.*\bdid\b/i;
const ASKS_PLAN = /\b(?:say|said|think|claim|want|expect|plan|predict|offer|ask|promise|propose|estimate)\b/i;

/** "How much did they pay": not what it would cost. */
export function isOnlyExpected({ ranking: { question }, sentence: { text, words } }: Held): boolean {
  if (!ASKS_WHAT_WAS.test(question.text) || ASKS_PLAN.test(question.text)) return false;
  if (!/\b(?:would|could|might)\b/i.test(text) || /\b(?:was|were|had|did)\b/i.test(text)) return false;
  return !words.some(({ plain }) => isPastForm(plain));
}

const OPENS_WITH_IF = /^[“"]?(?:If|Unless|Should)\b/u;
const ASKS_OF_A_CASE =
  /\b(?:if|unless|would|could|might|happens?|penalty|fines?|fac(?:e|es|ing)|risk\w*|get|fee|in case|without)\b/i;
/** "How much are they paying": not what they must pay if the sale falls through. */
export function isOnlyInOneCase({ ranking: { question }, sentence: { text } }: Held): boolean {
  const { type } = question;
  const isMeasure = type === 'how much' || type === 'how many' || type === 'when';
  return isMeasure && OPENS_WITH_IF.test(text) && !ASKS_OF_A_CASE.test(question.text);
}

const ASKS_PAID = /\bhow much (?:did|has|have) .{2,40} (?:pay|paid|spend|spent)\b/i;
const NOT_TAKEN =
  /\b(?:bids?|offers?|approach|proposal)\b[^.;]{0,80}\b(?:rejected|turned down|refused|withdrawn|withdrew|failed|snubbed|rebuffed|dismissed)\b|\b(?:rejected|turned down|refused|snubbed|rebuffed|dismissed)\b[^.;]{0,60}\b(?:bids?|offers?|approach|proposal)\b/i;

const OFFERED = /\b(?:offer(?:ed)?|bid)\b/i;
const PAID = /\b(?:pa(?:id|ys?|yments?)|accepted|bought|cost|agreed|spent|sold|fees?)\b/i;

/** "How much did they pay": not what was offered in vain. */
export function wasNotTaken({ ranking: { question }, sentence: { text } }: Held): boolean {
  return ASKS_PAID.test(question.text) && (NOT_TAKEN.test(text) || (OFFERED.test(text) && !PAID.test(text)));
}

const ASKS_GOT =
  /\bhow (?:much|many)\b.{2,60}\b(?:did|has|have)\b.{2,40}\b(?:get|got|gotten|receive[ds]?|win|won|paid|awarded)\b/i;
const ASKED_FOR =
  /\b(?:ask(?:ed|s|ing)?|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|claim(?:s|ed|ing)?|appl(?:y|ied|ies)|request(?:s|ed)?|su(?:ed|ing))\b/i;
const GOT = /\b(?:got|gets?|receiv\w+|won|awarded|paid|pays|agreed|granted|given|collected|earn\w*)\b/i;

/** "How much compensation did they get": not how much they asked for. */
export function onlyAskedFor({ ranking: { question }, sentence: { text } }: Held): boolean {
  return ASKS_GOT.test(question.text) && ASKED_FOR.test(text) && !GOT.test(text);
}

const ASKS_CHANGE =
  /\bhow (?:much|far|many points|sharply)\b.{0,80}\b(?:drop|fall|fell|fallen|rise|risen|rose|go (?:up|down)|gone (?:up|down)|increase|decrease|plunge|jump|climb|slide|slump|shrink|soar|surge|tumble)(?:p?ed|d)?\b/i;
const CHANGE =
  /\d\s?(?:%|°|[CF]\b|p\b|bps\b)|\b(?:per ?cent|percent|points?|pts|degrees|pence|halv\w+|doubl\w+|trebl\w+|tripl\w+|half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|fold)\b|\bby (?:\S+ ){0,3}?\S*\d|\bfrom\b.{0,100}\bto\b|\d\S{0,20} (?:\S+ )?(?:more|less|fewer|higher|lower|cheaper|warmer|cooler)\b/i;

/** "How much did the price rise": "by a fifth" is an answer without a sum. */
export function tellsChange(question: string, text: string): boolean {
  return ASKS_CHANGE.test(question) && CHANGE.test(text);
}

/** "How much did the shares drop": no level, only by how much or from what to what. */
export function hasNoChange({ ranking: { question }, sentence, whole }: Held): boolean {
  if (!ASKS_CHANGE.test(question.text) || UNTOLD.test(sentence.text)) return false;
  return !whole.some(({ text }) => CHANGE.test(text));
}

const UP =
  '(?:up|rose|risen|rises?|rising|gain\\w*|climb\\w*|jump\\w*|surg\\w*|soar\\w*|increas\\w*|grew|grown|growth|higher)';
const DOWN =
  '(?:down|fell|fall\\w*|dropp?\\w*|los[te]\\w*|declin\\w*|decreas\\w*|slump\\w*|slid\\w*|plung\\w*|tumbl\\w*|shrank|shrunk|lower)';
const NUMBER_BY = (word: string): RegExp =>
  new RegExp(
    `\\b${word}\\b[^.;:]{0,24}\\d|\\d\\S{0,6}(?: per ?cent| percentage points?| points?)? ${word}\\b`,
    'i',
  );
const ASKS_WAY = [
  {
    asked:
      /\b(?:drop\w*|fall|fell|fallen|go(?:ne)? down|went down|decrease\w*|decline\w*|plunge\w*|slide|slid|slump\w*|shr[aiu]nk|tumble\w*)\b/i,
    own: NUMBER_BY(DOWN),
    other: NUMBER_BY(UP),
  },
  {
    asked:
      /\b(?:rise|risen|rose|go(?:ne)? up|went up|increase\w*|jump\w*|climb\w*|soar\w*|surge\w*|grow|grew|grown)\b/i,
    own: NUMBER_BY(UP),
    other: NUMBER_BY(DOWN),
  },
] as const;

/** "How much did builders fall": not "banks rose, up 6 percent; builders fell". */
export function changedTheOtherWay({ ranking: { question }, whole }: Held): boolean {
  const way = ASKS_CHANGE.test(question.text) && ASKS_WAY.find(({ asked }) => asked.test(question.text));
  if (!way) return false;
  return whole.some(({ text }) => way.other.test(text)) && !whole.some(({ text }) => way.own.test(text));
}

const SPAN_OF_TIME =
  /\b(?:since|until|till|hours?|minutes?|days?|weeks?|months?|years?|seconds?|decades?|centur\w+|indefinite\w*|permanent\w*|temporar\w*|overnight|forever|life|lifetime|deadline|met(?:re|er)s?|km|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|pages?|words?)\b|\d-(?:hour|day|week|month|year)|\dm\b/i;

/** "How long will it be closed": neither how long nor until when. */
export function hasNoSpan({ ranking: { question }, sentence, whole }: Held): boolean {
  if (question.wants !== 'duration' || UNTOLD.test(sentence.text)) return false;
  return !whole.some(({ text }) => SPAN_OF_TIME.test(text));
}

/** "They were named as Nikos Petrou and Maria Stathi." */
const NAMED_AS = /\b(?:named|identified) (?:\p{L}+ ){0,2}as \p{Lu}/u;
/** Words between a name and the word for whose name is asked. */
const NAMED_REACH = 4;

/** Asked for a name, it gives none beside the word for whom it is asked. */
export function namesOthers({ ranking: { question, terms }, sentence }: Held): boolean {
  if (!question.asksName || UNTOLD.test(sentence.text) || NAMED_AS.test(sentence.text)) return false;
  const keys = keysOf({ terms: terms.filter(({ word }) => word.weight === 1) });
  return !sentence.candidates.some(
    (candidate) =>
      (candidate.kind === 'name' || candidate.kind === 'person') &&
      isFresh(candidate, sentence, keys) &&
      sentence.words
        .slice(Math.max(0, candidate.from - NAMED_REACH), candidate.to + NAMED_REACH)
        .some(({ key }) => keys.has(key)),
  );
}

const REASON =
  /\b(?:because|since|as|due|over|(?<!\bnamed\b.{0,60})after(?! (?:him|her|them|it)\b)|for|to|so|thanks|reasons?|caus\w+|blam\w+|led|fear\w*|concern\w*|amid|protest|response|following|given|which|that|by|despite|why|when|where|with|from|result\w*|accus\w+|want\w*|hop\w+|need\w*|without|not|no|never|too|if)\b|n[’']t\b|[:;–—]/i;

/** "Is to cut 1,900 jobs", "plans to close": a "to" that gives no purpose. */
const NO_PURPOSE =
  /\b(?:is|are|was|were|be|been|set|due|going|expected|likely|plans?|planned|planning|agreed|vowed|continue[sd]?|beg[ai]n|wants?|wanted|has|have|had|able|decided|ordered|about|refus\w+|fail\w+|need\w*|return\w*|up|according|£?\d\S*) to\b|\bas an? \b/gi;

/** What makes the sentence before one that opens with "He left" its reason: nearly every sentence has a "to" or an "as". */
const REASON_BEFORE =
  /\b(?:because|since|so|due|over|after|reasons?|caus\w+|blam\w+|fear\w*|concern\w*|amid|protest|following|when|accus\w+|want\w*|need\w*|not|no|never|too)\b|n[’']t\b|[:;–—]/i;

/** What tells a reason and may be asked about itself. */
const ASKED_STEMS = ['want', 'need', 'hop', 'fear', 'protest', 'accus', 'blam', 'led|lead', 'concern'].map(
  (stem) => [new RegExp(`\\b(?:${stem})`, 'i'), new RegExp(`\\b(?:${stem})\\w*`, 'gi')] as const,
);

/** "Why": neither the sentence nor those beside it say what for, what because of or what after. */
export function hasNoReason({ ranking: { question, index }, at, sentence }: Held): boolean {
  if (question.type !== 'why' || UNTOLD.test(sentence.text)) return false;
  const before = index.sentences[at - 1];
  // An interview's answer to a "why" needs no word that says so.
  if (before?.asks && /\b(?:why|how come)\b/i.test(before.text)) return false;
  const led = before && before.paragraph === sentence.paragraph ? [before] : [];
  // "Why didn't they want it": "wanted" is no reason then.
  const taken = ASKED_STEMS.filter(([asked]) => asked.test(question.text));
  const told = taken.reduce((text, [, stem]) => text.replaceAll(stem, ''), sentence.text);
  return !REASON.test(told.replaceAll(NO_PURPOSE, '')) && !led.some(({ text }) => REASON_BEFORE.test(text));
}
