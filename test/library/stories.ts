import type { NewStory } from '../../src/library/story-entry.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';

/** A short story of its own words. */
export function makeStory(headline: string, body: string, url?: string): Story {
  return readPlainText(`${headline}\n\n${body}`, { url, source: 'The Example', published: '2024-03-05' });
}

export const BRIDGE = makeStory(
  'Council votes for the bridge',
  'The council voted 7-2 for a new bridge on Tuesday.\n\n“We need it before winter,” said Mayor Ana Rinkēviča.',
  'https://www.example.org/news/bridge?utm_source=x',
);
export const BRIDGE_LATER = makeStory(
  'Council votes for the bridge',
  'The council voted 8-2 for a new bridge on Tuesday.\n\n“We need it before spring,” said Mayor Ana Rinkēviča.',
  'https://example.org/news/bridge/',
);
export const HARBOUR = makeStory(
  'Harbour workers end their strike',
  'Dockers in the harbour of Ventspils went back to work on Monday after the Belarusian shipments stopped.',
);

export function pasted(story: Story, addedBy: string | null = '900'): NewStory {
  return { story, origin: 'paste', addedBy };
}
