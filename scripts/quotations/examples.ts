import type { TokenRange } from '../../src/quotations/reading.ts';
import { addAttributionFeatures } from '../../src/quotations/tagging/attribution-features.ts';
import { columnsOf } from '../../src/quotations/tagging/columns.ts';
import { windowOf } from '../../src/quotations/tagging/cue.ts';
import { addCueFeatures } from '../../src/quotations/tagging/cue-features.ts';
import { FeatureSink } from '../../src/quotations/tagging/hashing.ts';
import { type CueCounts, CueLexicon, lexiconKey } from '../../src/quotations/tagging/lexicon.ts';
import { markCues } from '../../src/quotations/tagging/tagger.ts';
import type { Lesson } from './corpus.ts';
import type { Example } from './crf-trainer.ts';

export function countCues(lessons: readonly Lesson[]): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const { reading, gold } of lessons) {
    const inCue = markCues(
      gold.map(({ cue }) => cue),
      reading.tokens.length,
    );
    for (const [index, token] of reading.tokens.entries()) {
      const key = lexiconKey(token);
      const count = counts.get(key) ?? [0, 0];
      count[0]++;
      if ((inCue[index] ?? 0) > 0) count[1]++;
      counts.set(key, count);
    }
  }
  return counts;
}

/** Only words seen in a cue at least twice are worth their place in the file. */
export function frequentCues(counts: CueCounts): CueCounts {
  return new Map([...counts].filter(([, [, inCue]]) => inCue >= 2));
}

/** Examples for both taggers. Each article is read with a lexicon that leaves its own words out. */
export function toExamples(
  lessons: readonly Lesson[],
  counts: CueCounts,
  unseen = false,
): { cues: Example[]; attributions: Example[] } {
  const cues: Example[] = [];
  const attributions: Example[] = [];
  const sink = new FeatureSink();
  const frequent = frequentCues(counts);
  for (const lesson of lessons) {
    const { reading, gold } = lesson;
    const columns = columnsOf(
      reading,
      unseen ? new CueLexicon(frequent) : new CueLexicon(frequent, countCues([lesson])),
    );
    const ranges = gold.map(({ cue }) => cue);
    const marked = new Int8Array(reading.tokens.length);
    for (const range of ranges) paint(marked, [range], 1, 0);
    for (const sentence of reading.sentences) {
      sink.clear();
      addCueFeatures(reading, columns, sentence, sink);
      cues.push({ features: sink.data.slice(0, sink.length), labels: marked.slice(...sentence) });
    }
    const cueOf = markCues(ranges, reading.tokens.length);
    for (const { cue, source, content } of gold) {
      const window = windowOf(reading, cue);
      sink.clear();
      addAttributionFeatures(reading, columns, cue, window, cueOf, sink);
      const labels = new Int8Array(window[1] - window[0]);
      paint(labels, content, 3, window[0]);
      paint(labels, source, 1, window[0]);
      labels.fill(0, Math.max(0, cue[0] - window[0]), cue[1] - window[0]);
      mend(labels);
      attributions.push({ features: sink.data.slice(0, sink.length), labels });
    }
  }
  return { cues, attributions };
}

/** Writes `begin`, `begin + 1`, … over the ranges; `base` is the token of the first label. */
function paint(labels: Int8Array, ranges: readonly TokenRange[], begin: number, base: number): void {
  for (const [from, to] of ranges)
    for (let token = Math.max(from, base); token < Math.min(to, base + labels.length); token++)
      labels[token - base] = token === Math.max(from, base) ? begin : begin + 1;
}

/** A stretch that another one interrupts begins anew behind it. */
function mend(labels: Int8Array): void {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    const before = at > 0 ? (labels[at - 1] as number) : 0;
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[at] = label - 1;
  }
}
