import type { IndexedSentence } from '../index/sentence-index.ts';

/** The hour that opens an entry of a live report: "16.50 Two people …". */
const HOUR = /^(\d{1,2})[.:](\d{2})\s/u;
/** With fewer a story is no live report. */
const FEWEST_ENTRIES = 3;

/**
 * Of sentences that each answer, in a live report only the newest: a toll that has risen since is none any more. Where the newest
 * entry comes first, what stands above it ("What we know so far") is newer still. In any other story all of them.
 *
 * @param places of the sentences, in the text's order
 */
export function newestOf(sentences: readonly IndexedSentence[], places: readonly number[]): number[] {
  const hours = sentences.flatMap(({ text }, at) => {
    const [, hour, minute] = HOUR.exec(text) ?? [];
    return hour === undefined ? [] : [{ at, minutes: Number(hour) * 60 + Number(minute) }];
  });
  const [first] = hours;
  const last = hours.at(-1);
  if (!first || !last || hours.length < FEWEST_ENTRIES) return [...places];
  const newest =
    first.minutes > last.minutes
      ? places.find((place) => !sentences[place]?.headline)
      : places.filter((place) => place >= first.at).at(-1);
  return newest === undefined ? [...places] : [newest];
}
