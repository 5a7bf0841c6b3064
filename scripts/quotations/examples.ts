import type { TokenRange } from '../../src/quotations/document/document.ts';
import { addAcceptanceFeatures } from '../../src/quotations/tagging/acceptance/acceptance-features.ts';
import type { JudgedCue } from '../../src/quotations/tagging/acceptance/detection.ts';
import type { CueCandidate } from '../../src/quotations/tagging/cues/cue-candidates.ts';
import { addCueFeatures } from '../../src/quotations/tagging/cues/cue-features.ts';
import { windowOf } from '../../src/quotations/tagging/cues/cue-window.ts';
import { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import { addFragmentFeatures } from '../../src/quotations/tagging/reranking/fragment-features.ts';
import { addReadingFeatures, fragmentsOf } from '../../src/quotations/tagging/reranking/reranker.ts';
import { addAttributionFeatures } from '../../src/quotations/tagging/spans/attribution-features.ts';
import { type CueParse, contextOf, type Neighbour } from '../../src/quotations/tagging/spans/cue-context.ts';
import { CueMap } from '../../src/quotations/tagging/spans/cue-map.ts';
import { type CueCounts, CueLexicon, lexiconKey } from '../../src/quotations/tagging/tokens/cue-lexicon.ts';
import {
  type TokenAttributes,
  tokenAttributesOf,
} from '../../src/quotations/tagging/tokens/token-attributes.ts';
import type { GoldAttribution, Lesson } from './corpus.ts';
import type { Example } from './crf-trainer.ts';
import type { RankingExample, YesNoExample } from './linear-trainer.ts';

const sink = new FeatureSink();

export function countCues(lessons: readonly Lesson[]): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const { document, gold } of lessons) {
    const inCue = new Uint8Array(document.tokens.length);
    for (const { cue } of gold) inCue.fill(1, ...cue);
    for (const [index, token] of document.tokens.entries()) {
      const key = lexiconKey(token);
      const count = counts.get(key) ?? [0, 0];
      count[0]++;
      if (inCue[index] === 1) count[1]++;
      counts.set(key, count);
    }
  }
  return counts;
}

/** Only words seen in a cue at least twice are worth their place in the file. */
export function frequentCues(counts: CueCounts): CueCounts {
  return new Map([...counts].filter(([, [, inCue]]) => inCue >= 2));
}

/** An article's columns by a lexicon that leaves its own words out. */
export function columnsWithout(lesson: Lesson, frequent: CueCounts): TokenAttributes {
  return tokenAttributesOf(lesson.document, new CueLexicon(frequent, countCues([lesson])));
}

export function cueExamples({ document, gold }: Lesson, columns: TokenAttributes): Example[] {
  const marked = new Int8Array(document.tokens.length);
  for (const { cue } of gold) paint(marked, [cue], 1, 0);
  return document.sentences.map((sentence) => {
    sink.clear();
    addCueFeatures(document, columns, sentence, sink);
    return { features: sink.data.slice(0, sink.length), labels: marked.slice(...sentence) };
  });
}

/** One example for each marked cue, and one for each candidate that gets the extent of a marked cue wrong. */
export function attributionExamples(
  { document, gold }: Lesson,
  columns: TokenAttributes,
  candidates: readonly CueCandidate[],
): Example[] {
  const map = new CueMap(candidates, document.tokens.length);
  const wrong = candidates.flatMap(({ range }) => {
    const meant = goldOf(range, gold);
    return meant && !sameRange(meant.cue, range) ? [{ ...meant, cue: range }] : [];
  });
  return [...gold, ...wrong].map(({ cue, source, content }) => {
    const window = windowOf(document, cue);
    sink.clear();
    map.seenFrom(cue, (cueOf) => addAttributionFeatures(document, columns, cue, window, cueOf, sink));
    const labels = new Int8Array(window[1] - window[0]);
    paint(labels, content, 3, window[0]);
    paint(labels, source, 1, window[0]);
    labels.fill(0, Math.max(0, cue[0] - window[0]), cue[1] - window[0]);
    mend(labels);
    return { features: sink.data.slice(0, sink.length), labels };
  });
}

/** One example for each candidate that meets a marked cue: the reading nearest to the marked one is the target. */
export function rankingExamples(
  { document, gold }: Lesson,
  columns: TokenAttributes,
  candidates: readonly CueCandidate[],
  lists: readonly (readonly CueParse[])[],
  neighbours: readonly Neighbour[],
  map: CueMap,
): RankingExample[] {
  return candidates.flatMap(({ range }, index) => {
    const meant = goldOf(range, gold);
    const list = lists[index] ?? [];
    if (!meant || list.length === 0) return [];
    const context = contextOf(document, columns, range);
    const likeness = list.map((analysis) => likenessOf(analysis, meant));
    const around = map.around(index, neighbours);
    const readings = list.map((analysis, rank) => {
      sink.clear();
      sink.next();
      addReadingFeatures(context, analysis, rank, around, sink);
      for (const [kind, fragment] of fragmentsOf(analysis))
        addFragmentFeatures(context, kind, fragment, sink);
      return { features: sink.data.slice(0, sink.length), score: analysis.score };
    });
    return [{ readings, target: likeness.indexOf(Math.max(...likeness)) }];
  });
}

/** Whether a candidate is a marked cue; one of the wrong extent is worth something if its content is right. */
export function acceptanceExample(cue: JudgedCue, gold: readonly GoldAttribution[]): YesNoExample {
  sink.clear();
  sink.next();
  addAcceptanceFeatures(cue.context, cue.analysis, cue.evidence, sink);
  const meant = goldOf(cue.candidate.range, gold);
  const answer = meant && sameRange(meant.cue, cue.candidate.range) ? 1 : 0;
  return { features: sink.data.slice(0, sink.length), answer };
}

/** The marked attribution whose cue shares most words with the range. */
export function goldOf(range: TokenRange, gold: readonly GoldAttribution[]): GoldAttribution | undefined {
  let best: GoldAttribution | undefined;
  let most = 0;
  for (const attribution of gold) {
    const shared = Math.min(range[1], attribution.cue[1]) - Math.max(range[0], attribution.cue[0]);
    if (shared > most) {
      most = shared;
      best = attribution;
    }
  }
  return best;
}

const sameRange = (a: TokenRange, b: TokenRange): boolean => a[0] === b[0] && a[1] === b[1];

export function likenessOf(analysis: CueParse, gold: GoldAttribution): number {
  const same = (a: readonly TokenRange[], b: readonly TokenRange[]): boolean => String(a) === String(b);
  return (
    (same(analysis.content, gold.content) ? 1.5 : 0) +
    (same(analysis.source, gold.source) ? 1 : 0) +
    sharedPart(analysis.content, gold.content) +
    0.7 * sharedPart(analysis.source, gold.source)
  );
}

/** F1 of the tokens the two have in common. */
function sharedPart(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const size = (ranges: readonly TokenRange[]): number =>
    ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  const total = size(a) + size(b);
  if (total === 0) return 1;
  let shared = 0;
  for (const [from, to] of a)
    for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return (2 * shared) / total;
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
