import type { Args, Label, Messages } from '../../src/messages/messages.ts';

/** Texts that are functions. */
type Key = keyof Messages;

export type FunctionKey = { [K in Key]: Messages[K] extends string ? never : K }[Key];

const AT = Date.UTC(2024, 2, 5);
const counts: readonly [number][] = [[0], [1], [2], [21], [1234]];

/** What can stand in each text: one call at least for every form that it has. */
export const SAMPLES: { readonly [K in FunctionKey]: readonly Args<K>[] } = {
  quote: [['he']],
  place: [[null], [0], [3], [3, 8]],
  filePage: [[3]],
  recordedAt: [['01:23']],
  beside: [['He', 'Blinken']],
  alsoIn: [['para 5']],
  day: [['2024-03-05']],
  writtenBy: [['Ann Lee']],
  publishedBy: [['CNN']],
  publishedOn: [['2024-03-05']],
  couldBe: [['Blinken · Austin']],
  messageHas: [
    ['“will”', true],
    ['“will”', false],
  ],
  searched: [['8']],
  searchedStories: [[1], [3]],
  page: [[1, 3]],
  storyCount: counts,
  quotationCount: counts,
  days: [
    [1, 1, true],
    [1, 86_401, true],
  ],
  timesQuoted: [
    [0, 0],
    [1, 2],
    [4, 0],
    [0, 1],
  ],
  firstMention: [[null], [0], [3]],
  soDescribed: [[null], [0], [3]],
  shareOfWords: [
    [1, 0.001],
    [5, 0.61],
  ],
  preview: [
    [1, 1, 1],
    [1234, 14, 9],
  ],
  noLinkOrFile: [[['.txt', '.md', '.html']]],
  fileKinds: [[['.txt', '.md', '.html']]],
  fetched: [['cnn.com', AT]],
  listedAs: [['A title']],
  versions: counts,
  watch: [
    [AT, []],
    [AT, ['1', '2']],
  ],
  watchedUntil: [[AT]],
  found: [
    [1, false],
    [2, true],
  ],
  grace: counts,
  warning: [['not English'], ['no date'], ['no headline'], ['no quotations'], ['short'], ['unchecked']],
  leftOut: [
    ['share counter', 'share counter', 'newsletter box'],
    ['read more', 'byline and date', 'photo caption', 'comments', 'outside the story', 'page footer'],
    ['paywall prompt', 'reporting credit', 'repeated headline', 'reading time', 'promotion', 'house rules'],
  ].map((reasons) => [reasons] as Args<'leftOut'>),
  onSide: [
    ['A', 'direct'],
    ['A', 'mixed'],
    ['B', 'indirect'],
    ['B', 'told'],
  ],
  sameIn: [
    ['A', 3],
    ['B', 0],
  ],
  partShown: [[12, 43]],
  missingHere: [[['view']], [['view', 'write', 'readHistory']]],
  missingThere: [['writeInThreads', '7']],
  fetching: [[0], [1], [2]],
  severalLinks: [
    [2, 2],
    [30, 25],
  ],
  mentionsIn: [[['1', '2', '3']]],
  managers: [[null], ['5']],
  publicAnswersIn: [[null], ['Deutsch']],
  kept: [
    [true, 1, 1000, 4_200_000, 50_000_000],
    [false, 12, 1000, 0, 50_000_000],
  ],
  removedWaiting: [
    [0, 1],
    [1, 1],
    [30, 2],
  ],
  removedRule: [
    [true, 0],
    [false, 1],
    [false, 30],
  ],
  ownStories: counts,
  eraseAsked: [
    [true, 1],
    [false, 3],
  ],
  erased: counts,
  forgetAsked: counts,
  forgotten: [
    [1, 2],
    [2, 1],
  ],
  wentWrong: [['ab12']],
  refusedByDiscord: [['ab12']],
  tooFast: counts,
  fillIn: [['story']],
  fillInAgain: [['file']],
  pickChoice: [['kind']],
  outOfRange: [['page', 1, 1000]],
  tooLong: [['text', 2000]],
  noTitleHas: [['bridge']],
  settingUnfit: [['graceDays', '-1']],
  libraryFull: [[1000, 1000]],
  libraryLarge: [[50_000_000, 50_000_000]],
  fetchLimit: [[60]],
  fetchesBusy: [[1], [5]],
  watchLimit: [[10]],
  textLong: [[250_000, 200_000]],
  dateAmbiguous: [['05/02/2031']],
  dateUnread: [['yesterday']],
  fieldLong: [
    ['headline', 300],
    ['title', 300],
    ['source', 300],
    ['byline', 300],
  ],
  pageLarge: [[5]],
  addressLong: [[2_000]],
  notPage: [[''], ['application/pdf']],
  pageNotForPrograms: [[403]],
  pageFailed: [[500]],
  paywall: [[0], [1], [40]],
  noStoryOnPage: [[0], [1], [12]],
};

/** Names among these: they stand in every language as they are. */
export const NAMES = ['Blinken', 'cnn.com', 'A title', 'bridge', 'yesterday', 'application/pdf', 'ab12'];

/** What may read as in English, by the file of the language: the same word there, or no word at all. */
export const SAME: Readonly<Record<string, readonly Key[]>> = {
  // A mark, an example in the language of the stories.
  all: ['questionExample', 'quotationExample'],
  de: ['fieldText'],
  es: [],
  fr: ['document', 'fieldSource', 'versions', 'place', 'filePage'],
  'pt-BR': ['quote', 'beside'],
};

/** Discord's limit for where a word is used, other than a button's 80 characters. */
export const ROOM: Partial<Record<Key, number>> = {
  // Titles of forms.
  ...room(45, ['askMore', 'checkTitle', 'whoSaidTitle', 'correctSpeaker', 'addTitle', 'editTitle']),
  // Labels of their inputs.
  ...room(45, ['yourQuestion', 'theQuotation', 'wordsRemembered', 'whoSaysIt', 'somebodyElse']),
  ...room(45, [
    'fieldHeadline',
    'fieldSource',
    'fieldDate',
    'fieldAddress',
    'fieldText',
    'fieldMoreText',
    'fieldTitle',
  ]),
  ...room(45, ['fieldByline']),
  // Descriptions and placeholders of these, and choices.
  ...room(100, ['nameAsPrinted', 'moreTextHint', 'dateHint', 'textHint', 'questionExample']),
  ...room(100, ['quotationExample', 'nobodyNamed', 'machineReading']),
};

function room(most: number, keys: readonly Key[]): Partial<Record<Key, number>> {
  return Object.fromEntries(keys.map((key) => [key, most]));
}

/** Lists to choose from: a phone shows so much of what stands in them. */
export const PLACEHOLDERS: readonly Label[] = [
  'speakers',
  'otherSpeakers',
  'otherStories',
  'tryThese',
  'otherMatches',
  'openStory',
  'managerRole',
  'mentionChannels',
  'publicLanguage',
  'automaticLanguage',
  'chooseLink',
];
