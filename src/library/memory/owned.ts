import { randomBytes } from 'node:crypto';
import type { SpeakerCorrection } from '../../analysis/corrections.ts';
import { plainText } from '../../retrieval/text/words.ts';
import type { Story } from '../../story/story.ts';
import { type IndexedStory, indexTerms } from '../index-terms.ts';
import type { NewStory, NewVersion, Origin, SentAnswer, StoryEntry, VersionInfo, Watch } from '../library.ts';
import { HOUR, type Quotas, type Usage } from '../quotas.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../settings.ts';
import { keptBytes, type StoredCorrections } from '../stored-story.ts';
import { siteOf, urlKey } from '../url-key.ts';

export interface HeldVersion extends VersionInfo {
  readonly story: Story;
  readonly quotations: number | null;
  readonly terms: IndexedStory;
}

export interface HeldStory {
  readonly id: string;
  readonly origin: Origin;
  readonly urlKey: string | null;
  readonly site: string | null;
  readonly addedAt: number;
  addedBy: string | null;
  removedAt: number | null;
  corrections: StoredCorrections;
  /** Oldest first, never empty. */
  versions: HeldVersion[];
}

/** Everything of one owner. */
export class Owned {
  stories: HeldStory[] = [];
  readonly pins = new Map<string, string>();
  settings: ServerSettings = DEFAULT_SETTINGS;
  fetches: number[] = [];
  /** By the story's id. */
  readonly watches = new Map<string, Watch>();
  answers: (SentAnswer & { readonly at: number })[] = [];
  /** By the hash of the text. */
  readonly speakerCorrections = new Map<string, SpeakerCorrection[]>();
  leftAt: number | null = null;

  find(id: string, removed = false): HeldStory | undefined {
    return this.stories.findLast(
      (held) =>
        (held.removedAt !== null) === removed &&
        (held.id === id || held.versions.some(({ versionId }) => versionId === id)),
    );
  }

  /** Newest first. */
  alive(): HeldStory[] {
    return this.stories.filter(({ removedAt }) => removedAt === null).reverse();
  }

  usage(quotas: Quotas, now: number): Usage {
    this.fetches = this.fetches.filter((at) => at > now - HOUR);
    const alive = this.alive();
    const bytes = alive.flatMap(({ versions }) => versions).reduce((sum, version) => sum + version.bytes, 0);
    return { stories: alive.length, bytes, fetchesThisHour: this.fetches.length, quotas };
  }
}

export function holdStory({ origin, addedBy, ...version }: NewStory, now: number): HeldStory {
  const { url } = version.story.details;
  return {
    id: `s${randomBytes(5).toString('hex')}`,
    origin,
    addedBy,
    urlKey: urlKey(url),
    site: siteOf(url),
    addedAt: now,
    removedAt: null,
    corrections: {},
    versions: [holdVersion(version, 1, now)],
  };
}

export function holdVersion(version: NewVersion, number: number, now: number): HeldVersion {
  const { story } = version;
  return {
    story,
    versionId: story.id,
    hash: story.hash,
    number,
    madeAt: now,
    fetchedAt: version.fetchedAt ?? null,
    modified: version.modified ?? null,
    bytes: keptBytes(version),
    dropped: version.dropped ?? [],
    quotations: version.quotations ?? null,
    terms: indexTerms(story),
  };
}

export function versionInfo({ story: _, terms: __, quotations: ___, ...info }: HeldVersion): VersionInfo {
  return info;
}

export function newest({ versions }: HeldStory): HeldVersion {
  return versions.at(-1) as HeldVersion;
}

export function entryOf(held: HeldStory): StoryEntry {
  const { story, versionId, hash, fetchedAt, modified, quotations, bytes } = newest(held);
  const { title, ...details } = held.corrections;
  return {
    id: held.id,
    versionId,
    hash,
    title: title ?? story.title.replace(/\s+/gu, ' ').trim(),
    details: { ...story.details, ...details },
    origin: held.origin,
    addedBy: held.addedBy,
    addedAt: held.addedAt,
    fetchedAt,
    modified,
    site: held.site,
    versions: held.versions.length,
    quotations,
    bytes,
  };
}

export function holdsTitle(held: HeldStory, search: string): boolean {
  return plainText(entryOf(held).title).includes(plainText(search).replace(/\s+/gu, ' ').trim());
}
