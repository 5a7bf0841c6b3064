import { plainText } from '../retrieval/text/words.ts';
import type { Story } from '../story/story.ts';
import type { Page, StoryEntry } from './story-entry.ts';
import { siteOf } from './url-key.ts';

/** A sample story as lists show it; no one owns or can change it. */
export function sampleEntry(story: Story): StoryEntry {
  return {
    id: story.id,
    versionId: story.id,
    hash: story.hash,
    title: story.title,
    details: story.details,
    origin: 'sample',
    addedBy: null,
    addedAt: 0,
    fetchedAt: null,
    modified: null,
    site: siteOf(story.details.url),
    versions: 1,
    quotations: null,
    bytes: Buffer.byteLength(story.text),
  };
}

export function samplePage(samples: readonly Story[], search: string, offset: number, limit: number): Page {
  const typed = plainText(search).replace(/\s+/gu, ' ').trim();
  const found = samples.filter(({ title }) => plainText(title).includes(typed));
  return { entries: found.slice(offset, offset + limit).map(sampleEntry), total: found.length };
}
