import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';
import type { Story } from '../story/story.ts';
import type { Workers } from '../workers/job.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { FetchQueue } from './fetch/fetch-queue.ts';
import type { StoryFetcher } from './fetch-story.ts';
import { compareQuotations, type QuotationChanges } from './import/compare-quotations.ts';
import { type Draft, Drafts } from './import/drafts.ts';
import { previewOf } from './import/preview.ts';
import type { Paste } from './import/read-input.ts';
import { READ, type ReadOrder, type ReadResult } from './import/read-job.ts';
import type { Library } from './library.ts';
import type { Owner } from './owner.ts';
import { checkRoom } from './quotas.ts';
import { keptBytes, unpackStory } from './stored-story.ts';
import type { AddOutcome, NewStory, Origin, StoryEntry } from './story-entry.ts';
import type { VectorStore } from './vector-store.ts';

export interface ImporterParts {
  readonly library: Library;
  readonly analyses: AnalysisStore;
  /** Encodes what was kept; missing if nothing is asked afterwards. */
  readonly vectors?: Pick<VectorStore, 'encode'> | undefined;
  readonly fetcher: Pick<StoryFetcher, 'fetch'>;
  readonly workers: Workers;
  readonly now?: (() => number) | undefined;
}

export interface RefreshOutcome {
  readonly kind: 'unchanged' | 'changed';
  readonly entry: StoryEntry;
  readonly before: Story;
  readonly after: Story;
  /** What became of the quotations; for `changed`. */
  readonly changes?: QuotationChanges | undefined;
}

/** Told how many fetches of the same server come first. */
type OnWait = (before: number) => void;

/** What a worker read, with its story. */
type ReadStory = ReadResult & { readonly story: Story };

/** Brings stories in: read, shown to the person who asked, kept once they say yes. */
export class Importer {
  readonly #parts: ImporterParts;
  readonly #drafts: Drafts;
  readonly #queue = new FetchQueue();

  constructor(parts: ImporterParts) {
    this.#parts = parts;
    this.#drafts = new Drafts(parts.now);
  }

  /** @throws UserError (FetchError, Refusal) that says why not and what to do instead */
  async fromUrl(owner: Owner, userId: string, address: string, onWait?: OnWait): Promise<Draft> {
    // A full library can still take a new version of what it has.
    if (!(await this.#parts.library.entryByAddress(owner, address))) await this.#checkRoom(owner, 0);
    const { read, fetchedAt } = await this.#fetch(owner, address, onWait);
    return this.#draft(owner, userId, 'url', read, fetchedAt);
  }

  /** @param name the file's name, for its ending */
  async fromFile(owner: Owner, userId: string, name: string, bytes: Uint8Array): Promise<Draft> {
    return this.#draft(owner, userId, 'file', await this.#read(owner, { kind: 'file', name, bytes }));
  }

  async fromPaste(owner: Owner, userId: string, paste: Paste): Promise<Draft> {
    return this.#draft(owner, userId, 'paste', await this.#read(owner, { kind: 'paste', paste }));
  }

  /**
   * Keeps the story of a preview. Once this resolves it survives a crash.
   *
   * @throws UserError if the preview is gone or another person's, or the library became full
   */
  async confirm(owner: Owner, userId: string, draftId: string): Promise<AddOutcome> {
    const draft = this.#drafts.get(owner, userId, draftId);
    const outcome = await this.#parts.library.add(owner, draft.story);
    this.#drafts.drop(draftId);
    // Kept with the story: the first question need not wait for it.
    await this.#parts.analyses.keep(owner, draft.story.story);
    void this.#parts.vectors?.encode(draft.story.story);
    return outcome;
  }

  /** @throws UserError if the preview is gone or another person's */
  cancel(owner: Owner, userId: string, draftId: string): void {
    this.#drafts.drop(this.#drafts.get(owner, userId, draftId).id);
  }

  /**
   * Fetches a story's page again and keeps a new version if its text changed.
   *
   * @throws UserError if the owner has no such story, it has no address, or the page cannot be read any more
   */
  async refresh(owner: Owner, id: string, onWait?: OnWait): Promise<RefreshOutcome> {
    const { library, analyses } = this.#parts;
    const known = await library.entry(owner, id);
    const before = known && (await library.get(owner, known.id));
    if (!known || !before || known.origin === 'sample') throw new UserError(word('noSuchStory'));
    const { url } = before.details;
    if (url === undefined) throw new UserError(word('nothingToFetch'));
    const { read, fetchedAt } = await this.#fetch(owner, url, onWait);
    const { story, modified, dropped, measures, terms } = read;
    const outcome = await library.addVersion(owner, known.id, {
      story,
      fetchedAt,
      modified,
      dropped,
      quotations: measures.quotations,
      terms,
    });
    if (!outcome) throw new UserError(word('storyRemoved'));
    await analyses.keep(owner, story);
    const { entry } = outcome;
    if (story.hash === before.hash) return { kind: 'unchanged', entry, before, after: before };
    void this.#parts.vectors?.encode(story);
    const changes = await this.changes(owner, before, story);
    return { kind: 'changed', entry, before, after: story, changes };
  }

  /** What became of the quotations between two versions. */
  changes(owner: Owner, before: Story, after: Story): Promise<QuotationChanges> {
    const stories = [before, after].map((story) => ({ story, corrections: [] }));
    return this.#parts.analyses.askAll(owner, compareQuotations, stories);
  }

  /** Drops what waits to be confirmed: an owner's, or one person's. */
  forget(whose: { readonly owner: Owner } | { readonly userId: string }): void {
    this.#drafts.forget(whose);
  }

  async #fetch(
    owner: Owner,
    address: string,
    onWait?: OnWait,
  ): Promise<{ read: ReadStory; fetchedAt: number }> {
    const { library, fetcher } = this.#parts;
    return this.#queue.run(
      owner,
      async () => {
        await library.countFetch(owner);
        const page = await fetcher.fetch(address);
        const read = await this.#read(owner, { kind: 'page', html: page.html, url: page.url });
        return { read, fetchedAt: page.fetchedAt };
      },
      onWait,
    );
  }

  async #draft(
    owner: Owner,
    userId: string,
    origin: Exclude<Origin, 'sample' | 'import'>,
    read: ReadStory,
    fetchedAt?: number,
  ): Promise<Draft> {
    const { library } = this.#parts;
    const { story, modified, dropped, measures, terms } = read;
    const same = await library.entry(owner, story.id);
    const duplicate = same && same.origin !== 'sample' ? same : undefined;
    const older = duplicate ? undefined : await library.entryByAddress(owner, story.details.url);
    if (!duplicate) await this.#checkRoom(owner, keptBytes(read), older ? 0 : 1);
    const previous = older && (await library.get(owner, older.id));
    const changes = previous && (await this.changes(owner, previous, story));
    const kept: NewStory = {
      story,
      origin,
      addedBy: userId,
      fetchedAt,
      modified,
      dropped,
      quotations: measures.quotations,
      terms,
    };
    const preview = previewOf(story, measures, {
      modified,
      origin,
      dropped,
      effect: duplicate ? 'duplicate' : older ? 'version' : 'new',
      existing: duplicate ?? older,
      changes,
    });
    return this.#drafts.put({ owner, userId, story: kept, preview });
  }

  /** Reads and analyses in a worker: what a stranger sent may take long. */
  async #read(owner: Owner, order: ReadOrder): Promise<ReadStory> {
    const job = order.kind === 'page' ? { ...READ, tooLong: word('pageComplex') } : READ;
    const result = await this.#parts.workers.run(owner, job, order);
    const story = unpackStory(result.text, result.layout);
    this.#parts.analyses.remember(story, result.packed);
    return { ...result, story };
  }

  /** Checked before anything is fetched or shown, not after "Add" was pressed. */
  async #checkRoom(owner: Owner, bytes: number, stories = 1): Promise<void> {
    checkRoom(await this.#parts.library.usage(owner), { stories, bytes });
  }

  close(): void {
    this.#drafts.close();
  }
}
