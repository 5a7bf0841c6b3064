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
  otherMatches: 'Other quotations like this',
  lead: 'Lead',
  facts: 'Key facts',
  whoSaidWhat: 'Who said what',
  stories: 'Stories',
  pinned: 'Pinned to this channel',
  unclear: 'Speaker unclear',
  couldBe: 'Could be',
  about: 'About this message',
  boldAdded: 'bold added',
  noDate: 'no date',
  updated: 'updated',
  headline: 'headline',
  note: 'note',
  unchecked: 'pasted, unchecked',
  uploaded: 'uploaded, unchecked',
} as const;

export type Label = keyof typeof labels;

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
