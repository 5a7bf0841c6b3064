import { UserError } from '../errors.ts';
import type { Story } from '../story/story.ts';
import { word } from '../words/words.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { FetchQueue } from './fetch/fetch-queue.ts';
import type { StoryFetcher } from './fetch-story.ts';
import { compareQuotations, type QuotationChanges } from './import/compare-quotations.ts';
import { type Draft, Drafts } from './import/drafts.ts';
import { PageReader } from './import/page-reader.ts';
import { previewOf } from './import/preview.ts';
import { checked, type Paste, readFileInput, readPaste, type StoryInput } from './import/read-input.ts';
import type { AddOutcome, Library, NewStory, Origin, Owner, StoryEntry } from './library.ts';
import { checkRoom } from './quotas.ts';
import { keptBytes } from './stored-story.ts';
import type { VectorStore } from './vector-store.ts';

export interface ImporterParts {
  readonly library: Library;
  readonly analyses: AnalysisStore;
  /** Encodes what was kept; missing where nothing is asked afterwards. */
  readonly vectors?: Pick<VectorStore, 'encode'> | undefined;
  readonly fetcher: Pick<StoryFetcher, 'fetch'>;
  readonly pages?: PageReader | undefined;
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

/** Brings stories in: read, shown to the person who asked, kept once they say yes. */
export class Importer {
  readonly #parts: ImporterParts;
  readonly #pages: PageReader;
  readonly #drafts: Drafts;
  readonly #queue = new FetchQueue();

  constructor(parts: ImporterParts) {
    this.#parts = parts;
    this.#pages = parts.pages ?? new PageReader();
    this.#drafts = new Drafts(parts.now);
  }

  /** @throws UserError (FetchError, UnreadablePage) that says why not and what to do instead */
  async fromUrl(owner: Owner, userId: string, address: string, onWait?: OnWait): Promise<Draft> {
    // A full library can still take a new version of what it has.
    if (!(await this.#parts.library.entryByAddress(owner, address))) await this.#checkRoom(owner, 0);
    const { input, fetchedAt } = await this.#fetch(owner, address, onWait);
    return this.#draft(owner, userId, 'url', input, fetchedAt);
  }

  /** @param name the file's name, for its ending */
  async fromFile(owner: Owner, userId: string, name: string, bytes: Uint8Array): Promise<Draft> {
    return this.#draft(owner, userId, 'file', await readFileInput(name, bytes, this.#pages));
  }

  async fromPaste(owner: Owner, userId: string, paste: Paste): Promise<Draft> {
    return this.#draft(owner, userId, 'paste', readPaste(paste));
  }

  /**
   * Keeps the story of a preview. Once this resolves it survives a crash.
   *
   * @throws UserError where the preview is gone or another person's, or the library became full
   */
  async confirm(owner: Owner, userId: string, draftId: string): Promise<AddOutcome> {
    const draft = this.#drafts.get(owner, userId, draftId);
    const outcome = await this.#parts.library.add(owner, draft.story);
    this.#drafts.drop(draftId);
    // Kept with the story, so that the first question need not wait for it.
    await this.#parts.analyses.keep(draft.story.story);
    void this.#parts.vectors?.encode(draft.story.story);
    return outcome;
  }

  /** @throws UserError where the preview is gone or another person's */
  cancel(owner: Owner, userId: string, draftId: string): void {
    this.#drafts.drop(this.#drafts.get(owner, userId, draftId).id);
  }

  /**
   * Fetches a story's page again and keeps a new version where its text changed.
   *
   * @throws UserError where the owner has no such story, it has no address, or the page cannot be read any more
   */
  async refresh(owner: Owner, id: string, onWait?: OnWait): Promise<RefreshOutcome> {
    const { library, analyses } = this.#parts;
    const known = await library.entry(owner, id);
    const before = known && (await library.get(owner, known.id));
    if (!known || !before || known.origin === 'sample') throw new UserError(word('noSuchStory'));
    const { url } = before.details;
    if (url === undefined) throw new UserError(word('nothingToFetch'));
    const { input, fetchedAt } = await this.#fetch(owner, url, onWait);
    const { story, modified, dropped } = input;
    const changed = story.hash !== before.hash;
    const [old, fresh] = await Promise.all([analyses.analyse(before), analyses.analyse(story)]);
    const outcome = await library.addVersion(owner, known.id, {
      story,
      fetchedAt,
      modified,
      dropped,
      quotations: fresh.attributions.length,
    });
    if (!outcome) throw new UserError(word('storyRemoved'));
    const { entry } = outcome;
    if (!changed) return { kind: 'unchanged', entry, before, after: before };
    void this.#parts.vectors?.encode(story);
    return { kind: 'changed', entry, before, after: story, changes: compareQuotations(old, fresh) };
  }

  /** What became of the quotations between two versions. */
  async changes(_owner: Owner, before: Story, after: Story): Promise<QuotationChanges> {
    const { analyses } = this.#parts;
    return compareQuotations(await analyses.analyse(before), await analyses.analyse(after));
  }

  /** Drops what waits for somebody's yes: of everybody here, or of one person. */
  forget(whose: { readonly owner: Owner } | { readonly userId: string }): void {
    this.#drafts.forget(whose);
  }

  async #fetch(
    owner: Owner,
    address: string,
    onWait?: OnWait,
  ): Promise<{ input: StoryInput; fetchedAt: number }> {
    const { library, fetcher } = this.#parts;
    return this.#queue.run(
      owner,
      async () => {
        await library.countFetch(owner);
        const page = await fetcher.fetch(address);
        return { input: checked(await this.#pages.read(page.html, page.url)), fetchedAt: page.fetchedAt };
      },
      onWait,
    );
  }

  async #draft(
    owner: Owner,
    userId: string,
    origin: Exclude<Origin, 'sample' | 'import'>,
    input: StoryInput,
    fetchedAt?: number,
  ): Promise<Draft> {
    const { library, analyses } = this.#parts;
    const { story, modified, language, dropped } = input;
    const analysed = await analyses.analyse(story);
    const same = await library.entry(owner, story.id);
    const duplicate = same && same.origin !== 'sample' ? same : undefined;
    const older = duplicate ? undefined : await library.entryByAddress(owner, story.details.url);
    if (!duplicate) await this.#checkRoom(owner, keptBytes(input), older ? 0 : 1);
    const previous = older && (await library.get(owner, older.id));
    const changes = previous && compareQuotations(await analyses.analyse(previous), analysed);
    const kept: NewStory = {
      story,
      origin,
      addedBy: userId,
      fetchedAt,
      modified,
      dropped,
      quotations: analysed.attributions.length,
    };
    const preview = previewOf(analysed, {
      modified,
      origin,
      dropped,
      language,
      effect: duplicate ? 'duplicate' : older ? 'version' : 'new',
      existing: duplicate ?? older,
      changes,
    });
    return this.#drafts.put({ owner, userId, story: kept, preview });
  }

  /** Said before anything is fetched or shown, not after somebody pressed "Add". */
  async #checkRoom(owner: Owner, bytes: number, stories = 1): Promise<void> {
    checkRoom(await this.#parts.library.usage(owner), { stories, bytes });
  }

  async close(): Promise<void> {
    this.#drafts.close();
    await this.#pages.close();
  }
}
