/** Every word of the bot's own that can stand in an answer. Nothing else is ever composed about a story. */
export const labels = {
  notInStory: 'Not in this story',
  notInStories: 'Not in these stories',
  searched: 'Searched',
  closest: 'Closest passages, not an answer',
  allStories: 'All stories',
  context: 'In context',
  also: 'Also',
  sameWords: 'The same words elsewhere',
  back: 'Back',
  more: 'More',
  previous: 'Previous',
  next: 'Next',
  askMore: 'Ask more',
  share: 'Share',
  delete: 'Delete',
  speakers: 'One speaker only',
  otherSpeakers: 'Another speaker of that name',
  otherStories: 'In another story',
  tryThese: 'Questions that the story answers',
  otherMatches: 'Other quotations like this',
  lead: 'Lead',
  facts: 'Key facts',
  whoSaidWhat: 'Who said what',
  stories: 'Stories',
  pinned: 'Pinned to this channel',
  addThis: 'Add this story?',
  addVersion: 'This story is here already; its text is new. Add the new version?',
  alreadyHere: 'This story is here already',
  added: 'Added',
  newVersion: 'New version added',
  unchanged: 'Unchanged since it was fetched',
  removed: 'Removed',
  edited: 'Corrected',
  add: 'Add',
  cancel: 'Cancel',
  restore: 'Take back',
  changedQuotations: 'Changed quotations',
  vanishedQuotations: 'Quotations no longer there',
  newQuotations: 'New quotations',
  verbatim: 'Word for word in this story',
  altered: 'Worded differently in this story',
  spliced: 'Put together from two passages',
  misattributed: 'Said by somebody else in this story',
  cutShort: 'Cut short: the sentence says more',
  typeIn: 'Type the words in',
  messageHas: 'Bold added: the message has',
  unclear: 'Speaker unclear',
  couldBe: 'Could be',
  about: 'About this message',
  corrected: 'speaker corrected by a moderator',
  correctSpeaker: 'Correct the speaker',
  machineReading: 'As the machine read it',
  boldAdded: 'bold added',
  noDate: 'no date',
  updated: 'updated',
  headline: 'headline',
  note: 'note',
  unchecked: 'pasted, unchecked',
  uploaded: 'uploaded, unchecked',
  changedSince: 'the source has changed since',
  sourceChanged: 'The source has changed since',
  watching: 'Watched',
  stopWatching: 'Stop watching',
  openStory: 'Open a story',
  exportAll: 'Export all',
  eraseAll: 'Erase all',
  eraseMine: 'Erase what is mine',
  eraseForGood: 'Erase for good',
  keep: 'Keep',
  byDate: 'By date',
  undated: 'In the story’s own words',
  people: 'People',
  organisations: 'Organisations and groups',
  sourcing: 'Sourcing',
  named: 'Named person',
  role: 'Role only',
  anonymous: 'Anonymous',
  organisation: 'Organisation or group',
  document: 'Document',
  storyNote: 'The story’s own note',
  storyA: 'Story A',
  storyB: 'Story B',
  inBoth: 'In both',
  onlyA: 'Only in A',
  onlyB: 'Only in B',
  answersPrivate: 'Keep answers private',
  answersPublic: 'Show answers to everybody',
  threadsOn: 'Answer in threads',
  threadsOff: 'Do not answer in threads',
  coloursOn: 'Colours on',
  coloursOff: 'Colours off',
  managerRole: 'Role that may change stories',
  mentionChannels: 'Channels where mentions are answered',
} as const;

export type Label = keyof typeof labels;

/** A line of the bot's own with a number or a day in it; made here only. */
export type Wording = string & { readonly [made]: true };

declare const made: unique symbol;

const word = (text: string): Wording => text as Wording;

/** A day or the first and the last of several, as Discord shows them to each reader; seconds since 1970. */
export function daysWording(from: number, to: number, inferred: boolean): Wording {
  const days = from === to ? `<t:${from}:D>` : `<t:${from}:D> – <t:${to}:D>`;
  return word(inferred ? `${days} · inferred` : days);
}

/** Stands once above days that are marked so. */
export const inferredWording: Wording = word(
  'inferred: counted from the publication date, in quotations from the day they were made',
);

/** "quoted 4 times · reported once", "not quoted" */
export function quotedWording(quoted: number, reported: number): Wording {
  const parts = [
    ...(quoted > 0 ? [`quoted ${times(quoted)}`] : []),
    ...(reported > 0 ? [`reported ${times(reported)}`] : []),
  ];
  return word(parts.join(' · ') || 'not quoted');
}

/** "first mention: headline" */
export function firstMentionWording(place: string): Wording {
  return word(`first mention: ${place}`);
}

/** "so described: para 3 of 8" */
export function describedWording(place: string): Wording {
  return word(`so described: ${place}`);
}

/** "5 quotations · 61% of the words"; a share between 0 and 1. */
export function shareWording(quotations: number, share: number): Wording {
  const percent = share > 0 && share < 0.01 ? 'under 1%' : `${Math.round(share * 100)}%`;
  return word(`${quotations} ${quotations === 1 ? 'quotation' : 'quotations'} · ${percent} of the words`);
}

/** "812 words · 14 paragraphs · 9 quotations · 2024-03-05" */
export function previewWording(
  words: number,
  paragraphs: number,
  quotations: number,
  date?: string,
): Wording {
  const parts = [
    `${words.toLocaleString('en')} words`,
    `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
    quotationsLabel(quotations),
    date?.slice(0, 10) ?? labels.noDate,
  ];
  return word(parts.join(' · '));
}

/** "cnn.com, fetched 5 March 2024 10:00", by each reader's own clock; the site in escaped form, milliseconds since 1970. */
export function fetchedWording(site: string, at: number): Wording {
  return word(`${site}, fetched <t:${Math.floor(at / 1_000)}:f>`);
}

/** What is known of where a version of a story comes from, and that there is a newer one. */
export function provenanceWording(origin: Wording, isStale: boolean): Wording {
  return isStale ? word(`${origin}; ${labels.changedSince}`) : origin;
}

/** A label alone. */
export function labelWording(label: Label): Wording {
  return word(labels[label]);
}

/** A title that somebody corrected, in escaped form: a label in lists, never quoted. */
export function titleWording(title: string): Wording {
  return word(`Listed as: ${title}`);
}

/** "3 versions", "12 stories" */
export function versionsWording(count: number): Wording {
  return word(`${count} versions`);
}

/** "Watched until …": milliseconds since 1970, and the ids of the channels that are told. */
export function watchWording(until: number, channelIds: readonly string[]): Wording {
  const time = `Its page is fetched again at growing intervals until <t:${Math.floor(until / 1_000)}:f>.`;
  const told =
    channelIds.length > 0
      ? `Changed quotations are told in ${channelIds.map((id) => `<#${id}>`).join(', ')}.`
      : 'It is pinned to no channel: recent answers are marked, but no channel is told.';
  return word(`${time} ${told}`);
}

/** "watched until …" */
export function watchedUntilWording(until: number): Wording {
  return word(`watched until <t:${Math.floor(until / 1_000)}:f>`);
}

/** Stands above what changed in a watched story. */
export const watchedWording: Wording = word('A watched story: what it quoted reads differently now.');

/** "12 stories", "2 stories with these words in the title" */
export function foundWording(count: number, isSearch: boolean): Wording {
  return word(isSearch ? `${storiesLabel(count)} with these words in the title` : storiesLabel(count));
}

/** How long a removed story can be taken back, in days. */
export function graceWording(days: number): Wording {
  return word(
    days > 0
      ? `It answers nothing any more, and is deleted for good after ${days} ${days === 1 ? 'day' : 'days'}.`
      : 'It was deleted for good.',
  );
}

const WARNINGS = {
  'not English': 'This does not look like English: quotations and answers will be poor.',
  'no date': 'No date of publication was found; /story edit can set one.',
  'no headline': 'No headline was found.',
  'no quotations': 'No quotations were found.',
  short: 'This is short for a story: is it all there?',
  unchecked: 'Nobody checked that it stands so at its source: answers say that.',
} as const;

export function warningWording(warning: keyof typeof WARNINGS): Wording {
  return word(WARNINGS[warning]);
}

/** "Left out: share counter (2), newsletter box"; reasons are the readers' own words. */
export function droppedWording(reasons: readonly string[]): Wording {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts]
    .slice(0, 6)
    .map(([reason, count]) => (count > 1 ? `${reason} (${count})` : reason));
  return word(`Left out: ${parts.join(', ')}`);
}

/** "A · word for word": in which of two stories, and how it has the words. */
export function sideWording(side: 'A' | 'B', kind: keyof typeof KINDS): Wording {
  return word(`${side} · ${KINDS[kind]}`);
}

const KINDS = { direct: 'word for word', mixed: 'partly', indirect: 'reported', told: 'told' } as const;

/** "B · the same, para 5 of 12" */
export function sameInWording(side: 'A' | 'B', place: string): Wording {
  return word(`${side} · the same, ${place}`);
}

/** Stands once above passages of two stories that are worded nearly alike. */
export const differWording: Wording = word('bold: words that only one of the two has there');

export const nothingWording: Wording = word('nothing found');

/** "12 of 43 shown" */
export function partWording(shown: number, of: number): Wording {
  return word(`${shown} of ${of} shown`);
}

/** "Searched: 1 story. What it prints, not what is true." */
export function searchedWording(stories: number): Wording {
  return word(
    `Searched: ${storiesLabel(stories)}. What ${stories === 1 ? 'it prints' : 'they print'}, not what is true.`,
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** "para 2 of 8", "headline" or "note". */
export function placeLabel(paragraph: number | null, of: number): string {
  return paragraph ? `${shortPlace(paragraph)} of ${of}` : shortPlace(paragraph);
}

/** "para 2", "headline" or "note". */
export function shortPlace(paragraph: number | null): string {
  if (paragraph === null) return labels.note;
  return paragraph === 0 ? labels.headline : `para ${paragraph}`;
}

/** "Also para 5", "Also headline, para 5, 7". */
export function alsoLabel(places: readonly (number | null)[]): string {
  const distinct = [...new Set(places)];
  const words = distinct.map((place, at) =>
    place && distinct.slice(0, at).some((other) => other) ? String(place) : shortPlace(place),
  );
  const shown = words.length > MAX_PLACES ? [...words.slice(0, MAX_PLACES), '…'] : words;
  return `${labels.also} ${shown.join(', ')}`;
}

const MAX_PLACES = 4;

/** "headline, 8 paragraphs" */
export function searchedLabel(hasHeadline: boolean, paragraphs: number): string {
  const count = `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`;
  return hasHeadline ? `headline, ${count}` : count;
}

export function pageLabel(page: number, of: number): string {
  return `page ${page} of ${of}`;
}

/** "1 quotation", "3 quotations" */
export function quotationsLabel(count: number): string {
  return `${count} ${count === 1 ? 'quotation' : 'quotations'}`;
}

/** "3 stories" */
export function storiesLabel(count: number): string {
  return `${count} ${count === 1 ? 'story' : 'stories'}`;
}
