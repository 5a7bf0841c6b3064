import { lowerAt, type Word } from '../document/words.ts';

/** "A82", "M25", "I-95", "B5289", "N4", "R115"; "E45" has two figures, the E3 are three states. */
const NUMBER = /^(?:[ABMN]\d{1,4}|I-?\d{1,3}|[ER]\d{2,4}|SR-?\d{1,3}|US-?\d{1,3})$/u;
/** In front of a number. */
const KIND =
  /^(?:route|interstate|highway|hwy|junction|autobahn|autoroute|autostrada|motorway|us|u\.s|rte|exit|road)$/u;
const PLACED =
  /^(?:the|on|onto|off|along|near|via|from|to|down|up|into|of|between|across|at|by|closed|blocked|joins?|and|or|northbound|southbound|eastbound|westbound)$/u;
const BEHIND =
  /^(?:northbound|southbound|eastbound|westbound|north|south|east|west|motorway|road|near|at|between|in|junction|was|is|remains|remained|closed|reopened|bypass)$/u;

/** True for the run `[from, to)` of capitals that is a road's number, or the word in front of one: "Route 66", "US 101". */
export function isRoad(text: string, words: readonly Word[], from: number, to: number): boolean {
  const [first, next] = [words[from], words[to]];
  if (!first || to !== from + 1) return false;
  if (KIND.test(first.lower) && next?.joined && /^\d{1,4}[a-z]?$/u.test(next.lower)) return true;
  if (!NUMBER.test(text.slice(first.start, first.end))) return false;
  // "A24 said", a film company, and "the A24".
  const isBehind = first.joined && PLACED.test(lowerAt(words, from - 1));
  return isBehind || (words[from - 1]?.capital === true && first.joined) || BEHIND.test(next?.lower ?? '');
}
