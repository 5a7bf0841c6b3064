import { Locale } from 'discord-api-types/v10';

/** What can be chosen at the desk, by the names of Discord's locales. */
export const LOCALES = [
  Locale.EnglishUS,
  Locale.German,
  Locale.French,
  Locale.SpanishES,
  Locale.PortugueseBR,
] as const;

export type DeskLocale = (typeof LOCALES)[number];

/** The language of each person's client, and the one that each server prefers; English until another is chosen. */
export class Languages {
  readonly #chosen = new Map<string, DeskLocale>();

  /** @param id of a person or a server */
  of(id: string): DeskLocale {
    return this.#chosen.get(id) ?? Locale.EnglishUS;
  }

  choose(id: string, locale: DeskLocale): void {
    this.#chosen.set(id, locale);
  }
}
