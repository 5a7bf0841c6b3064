import type { APIMessage } from 'discord-api-types/v10';

/** A message as the desk keeps it: Discord's own JSON and what Discord's client adds. */
export interface Entry {
  readonly message: APIMessage;
  /** The only person who sees it, if it is ephemeral. */
  readonly viewer?: string | undefined;
  /** The command that it answers, as typed. */
  readonly asked?: string | undefined;
}

const KEPT = 500;

/** Every message of every place, in memory; the oldest go when there are more than 500. */
export class Conversation {
  readonly #entries = new Map<string, Entry>();

  /** The messages of a place that this person sees, oldest first. */
  list(placeId: string, personId: string): readonly Entry[] {
    return [...this.#entries.values()].filter(
      ({ message, viewer }) =>
        message.channel_id === placeId && (viewer === undefined || viewer === personId),
    );
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Adds the message, or puts it in the place of the one with its id. */
  put(entry: Entry): Entry {
    this.#entries.set(entry.message.id, entry);
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) break;
      this.#entries.delete(id);
    }
    return entry;
  }

  remove(id: string): void {
    this.#entries.delete(id);
  }
}
