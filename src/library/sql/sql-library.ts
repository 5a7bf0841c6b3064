import type { SpeakerCorrection } from '../../analysis/corrections.ts';
import type { Span } from '../../story/span.ts';
import type {
  AddOutcome,
  BlockRule,
  Corrections,
  Library,
  NewStory,
  NewVersion,
  SentAnswer,
} from '../library.ts';
import type { Owner } from '../owner.ts';
import type { ServerSettings } from '../settings.ts';
import * as analyses from './analyses.ts';
import { belongsTo } from './belongs-to.ts';
import * as channels from './channels.ts';
import type { Shelf } from './database-context.ts';
import * as exports from './export-stories.ts';
import * as keeping from './keep-stories.ts';
import * as limits from './limits.ts';
import * as reading from './read-stories.ts';
import * as removing from './remove-stories.ts';
import { search } from './search-stories.ts';
import * as correcting from './speaker-corrections.ts';
import { ping, totals } from './totals.ts';
import * as vectors from './vectors.ts';
import * as watching from './watching.ts';
import { writing } from './writing.ts';

/** The library over one SQL database, SQLite or PostgreSQL. Opened by `openLibrary`. */
export class SqlLibrary implements Library {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return writing(this.#shelf.engine, work);
  }

  list(owner: Owner, limit?: number) {
    return reading.list(this.#shelf, owner, limit);
  }

  get(owner: Owner, id: string) {
    return reading.get(this.#shelf, owner, id);
  }

  entries(owner: Owner, options?: { search?: string; offset?: number; limit?: number; removed?: boolean }) {
    return reading.entries(this.#shelf, owner, options);
  }

  entry(owner: Owner, id: string) {
    return reading.entry(this.#shelf, owner, id);
  }

  entryByAddress(owner: Owner, url: string | undefined) {
    return reading.entryByAddress(this.#shelf, owner, url);
  }

  versions(owner: Owner, id: string) {
    return reading.versions(this.#shelf, owner, id);
  }

  search(owner: Owner, text: string, limit?: number) {
    return search(this.#shelf, owner, text, limit);
  }

  async add(owner: Owner, story: NewStory): Promise<AddOutcome> {
    const [outcome] = await this.addMany(owner, [story]);
    if (!outcome) throw new Error('nothing was added');
    return outcome;
  }

  addMany(owner: Owner, stories: readonly NewStory[]) {
    return this.#write(() => keeping.addMany(this.#shelf, owner, stories));
  }

  addVersion(owner: Owner, id: string, version: NewVersion) {
    return this.#write(() => keeping.addVersion(this.#shelf, owner, id, version));
  }

  edit(owner: Owner, id: string, corrections: Corrections) {
    return this.#write(() => keeping.edit(this.#shelf, owner, id, corrections));
  }

  remove(owner: Owner, id: string) {
    return this.#write(() => removing.remove(this.#shelf, owner, id));
  }

  restore(owner: Owner, id: string) {
    return this.#write(() => removing.restore(this.#shelf, owner, id));
  }

  pin(owner: Owner, channelId: string, storyId: string) {
    return this.#write(() => channels.pin(this.#shelf, owner, channelId, storyId));
  }

  unpin(owner: Owner, channelId: string) {
    return this.#write(() => channels.unpin(this.#shelf, owner, channelId));
  }

  pinned(owner: Owner, channelId: string) {
    return channels.pinned(this.#shelf, owner, channelId);
  }

  pinnedIn(owner: Owner, id: string) {
    return channels.pinnedIn(this.#shelf, owner, id);
  }

  settings(owner: Owner) {
    return channels.settings(this.#shelf, owner);
  }

  changeSettings(owner: Owner, change: Partial<ServerSettings>) {
    return this.#write(() => channels.changeSettings(this.#shelf, owner, change));
  }

  usage(owner: Owner) {
    return limits.usage(this.#shelf, owner);
  }

  countFetch(owner: Owner) {
    return this.#write(() => limits.countFetch(this.#shelf, owner));
  }

  watch(owner: Owner, id: string) {
    return this.#write(() => watching.watch(this.#shelf, owner, id));
  }

  unwatch(owner: Owner, id: string) {
    return this.#write(() => watching.unwatch(this.#shelf, owner, id));
  }

  watched(owner: Owner, id: string) {
    return watching.watched(this.#shelf, owner, id);
  }

  takeDueWatches(limit?: number) {
    return this.#write(() => watching.takeDueWatches(this.#shelf, limit));
  }

  noteAnswer(owner: Owner, answer: SentAnswer) {
    return this.#write(() => watching.noteAnswer(this.#shelf, owner, answer));
  }

  staleAnswers(owner: Owner, id: string) {
    return watching.staleAnswers(this.#shelf, owner, id);
  }

  exportAll(owner: Owner) {
    return exports.exportAll(this.#shelf, owner);
  }

  erase(owner: Owner) {
    return this.#write(() => removing.erase(this.#shelf, owner));
  }

  leave(owner: Owner) {
    return this.#write(() => removing.leave(this.#shelf, owner));
  }

  rejoin(owner: Owner) {
    return this.#write(() => removing.rejoin(this.#shelf, owner));
  }

  belongsTo(applicationId: string) {
    return this.#write(() => belongsTo(this.#shelf, applicationId));
  }

  servers() {
    return removing.servers(this.#shelf);
  }

  forgetUser(userId: string) {
    return this.#write(() => removing.forgetUser(this.#shelf, userId));
  }

  purge() {
    return this.#write(() => removing.purge(this.#shelf));
  }

  block(rule: BlockRule) {
    return this.#write(() => exports.block(this.#shelf, rule));
  }

  unblock(rule: Pick<BlockRule, 'kind' | 'value'>) {
    return this.#write(() => exports.unblock(this.#shelf, rule));
  }

  blocked() {
    return exports.blocked(this.#shelf);
  }

  speakerCorrections(owner: Owner, hash: string) {
    return correcting.speakerCorrections(this.#shelf, owner, hash);
  }

  correctSpeaker(owner: Owner, hash: string, correction: SpeakerCorrection) {
    return this.#write(() => correcting.correctSpeaker(this.#shelf, owner, hash, correction));
  }

  uncorrectSpeaker(owner: Owner, hash: string, content: Span) {
    return this.#write(() => correcting.uncorrectSpeaker(this.#shelf, owner, hash, content));
  }

  analysis(hash: string, model: string) {
    return analyses.analysis(this.#shelf, hash, model);
  }

  vectors(hash: string, model: string) {
    return vectors.vectors(this.#shelf, hash, model);
  }

  keepVectors(hash: string, model: string, data: Int8Array) {
    return this.#write(() => vectors.keepVectors(this.#shelf, hash, model, data));
  }

  withoutVectors(model: string, limit: number) {
    return vectors.withoutVectors(this.#shelf, model, limit);
  }

  staleAnalyses(model: string, limit: number) {
    return analyses.staleAnalyses(this.#shelf, model, limit);
  }

  keepAnalysis(hash: string, model: string, packed: string) {
    return this.#write(() => analyses.keepAnalysis(this.#shelf, hash, model, packed));
  }

  ping() {
    return ping(this.#shelf);
  }

  totals() {
    return totals(this.#shelf);
  }

  check() {
    return this.#shelf.engine.check();
  }

  close() {
    return this.#shelf.engine.close();
  }
}
