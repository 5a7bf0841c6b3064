import { CLOSE, COUNTRIES, FAMILIES } from './synonym-lexicon.ts';
import { keyOf } from './words.ts';

const FAMILY_STRENGTH = 0.6;
const CLOSE_STRENGTH = 0.75;
const COUNTRY_STRENGTH = 0.8;

const related = new Map<string, Map<string, number>>();

function relate(words: readonly string[], strength: number): void {
  const keys = [...new Set(words.map(keyOf))];
  for (const key of keys) {
    const mates = related.get(key) ?? new Map<string, number>();
    for (const mate of keys) if (mate !== key) mates.set(mate, Math.max(strength, mates.get(mate) ?? 0));
    related.set(key, mates);
  }
}

for (const [groups, strength] of [
  [FAMILIES, FAMILY_STRENGTH],
  [CLOSE, CLOSE_STRENGTH],
  [COUNTRIES, COUNTRY_STRENGTH],
] as const)
  for (const group of groups.trim().split(/[|\n]/)) relate(group.split(' '), strength);

const countryKeys = new Set(
  COUNTRIES.trim()
    .split(/[|\s]+/)
    .map(keyOf),
);

/** True for countries, their peoples and capitals, and a few creeds and parties. */
export function isCountryWord(key: string): boolean {
  return countryKeys.has(key);
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Keys that may replace this one, each with a strength below 1. */
export function relatives(key: string): ReadonlyMap<string, number> {
  return related.get(key) ?? NONE;
}

/** The words of all families, for respelling. */
export function familyWords(): string[] {
  return `${FAMILIES} ${CLOSE}`.trim().split(/[|\s]+/);
}
