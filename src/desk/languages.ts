import type { Chosen } from '../messages/languages.ts';

/** The language of each person's client, and the one that each server prefers; English until another is chosen. */
export class Languages {
  readonly #chosen = new Map<string, Chosen>();

  /** @param id of a person or a server */
  of(id: string): Chosen {
    return this.#chosen.get(id) ?? 'en-US';
  }

  choose(id: string, locale: Chosen): void {
    this.#chosen.set(id, locale);
  }
}
