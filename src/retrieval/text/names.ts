import Fuse from 'fuse.js';
import { allowedEdits, editDistance } from './spelling.ts';
import { plainText } from './words.ts';

/** A name of the list by its position, with how sure the match is, 0 to 1. */
export interface NameMatch {
  readonly index: number;
  readonly name: string;
  readonly confidence: number;
}

const FUSE_THRESHOLD = 0.4;
const LEAST = 0.5;

/** From this confidence on a typed name is taken for the one that it is like. */
export const SAME_NAME = 0.75;

/**
 * Finds a typed name in a list of names or titles despite typing errors, missing accents, case and word order.
 *
 * @returns best first; empty if nothing is close
 */
export function matchName(names: readonly string[], typed: string): NameMatch[] {
  const wanted = partsOf(typed);
  if (wanted.length === 0) return [];
  const fuse = new Fuse(names, {
    includeScore: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: FUSE_THRESHOLD,
  });
  const scores = new Map(fuse.search(typed).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));
  const matches: NameMatch[] = [];
  for (const [index, name] of names.entries()) {
    const parts = partsOf(name);
    const shares = wanted.map((part) => Math.max(0, ...parts.map((other) => closeness(part, other))));
    const share = shares.reduce((total, value) => total + value, 0) / wanted.length;
    // fuse.js forgives more than a few edits; it counts if the parts themselves half agree.
    const confidence = Math.max(share, share > 0.4 ? 0.8 * (scores.get(index) ?? 0) : 0);
    const glued = editDistance(wanted.join(''), parts.join(''), 2);
    const whole = glued <= allowedEdits(wanted.join('').length) ? 1 - glued * 0.1 : 0;
    const best = Math.max(confidence, whole);
    if (best >= LEAST) matches.push({ index, name, confidence: best });
  }
  const size = (index: number): number => names[index]?.length ?? 0;
  return matches.sort((a, b) => b.confidence - a.confidence || size(a.index) - size(b.index));
}

function partsOf(name: string): string[] {
  return (
    plainText(name)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((part, _, all) => part.length > 1 || all.length === 1) ?? []
  );
}

/** 1 for an equal part, less for a misspelt or shortened one, 0 for another. */
function closeness(typed: string, part: string): number {
  if (typed === part) return 1;
  if (typed.length >= 3 && part.startsWith(typed)) return 0.9;
  const allowed = Math.min(allowedEdits(typed.length), allowedEdits(part.length));
  if (allowed === 0) return 0;
  const distance = editDistance(typed, part, allowed);
  return distance > allowed ? 0 : 1 - distance * (distance === 1 && typed.length > 4 ? 0.12 : 0.2);
}
