import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ptBr } from './pt-br.ts';
import type { Words } from './words.ts';

/** By the names of Discord's locales; everybody else reads English. */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  de,
  fr,
  'es-ES': es,
  'es-419': es,
  'pt-BR': ptBr,
};

export const EVERY_LANGUAGE: readonly Words[] = [...new Set([en, ...Object.values(LANGUAGES)])];

/** @param locale as Discord names it; English where it is unknown or none of these */
export function wordsFor(locale: string | null | undefined): Words {
  const known = locale && Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : undefined;
  return known ?? en;
}
