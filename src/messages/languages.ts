import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Messages } from './messages.ts';
import { ptBr } from './pt-br.ts';

/** By the names of Discord's locales; everybody else reads English. */
export const LANGUAGES: Readonly<Record<string, Messages>> = {
  de,
  fr,
  'es-ES': es,
  'es-419': es,
  'pt-BR': ptBr,
};

/** What can be chosen: Discord's names of the locales, and what those who speak them call them. */
export const LANGUAGE_NAMES = {
  'en-US': 'English',
  de: 'Deutsch',
  fr: 'Français',
  'es-ES': 'Español',
  'pt-BR': 'Português',
};

export type Chosen = keyof typeof LANGUAGE_NAMES;

export const CHOOSABLE = Object.keys(LANGUAGE_NAMES) as [Chosen, ...Chosen[]];

export const EVERY_LANGUAGE: readonly Messages[] = [...new Set([en, ...Object.values(LANGUAGES)])];

/** @param locale as Discord names it; English if it is unknown or none of these */
export function messagesFor(locale: string | null | undefined): Messages {
  const known = locale && Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : undefined;
  return known ?? en;
}
