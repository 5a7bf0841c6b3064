import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Held } from './held-sentence.ts';

/** Relatives as they are asked for, and the words by which a story may tell of them, from the other side too. */
const RELATIVES: readonly (readonly [asked: string, told: string])[] = [
  [
    'wife|husband|spouse|missus|hubby|widow|widower|ex|girlfriend|boyfriend|partner|fianc[eé]e?',
    'wife|wives|husband|spouse|widow|partner|girlfriend|boyfriend|fianc|marri|marry|wedding|wed\\b|divorc|couple|engaged',
  ],
  [
    'sons?|daughters?|kids?|child|children|baby|stepson|stepdaughter',
    'son|daughter|kid|child|baby|babies|boy|girl|father|mother|dad|mum|mom|parent|toddler|pregnan|birth',
  ],
  [
    'mother|mum|mom|father|dad|parents?|stepfather|stepmother',
    'mother|mum|mom|father|dad|parent|son|daughter|child|famil|born|boy|girl|teenag|young',
  ],
  ['brothers?|sisters?|siblings?|twins?|stepbrother|stepsister', 'brother|sister|sibling|twin'],
  ['uncles?|aunts?|aunty|auntie|nephews?|nieces?|cousins?', 'uncle|aunt|nephew|niece|cousin|relative'],
  [
    'grand(?:mother|father|ma|pa|dad|mum|parents?|son|daughter|child|kids?|children)|gran|granny|nan',
    'grand|gran\\b|nan\\b|famil|great-',
  ],
];
const WHOSE =
  "(?:his|her|their|\\p{L}+(?:['’]s|s['’]))\\s(?:(?:own|own|late|first|second|older|younger|little|big|elder)\\s)?";
const KIN = RELATIVES.map(([asked, told]) => ({
  asked: new RegExp(`(?<![\\p{L}’'])${WHOSE}(?:${asked})(?![\\p{L}-])`, 'iu'),
  told: new RegExp(`(?<!\\p{L})(?:${told})`, 'iu'),
}));

/** "How old is her sister" where nobody has one: whoever else is of some age, no sentence answers. */
export function asksForUnknownRelative({ sentences }: SentenceIndex, question: string): boolean {
  return KIN.some(
    ({ asked, told }) => asked.test(question) && !sentences.some(({ text }) => told.test(text)),
  );
}

/** "What happened to her brother": not what is told of her son. */
export function isOfAnotherRelative({ ranking: { question, index }, at, sentence }: Held): boolean {
  const asked = KIN.filter((kin) => kin.asked.test(question.text));
  if (asked.length === 0) return false;
  const before = index.sentences[at - 1];
  const near = before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
  return (
    KIN.some((kin) => !asked.includes(kin) && kin.asked.test(sentence.text)) &&
    !asked.some(({ told }) => near.some(({ text }) => told.test(text)))
  );
}

const ASKS_EVENT = /^(?:(?:so|and|but|ok),?\s)?(?:when|where|how|why)\b/i;
const OPENS_WITH_PRONOUN = /^(?:He|She|They)\b/u;

/** "When did her father die": not when "he" died, where neither sentence before tells of a father. */
export function tellsOfNoRelative({ ranking: { question, index }, at, sentence }: Held): boolean {
  if (!ASKS_EVENT.test(question.text) || !OPENS_WITH_PRONOUN.test(sentence.text)) return false;
  const near = [at, at - 1, at - 2].flatMap((place) => {
    const each = index.sentences[place];
    return each?.paragraph === sentence.paragraph ? [each] : [];
  });
  return KIN.some(
    ({ asked, told }) => asked.test(question.text) && !near.some(({ text }) => told.test(text)),
  );
}

const PAIRS: readonly (readonly [his: string, hers: string])[] = [
  ['fathers?|dads?|daddy', 'mothers?|mums?|moms?|mummy'],
  ['husbands?|hubby', 'wife|wives'],
  ['brothers?', 'sisters?'],
  ['sons?', 'daughters?'],
  ['uncles?', 'aunts?|aunties?'],
  ['nephews?', 'nieces?'],
  ['grandfathers?|grandads?|grandpas?', 'grandmothers?|grandmas?|nans?'],
];
const SUBJECT =
  '^(?:[“"][^”"]{0,200}[”"],?\\s(?:said\\s)?)?(?:(?:His|Her|Their|My|Our|his|her|their)|(?:The\\s)?\\p{L}+[\'’]s?)\\s(?:\\p{Ll}+\\s)?';
const BY_SEX = PAIRS.flatMap(([his, hers]) =>
  [
    [his, hers],
    [hers, his],
  ].map(([asked = '', other = '']) => ({
    asked: new RegExp(`(?<!\\p{L})(?:the|his|her|their|\\p{L}+['’]s?)\\s(?:${asked})(?!\\p{L})`, 'iu'),
    own: new RegExp(`(?<!\\p{L})(?:${asked}|parents|couple|both)(?!\\p{L})`, 'iu'),
    opens: new RegExp(`${SUBJECT}(?:${other})(?!\\p{L})`, 'u'),
  })),
);

/** "What did the father say": not what the mother said, with whom the sentence opens. */
export function isOfOtherParent({ ranking: { question }, sentence: { text } }: Held): boolean {
  return BY_SEX.some(
    ({ asked, own, opens }) => asked.test(question.text) && opens.test(text) && !own.test(text),
  );
}

/** Things of one kind, each with the words by which a story may tell of it. */
const KINDS: readonly (readonly string[])[] = [
  ['dollars?|[$]|bucks', 'euros?|€', 'pounds?|sterling|£|quid', 'yen|¥', 'yuan|renminbi'],
  [
    'bus(?:es)?|coach(?:es)?|minibus(?:es)?',
    'trains?|rail\\w*|locomotives?|tube|metro|subway|underground|stations?',
    'trams?|streetcars?|light rail',
  ],
  [
    'football|soccer',
    'rugby',
    'cricket',
    'tennis',
    'hockey',
    'netball',
    'basketball',
    'baseball',
    'golf',
    'boxing|boxers?',
  ],
  [
    'dogs?|pupp(?:y|ies)|hounds?|terriers?|spaniels?|labradors?|collies?|canine',
    'cats?|kittens?|feline',
    'horses?|pon(?:y|ies)|mares?|stallions?|foals?',
    'cows?|cattle|bulls?|heifers?|cal(?:f|ves)|bullocks?',
    'pigs?|piglets?|swine|sows?',
    'sheep|lambs?|ewes?|rams?',
  ],
];
const ANY_KIND = KINDS.map((kind) =>
  kind.map((words) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}])`, 'iu')),
);

/** "When is the train strike" in a story of a bus strike: the story lacks what the question names, and has another thing of its kind. */
export function asksForAnotherOfItsKind({ sentences }: SentenceIndex, question: string): boolean {
  const isTold = (thing: RegExp): boolean => sentences.some(({ text }) => thing.test(text));
  return ANY_KIND.some((kind) => {
    const asked = kind.filter((thing) => thing.test(question));
    return asked.length > 0 && !asked.some(isTold) && kind.some(isTold);
  });
}
