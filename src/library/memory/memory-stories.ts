import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Story } from '../../story/story.ts';
import { isBlocked } from '../block-rules.ts';
import type {
  AddOutcome,
  BlockRule,
  Corrections,
  NewStory,
  NewVersion,
  Page,
  StoryEntry,
  StoryReader,
  StoryWriter,
  VersionInfo,
} from '../library.ts';
import type { Owner } from '../owner.ts';
import { checkRoom, DAY, DEFAULT_QUOTAS, type Quotas } from '../quotas.ts';
import { sampleEntry, samplePage } from '../samples.ts';
import { DEFAULT_HITS } from '../search-plan.ts';
import { keptBytes, mergeCorrections, packLayout, unpackStory } from '../stored-story.ts';
import { siteOf, urlKey } from '../url-key.ts';
import {
  entryOf,
  type HeldStory,
  type HeldVersion,
  holdStory,
  holdsTitle,
  holdVersion,
  newest,
  Owned,
  versionInfo,
} from './owned.ts';
import { searchHeld } from './search.ts';

/** Stories in memory: reading and keeping them. */
export class MemoryStories implements StoryReader, StoryWriter {
  protected readonly samples: readonly Story[];
  protected readonly quotas: Quotas;
  protected readonly now: () => number;
  protected readonly owners = new Map<Owner, Owned>();
  protected readonly rules = new Map<string, BlockRule>();

  constructor(samples: readonly Story[], quotas: Partial<Quotas> = {}, now: () => number = Date.now) {
    this.samples = samples;
    this.quotas = { ...DEFAULT_QUOTAS, ...quotas };
    this.now = now;
  }

  protected owned(owner: Owner): Owned {
    const owned = this.owners.get(owner) ?? new Owned();
    this.owners.set(owner, owned);
    return owned;
  }

  protected served(owner: Owner): HeldStory[] {
    return this.owned(owner)
      .alive()
      .filter((held) => !this.#isBlocked(held));
  }

  #isBlocked(held: HeldStory): boolean {
    return isBlocked(this.rules.values(), { ...held, hash: newest(held).hash });
  }

  protected find(owner: Owner, id: string, removed = false): HeldStory | undefined {
    const held = this.owned(owner).find(id, removed);
    return held && !this.#isBlocked(held) ? held : undefined;
  }

  async list(owner: Owner, limit = 100): Promise<readonly Story[]> {
    const own = this.served(owner).slice(0, limit);
    return own.length > 0 ? own.map((held) => this.corrected(held, newest(held))) : this.samples;
  }

  async get(owner: Owner, id: string): Promise<Story | undefined> {
    const held = this.find(owner, id);
    if (!held) return this.samples.find((story) => story.id === id);
    const version = held.versions.find(({ versionId }) => versionId === id) ?? newest(held);
    return this.corrected(held, version);
  }

  async entries(
    owner: Owner,
    options: { search?: string; offset?: number; limit?: number; removed?: boolean } = {},
  ): Promise<Page> {
    const { search = '', offset = 0, limit = 25, removed = false } = options;
    const own = removed
      ? this.owned(owner)
          .stories.filter(({ removedAt }) => removedAt !== null)
          .reverse()
      : this.served(owner);
    if (own.length === 0 && !removed) return samplePage(this.samples, search, offset, limit);
    const found = own.filter((held) => holdsTitle(held, search));
    return { entries: found.slice(offset, offset + limit).map(entryOf), total: found.length };
  }

  async entry(owner: Owner, id: string): Promise<StoryEntry | undefined> {
    const held = this.find(owner, id);
    if (held) return entryOf(held);
    const sample = this.samples.find((story) => story.id === id);
    return sample && sampleEntry(sample);
  }

  async entryByAddress(owner: Owner, url: string | undefined): Promise<StoryEntry | undefined> {
    const key = urlKey(url);
    const held = key === null ? undefined : this.served(owner).find((story) => story.urlKey === key);
    return held && entryOf(held);
  }

  async versions(owner: Owner, id: string): Promise<readonly VersionInfo[]> {
    const versions = this.find(owner, id)?.versions ?? [];
    return versions.map(versionInfo).reverse();
  }

  async search(owner: Owner, text: string, limit = DEFAULT_HITS) {
    return searchHeld(this.served(owner), text, limit);
  }

  async add(owner: Owner, story: NewStory): Promise<AddOutcome> {
    const owned = this.owned(owner);
    this.#checkServed(story.story);
    const same = owned.find(story.story.id);
    if (same) return { kind: 'duplicate', entry: entryOf(same) };
    const key = urlKey(story.story.details.url);
    const known = key === null ? undefined : owned.alive().find((held) => held.urlKey === key);
    const bytes = keptBytes(story);
    checkRoom(owned.usage(this.quotas, this.now()), { stories: known ? 0 : 1, bytes });
    if (known) return this.#append(known, story);
    const held = holdStory(story, this.now());
    owned.stories.push(held);
    return { kind: 'added', entry: entryOf(held) };
  }

  async addMany(owner: Owner, stories: readonly NewStory[]): Promise<AddOutcome[]> {
    const owned = this.owned(owner);
    const before = owned.stories.map((held) => ({ ...held, versions: [...held.versions] }));
    const outcomes: AddOutcome[] = [];
    try {
      for (const story of stories) outcomes.push(await this.add(owner, story));
    } catch (error) {
      owned.stories = before;
      throw error;
    }
    return outcomes;
  }

  async addVersion(owner: Owner, id: string, version: NewVersion): Promise<AddOutcome | undefined> {
    const held = this.find(owner, id);
    if (!held) return undefined;
    this.#checkServed(version.story);
    const last = newest(held);
    if (last.hash === version.story.hash) {
      held.versions.splice(-1, 1, { ...last, fetchedAt: version.fetchedAt ?? last.fetchedAt });
      return { kind: 'duplicate', entry: entryOf(held) };
    }
    const bytes = keptBytes(version);
    checkRoom(this.owned(owner).usage(this.quotas, this.now()), { stories: 0, bytes });
    return this.#append(held, version);
  }

  #append(held: HeldStory, version: NewVersion): AddOutcome {
    const previous = newest(held);
    held.versions = held.versions.filter(({ hash }) => hash !== version.story.hash);
    held.versions.push(holdVersion(version, previous.number + 1, this.now()));
    held.versions = held.versions.slice(-this.quotas.versions);
    return { kind: 'version', entry: entryOf(held), previous: previous.versionId };
  }

  #checkServed(story: Story): void {
    const { url } = story.details;
    if (isBlocked(this.rules.values(), { hash: story.hash, urlKey: urlKey(url), site: siteOf(url) }))
      throw new UserError(word('notServed'));
  }

  async edit(owner: Owner, id: string, corrections: Corrections): Promise<StoryEntry | undefined> {
    const held = this.find(owner, id);
    if (held) held.corrections = mergeCorrections(held.corrections, corrections);
    return held && entryOf(held);
  }

  async remove(owner: Owner, id: string): Promise<StoryEntry | undefined> {
    const held = this.find(owner, id);
    if (!held) return undefined;
    const owned = this.owned(owner);
    held.removedAt = this.now();
    for (const [channel, target] of owned.pins) if (target === held.id) owned.pins.delete(channel);
    owned.watches.delete(held.id);
    this.emptyBin(owned);
    return entryOf(held);
  }

  protected emptyBin(owned: Owned): number {
    const due = this.now() - owned.settings.graceDays * DAY;
    const before = owned.stories.length;
    let bytes = 0;
    const binned = owned.stories
      .filter(({ removedAt }) => removedAt !== null)
      .sort((one, other) => (other.removedAt ?? 0) - (one.removedAt ?? 0));
    const kept = binned.filter(({ removedAt, versions }, at) => {
      bytes += versions.reduce((sum, version) => sum + version.bytes, 0);
      return (removedAt ?? 0) > due && at < this.quotas.stories && bytes <= this.quotas.bytes;
    });
    const gone = new Set(binned.filter((held) => !kept.includes(held)));
    owned.stories = owned.stories.filter((held) => !gone.has(held));
    const dropped = before - owned.stories.length;
    if (dropped > 0) this.#dropOrphanedCorrections(owned);
    return dropped;
  }

  #dropOrphanedCorrections({ stories, speakerCorrections }: Owned): void {
    const held = stories.flatMap(({ versions }) => versions.map(({ hash }) => hash));
    const hashes = new Set([...held, ...this.samples.map(({ hash }) => hash)]);
    for (const hash of speakerCorrections.keys()) if (!hashes.has(hash)) speakerCorrections.delete(hash);
  }

  async restore(owner: Owner, id: string): Promise<StoryEntry | undefined> {
    const held = this.find(owner, id, true);
    if (!held) return undefined;
    checkRoom(this.owned(owner).usage(this.quotas, this.now()), { stories: 1, bytes: newest(held).bytes });
    held.removedAt = null;
    return entryOf(held);
  }

  /** With the owner's corrections in place of the story's own details. */
  protected corrected({ corrections }: HeldStory, { story }: HeldVersion): Story {
    return Object.keys(corrections).length === 0
      ? story
      : unpackStory(story.text, packLayout(story), corrections);
  }
}
