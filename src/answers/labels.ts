/** Every word of the bot's own that can stand in an answer. Nothing else is ever composed about a story. */
export const labels = {
  notInStory: 'Not in this story',
  closest: 'Closest passages, not an answer',
  closestButton: 'Closest passages',
  context: 'In context',
  more: 'More',
  previous: 'Previous',
  next: 'Next',
  lead: 'Lead',
  facts: 'Key facts',
  whoSaidWhat: 'Who said what',
  stories: 'Stories',
  pinned: 'Pinned to this channel',
  unclear: 'Speaker unclear',
  boldAdded: 'bold added',
  noDate: 'no date',
  updated: 'updated',
  headline: 'headline',
  note: 'note',
  unchecked: 'pasted, unchecked',
} as const;

export type Label = keyof typeof labels;

/** "para 2 of 8", "headline" or "note". */
export function placeLabel(paragraph: number | null, of: number): string {
  if (paragraph === null) return labels.note;
  return paragraph === 0 ? labels.headline : `para ${paragraph} of ${of}`;
}

/** "headline, 8 paragraphs" */
export function searchedLabel(hasHeadline: boolean, paragraphs: number): string {
  const count = `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`;
  return hasHeadline ? `headline, ${count}` : count;
}

export function pageLabel(page: number, of: number): string {
  return `page ${page} of ${of}`;
}
