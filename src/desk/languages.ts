import { Locale } from 'discord-api-types/v10';

/** What can be chosen at the desk: Discord's names of the locales, and what those who speak them call them. */
export const LANGUAGE_NAMES = {
  [Locale.EnglishUS]: 'English',
  [Locale.German]: 'Deutsch',
  [Locale.French]: 'Français',
  [Locale.SpanishES]: 'Español',
  [Locale.PortugueseBR]: 'Português',
};

export type DeskLocale = keyof typeof LANGUAGE_NAMES;

export const DESK_LOCALES = Object.keys(LANGUAGE_NAMES) as [DeskLocale, ...DeskLocale[]];

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
