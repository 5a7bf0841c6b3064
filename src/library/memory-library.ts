import type { SpeakerCorrection } from '../analysis/corrections.ts';
import { gistOf } from '../retrieval/encoder/gist.ts';
import { blockOf, type Scan } from '../retrieval/encoder/gist-scan.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { ruleValue } from './block-rules.ts';
import type { BlockRule, ExportedStory, Library, SearchHit, Totals } from './library.ts';
import { MemoryWatching } from './memory/memory-watching.ts';
import { entryOf, newest, versionInfo } from './memory/owned.ts';
import type { Owner } from './owner.ts';
import { checkFetches, DAY, type Usage } from './quotas.ts';
import { DEFAULT_HITS } from './search-plan.ts';
import { mergeSettings, type ServerSettings } from './settings.ts';

/** A library that lasts until the process ends: for tests, and if no database engine loads. */
export class MemoryLibrary extends MemoryWatching implements Library {
  readonly #analyses = new Map<string, { model: string; packed: string }>();
  readonly #vectors = new Map<string, { model: string; found: Int8Array }>();

  async pin(owner: Owner, channelId: string, storyId: string): Promise<void> {
    const target = this.find(owner, storyId)?.id ?? this.samples.find(({ id }) => id === storyId)?.id;
    if (target !== undefined) this.owned(owner).pins.set(channelId, target);
  }

  async unpin(owner: Owner, channelId: string): Promise<void> {
    this.owned(owner).pins.delete(channelId);
  }

  async pinned(owner: Owner, channelId: string): Promise<Story | undefined> {
    const target = this.owned(owner).pins.get(channelId);
    return target === undefined ? undefined : this.get(owner, target);
  }

  async pinnedIn(owner: Owner, id: string): Promise<readonly string[]> {
    const held = this.find(owner, id);
    const pins = [...this.owned(owner).pins].filter(([, target]) => target === held?.id);
    return pins.map(([channel]) => channel).sort();
  }

  async settings(owner: Owner): Promise<ServerSettings> {
    return this.owned(owner).settings;
  }

  async changeSettings(owner: Owner, change: Partial<ServerSettings>): Promise<ServerSettings> {
    const owned = this.owned(owner);
    owned.settings = mergeSettings(owned.settings, change);
    return owned.settings;
  }

  async speakerCorrections(owner: Owner, hash: string): Promise<readonly SpeakerCorrection[]> {
    return this.owned(owner).speakerCorrections.get(hash) ?? [];
  }

  async correctSpeaker(owner: Owner, hash: string, correction: SpeakerCorrection): Promise<void> {
    await this.uncorrectSpeaker(owner, hash, correction.content);
    const all = [...(await this.speakerCorrections(owner, hash)), correction];
    all.sort(({ content: a }, { content: b }) => a[0] - b[0] || a[1] - b[1]);
    this.owned(owner).speakerCorrections.set(hash, all);
  }

  async uncorrectSpeaker(owner: Owner, hash: string, [start, end]: Span): Promise<void> {
    const all = await this.speakerCorrections(owner, hash);
    const kept = all.filter(({ content }) => content[0] !== start || content[1] !== end);
    this.owned(owner).speakerCorrections.set(hash, kept);
  }

  async usage(owner: Owner): Promise<Usage> {
    return this.owned(owner).usage(this.quotas, this.now());
  }

  async countFetch(owner: Owner): Promise<void> {
    checkFetches(await this.usage(owner));
    this.owned(owner).fetches.push(this.now());
  }

  async *exportAll(owner: Owner): AsyncGenerator<ExportedStory> {
    for (const held of this.served(owner).reverse()) {
      const versions = held.versions.map((version) => ({
        info: versionInfo(version),
        story: this.corrected(held, version),
      }));
      yield { entry: entryOf(held), versions };
    }
  }

  async erase(owner: Owner): Promise<number> {
    const erased = this.owned(owner).stories.length;
    this.owners.delete(owner);
    this.#dropOrphanedAnalyses();
    return erased;
  }

  async leave(owner: Owner): Promise<void> {
    this.owned(owner).leftAt = this.now();
  }

  async rejoin(owner: Owner): Promise<void> {
    this.owned(owner).leftAt = null;
  }

  #application: string | undefined;

  async belongsTo(applicationId: string): Promise<boolean> {
    this.#application ??= applicationId;
    return this.#application === applicationId;
  }

  async servers(): Promise<readonly Owner[]> {
    const here = [...this.owners].filter(
      ([owner, { leftAt }]) => owner.startsWith('guild:') && leftAt === null,
    );
    return here.map(([owner]) => owner);
  }

  async forgetUser(userId: string): Promise<{ erased: number; unnamed: number }> {
    const erased = await this.erase(`user:${userId}`);
    const added = [...this.owners.values()].flatMap(({ stories }) =>
      stories.filter(({ addedBy }) => addedBy === userId),
    );
    for (const held of added) held.addedBy = null;
    return { erased, unnamed: added.length };
  }

  async purge(): Promise<number> {
    let purged = 0;
    for (const [owner, owned] of [...this.owners]) {
      const grace = owned.settings.graceDays * DAY;
      const gone = owned.leftAt !== null && owned.leftAt + grace <= this.now();
      purged += gone ? await this.erase(owner) : this.emptyBin(owned);
    }
    this.#dropOrphanedAnalyses();
    return purged;
  }

  async ping(): Promise<void> {}

  async totals(): Promise<Totals> {
    const stories = [...this.owners.values()].reduce((sum, owned) => sum + owned.alive().length, 0);
    return { owners: this.owners.size, stories, bytes: 0 };
  }

  async block(rule: BlockRule): Promise<void> {
    const value = ruleValue(rule.kind, rule.value);
    this.rules.set(`${rule.kind} ${value}`, { ...rule, value });
  }

  async unblock({ kind, value }: Pick<BlockRule, 'kind' | 'value'>): Promise<boolean> {
    return this.rules.delete(`${kind} ${ruleValue(kind, value)}`);
  }

  async blocked(): Promise<readonly BlockRule[]> {
    return [...this.rules.values()];
  }

  async analysis(hash: string, model: string): Promise<string | undefined> {
    const kept = this.#analyses.get(hash);
    return kept?.model === model ? kept.packed : undefined;
  }

  async staleAnalyses(model: string, limit: number) {
    const stale = [...this.owners].flatMap(([owner, owned]) =>
      owned.alive().flatMap(({ id, versions }) => {
        const newest = versions.at(-1);
        if (!newest || this.#analyses.get(newest.hash)?.model === model) return [];
        return [{ owner, versionId: newest.versionId, isPinned: [...owned.pins.values()].includes(id) }];
      }),
    );
    stale.sort((a, b) => Number(b.isPinned) - Number(a.isPinned));
    return stale.slice(0, limit).map(({ owner, versionId }) => ({ owner, versionId }));
  }

  async keepAnalysis(hash: string, model: string, packed: string): Promise<void> {
    if (this.#hashes().has(hash)) this.#analyses.set(hash, { model, packed });
  }

  async vectors(hash: string, model: string): Promise<Int8Array | undefined> {
    const kept = this.#vectors.get(hash);
    return kept?.model === model ? kept.found : undefined;
  }

  async nearest(owner: Owner, model: string, scan: Scan, limit = DEFAULT_HITS) {
    const found = this.served(owner).flatMap((held) => {
      const kept = this.#vectors.get(newest(held).hash);
      return kept?.model === model ? [{ held, gist: gistOf(kept.found) }] : [];
    });
    const block = blockOf(found.map(({ gist }, version) => ({ version, gist })));
    return (await scan([block], limit)).flatMap(({ version, cosine }): SearchHit[] => {
      const held = found[version]?.held;
      if (!held) return [];
      const { versionId, hash } = newest(held);
      return [{ entryId: held.id, versionId, hash, score: cosine, paragraphs: [] }];
    });
  }

  async keepVectors(hash: string, model: string, found: Int8Array): Promise<void> {
    if (this.#hashes().has(hash)) this.#vectors.set(hash, { model, found });
  }

  async withoutVectors(model: string, limit: number): Promise<readonly Story[]> {
    const stories = [...this.owners.values()].flatMap((owned) => owned.alive().map(newest));
    return stories
      .flatMap((version) =>
        version && this.#vectors.get(version.hash)?.model !== model ? [version.story] : [],
      )
      .slice(0, limit);
  }

  #hashes(): Set<string> {
    const stories = [...this.owners.values()].flatMap((owned) => owned.stories);
    return new Set(stories.flatMap(({ versions }) => versions.map(({ hash }) => hash)));
  }

  #dropOrphanedAnalyses(): void {
    const hashes = this.#hashes();
    for (const hash of this.#analyses.keys()) if (!hashes.has(hash)) this.#analyses.delete(hash);
    for (const hash of this.#vectors.keys()) if (!hashes.has(hash)) this.#vectors.delete(hash);
  }

  async check(): Promise<void> {
    for (const { stories } of this.owners.values())
      for (const held of stories) if (!newest(held)) throw new Error(`the story ${held.id} has no text`);
  }

  async close(): Promise<void> {
    this.owners.clear();
  }
}
