import { type JudgedCue, select } from '../../src/quotations/tagging/tagger.ts';
import type { GoldAttribution, Lesson } from './corpus.ts';

type Judged = readonly { cue: JudgedCue; probability: number }[];

/**
 * Exact precision, recall and F1 of cue, source, content and whole quote on the training articles, each judged by
 * models that have not seen it, for several thresholds of acceptance.
 */
export function crossValidated(lessons: readonly Lesson[], judged: readonly Judged[]): string {
  const thresholds = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
  return thresholds
    .map((threshold) => `accepted from ${threshold}: ${measure(lessons, judged, threshold)}`)
    .join('\n');
}

function measure(lessons: readonly Lesson[], judged: readonly Judged[], threshold: number): string {
  let found = 0;
  let marked = 0;
  const right = { cue: 0, source: 0, content: 0, quote: 0 };
  for (const [index, { gold }] of lessons.entries()) {
    const taken = select(judged[index] ?? [], threshold);
    found += taken.length;
    marked += gold.length;
    for (const { candidate, analysis } of taken) {
      const met = gold.filter(({ cue }) => cue[0] < candidate.range[1] && candidate.range[0] < cue[1]);
      const same = (part: (gold: GoldAttribution) => unknown, own: unknown): GoldAttribution[] =>
        met.filter((attribution) => String(part(attribution)) === String(own));
      const cue = same(({ cue }) => cue, candidate.range);
      const source = same(({ source }) => source, analysis.source);
      const content = same(({ content }) => content, analysis.content);
      if (cue.length > 0) right.cue++;
      if (source.length > 0) right.source++;
      if (content.length > 0) right.content++;
      if (cue.some((attribution) => source.includes(attribution) && content.includes(attribution)))
        right.quote++;
    }
  }
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  return Object.entries(right)
    .map(
      ([name, n]) => `${name} ${percent(n, found)}/${percent(n, marked)}/${percent(2 * n, found + marked)}`,
    )
    .join('  ');
}
