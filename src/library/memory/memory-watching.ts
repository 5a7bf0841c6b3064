import type { SentAnswer, Watch, Watching } from '../library.ts';
import type { Owner } from '../owner.ts';
import { ANSWERS_LAST, checkWatches, nextFetch, WATCH_LASTS } from '../watch-times.ts';
import { MemoryStories } from './memory-stories.ts';
import { newest } from './owned.ts';

/** Stories in memory: watching them. */
export class MemoryWatching extends MemoryStories implements Watching {
  async watch(owner: Owner, id: string): Promise<Watch | undefined> {
    const held = this.find(owner, id);
    if (!held) return undefined;
    const now = this.now();
    const { watches } = this.owned(owner);
    checkWatches(
      [...watches.values()].filter(({ entryId, until }) => entryId !== held.id && until > now).length,
    );
    const watch = { owner, entryId: held.id, until: now + WATCH_LASTS, next: nextFetch(now, now) };
    watches.set(held.id, watch);
    return watch;
  }

  async unwatch(owner: Owner, id: string): Promise<void> {
    const held = this.find(owner, id);
    if (held) this.owned(owner).watches.delete(held.id);
  }

  async watched(owner: Owner, id: string): Promise<Watch | undefined> {
    const held = this.find(owner, id);
    const watch = held && this.owned(owner).watches.get(held.id);
    return watch && watch.until > this.now() ? watch : undefined;
  }

  async takeDueWatches(limit = 20): Promise<readonly Watch[]> {
    const now = this.now();
    const taken: Watch[] = [];
    for (const { watches, leftAt } of this.owners.values())
      for (const watch of watches.values()) {
        if (watch.until <= now) watches.delete(watch.entryId);
        else if (leftAt === null && watch.next <= now && taken.length < limit) {
          const moved = { ...watch, next: nextFetch(watch.until - WATCH_LASTS, now) };
          watches.set(watch.entryId, moved);
          taken.push(moved);
        }
      }
    return taken;
  }

  async noteAnswer(owner: Owner, answer: SentAnswer): Promise<void> {
    const owned = this.owned(owner);
    owned.answers = owned.answers.filter(({ at }) => at > this.now() - ANSWERS_LAST);
    const known = owned.answers.some(
      ({ messageId, versionId }) => messageId === answer.messageId && versionId === answer.versionId,
    );
    if (!known) owned.answers.push({ ...answer, at: this.now() });
  }

  async staleAnswers(owner: Owner, id: string): Promise<readonly SentAnswer[]> {
    const held = this.find(owner, id);
    if (!held) return [];
    const old = new Set(held.versions.map(({ versionId }) => versionId));
    old.delete(newest(held).versionId);
    return this.owned(owner)
      .answers.filter(({ versionId, at }) => old.has(versionId) && at > this.now() - ANSWERS_LAST)
      .map(({ at: _, ...answer }) => answer);
  }
}
