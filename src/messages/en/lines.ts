import { channel, daysFrom, grammarOf, moment, type Paragraph, tally } from '../grammar.ts';

const { count, day, list, number, percent } = grammarOf('en-GB');

const KINDS = { direct: 'direct quote', mixed: 'partial quote', indirect: 'paraphrase', told: 'narration' };

const WARNINGS = {
  'not English': 'This does not look like English, so quotations and answers will be poor.',
  'no date': 'No publication date was found; set one with `/story edit`.',
  'no headline': 'No headline was found.',
  'no quotations': 'No quotations were found.',
  short: 'This is short for a story. Is it complete?',
  unchecked: 'Not checked against the source; answers will say so.',
};

const FURNITURE = {
  address: 'address',
  advertisement: 'advertisement',
  'author note': 'author note',
  button: 'button',
  'byline and date': 'byline and date',
  comments: 'comments',
  contact: 'contact',
  'contact appeal': 'contact appeal',
  'cookie banner': 'cookie banner',
  'copyright line': 'copyright line',
  dateline: 'dateline',
  decoration: 'decoration',
  dialog: 'dialog',
  'donation appeal': 'donation appeal',
  'enable script': 'enable script',
  'end mark': 'end mark',
  'follow us': 'follow us',
  footnote: 'footnote',
  form: 'form',
  'front matter': 'front matter',
  hidden: 'hidden',
  'house rules': 'house rules',
  label: 'label',
  'mail header': 'mail header',
  'markdown mark': 'markdown mark',
  navigation: 'navigation',
  'newsletter box': 'newsletter box',
  'outside the story': 'outside the story',
  'page footer': 'page footer',
  'page header': 'page header',
  'paywall prompt': 'paywall prompt',
  'photo caption': 'photo caption',
  player: 'player',
  'print edition': 'print edition',
  promotion: 'promotion',
  'pull quote': 'pull quote',
  'read more': 'read more',
  'reading time': 'reading time',
  'repeated headline': 'repeated headline',
  'reporting credit': 'reporting credit',
  'share buttons': 'share buttons',
  'share counter': 'share counter',
  sidebar: 'sidebar',
  'source line': 'source line',
  'time stamp': 'time stamp',
};

/** Why a part of a page or a text was set aside. */
export type FurnitureReason = keyof typeof FURNITURE;

const stories = (many: number) => count(many, 'story', 'stories');
const quotations = (many: number) => count(many, 'quotation', 'quotations');
const paragraphs = (many: number) => count(many, 'paragraph', 'paragraphs');
const times = (many: number) => (many === 1 ? 'once' : many === 2 ? 'twice' : `${number(many)} times`);
const place = (paragraph: Paragraph, of?: number) => {
  if (!paragraph) return paragraph === null ? 'note' : 'headline';
  return of === undefined ? `para ${paragraph}` : `para ${paragraph} of ${of}`;
};
const quote = (text: string) => `“${text}”`;

/** Small lines around excerpts. Story text and titles come escaped; moments are milliseconds since 1970. */
export const lines = {
  quote,
  /** "para 2 of 8", "headline" or "note". */
  place,
  /** Of a file with pages. */
  filePage: (page: number) => `page ${number(page)}`,
  /** "at 01:23": in a recording. */
  recordedAt: (time: string) => `at ${time}`,
  /** “He”: Blinken, para 4 */
  beside: (words: string, text: string) => `${quote(words)}: ${text}`,
  alsoIn: (places: string) => `same words in ${places}`,
  day,
  writtenBy: (byline: string) => `By **${byline}**`,
  publishedBy: (outlet: string) => `Published by **${outlet}**`,
  publishedOn: (iso: string) => `Published on **${day(iso)}**`,
  couldBe: (names: string) => `Could be: ${names}`,
  messageHas: (words: string, isBold: boolean) =>
    isBold ? `in the message: ${words}` : `the message also has ${words}`,
  messageDiffers: 'the message differs where it is bold',
  messageLeavesOut: 'the message leaves out the bold words',
  notInMarks: 'In the story’s own words, not in quotation marks there',
  marksOnly: 'Compared: only what the message puts in quotation marks',
  searched: (what: string) => `Searched: ${what}`,
  /** Below a check: what it was compared with. */
  searchedStories: (many: number) =>
    many === 1
      ? 'Compared with the story, not with the facts'
      : `Compared with ${stories(many)}, not with the facts`,
  page: (page: number, of: number) => `page ${page} of ${of}`,
  storyCount: stories,
  quotationCount: quotations,
  /** Seconds since 1970. */
  days: (from: number, to: number, inferred: boolean) =>
    inferred ? `${daysFrom(from, to)} · inferred` : daysFrom(from, to),
  inferredDays: 'worked out from the publication date; in a quotation, from the day it was said',
  /** "quoted 4 times · reported once", "not quoted" */
  timesQuoted: (quoted: number, reported: number) =>
    [quoted > 0 ? [`quoted ${times(quoted)}`] : [], reported > 0 ? [`reported ${times(reported)}`] : []]
      .flat()
      .join(' · ') || 'not quoted',
  firstMention: (paragraph: Paragraph) => `first mention: ${place(paragraph)}`,
  soDescribed: (paragraph: Paragraph) => `description: ${place(paragraph)}`,
  /** "5 quotations · 61% of the words"; a share between 0 and 1. */
  shareOfWords: (many: number, share: number) =>
    `${quotations(many)} · ${share > 0 && share < 0.01 ? `under ${percent(0.01)}` : percent(share)} of all words quoted or reported`,
  /** "812 words · 14 paragraphs · 9 quotations" */
  preview: (words: number, inParagraphs: number, quoted: number) =>
    [count(words, 'word', 'words'), paragraphs(inParagraphs), quotations(quoted)].join(' · '),
  fetched: (site: string, at: number) => `${site}, fetched ${moment(at)}`,
  listedAs: (title: string) => `Listed as: ${title}`,
  versions: (many: number) => count(many, 'version', 'versions'),
  watch: (until: number, channelIds: readonly string[]) =>
    `Its page is fetched again, at growing intervals, until ${moment(until)}. ${
      channelIds.length > 0
        ? `Changes are announced in ${list(channelIds.map(channel))}.`
        : 'It is not pinned to a channel, so changes are marked on recent answers but not announced.'
    }`,
  watchedUntil: (until: number) => `watched until ${moment(until)}`,
  watchedStory: 'A watched story has changed what it quotes.',
  found: (many: number, isSearch: boolean) =>
    isSearch ? `${stories(many)} with these words in the title` : stories(many),
  grace: (days: number) =>
    days > 0
      ? `It is no longer used for answers and will be permanently deleted in ${count(days, 'day', 'days')}.`
      : 'It was permanently deleted.',
  warning: (kind: keyof typeof WARNINGS) => WARNINGS[kind],
  leftOut: (reasons: readonly FurnitureReason[]) =>
    `Left out: ${tally(reasons.map((reason) => FURNITURE[reason]))}`,
  /** "A · word for word": in which of two stories, and how it has the words. */
  onSide: (side: 'A' | 'B', kind: keyof typeof KINDS) => `${side} · ${KINDS[kind]}`,
  sameIn: (side: 'A' | 'B', paragraph: Paragraph) => `${side} · the same, ${place(paragraph)}`,
  boldDiffers: 'in bold: words that only one of the two has',
  nothingFound: 'nothing found',
  partShown: (shown: number, of: number) => `${number(shown)} of ${number(of)} shown`,
};
