interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}
interface Accuracy {
  readonly n: number;
  readonly accuracy: number;
}
interface Precision {
  readonly n: number;
  readonly precision: number;
}

/** The part of the scorer's answer that the table needs. */
export interface Score {
  readonly exact: Record<'cue' | 'source' | 'content' | 'quote', Rates>;
  readonly spanExact: Record<'source' | 'cue' | 'content', Rates>;
  readonly overlap11: Record<'content', Rates>;
  readonly attribution: Record<'quoted' | 'indirect' | 'indirect_speech', Accuracy>;
  readonly attributionPrecision: Record<'quoted' | 'indirect', Precision>;
  readonly speaker: Record<
    'quoted_named' | 'quoted_pronoun' | 'indirect_named' | 'indirect_pronoun',
    Accuracy
  >;
  readonly speakerPrecision: Record<'quoted' | 'indirect', Precision>;
}

/** The targets of the corpus's README, by row name. */
const TARGETS: Readonly<Record<string, number>> = {
  'cue F1': 71,
  'source F1': 73,
  'content F1': 59,
  'whole quote F1': 52,
  'content overlap 1:1 F1': 83,
  'span exact source F1': 77,
  'span exact cue F1': 72,
  'span exact content F1': 64,
  'quoted accuracy': 90,
  'quoted precision': 92,
  'indirect speech accuracy': 75,
  'speaker alone, quoted, named': 86,
  'speaker alone, quoted, pronoun': 75,
  'speaker alone, quoted, precision': 90,
};

/** The README's table, one figure a line, with its target and whether it is met; `milliseconds` an article, none if not measured. */
export function formatReport(score: Score, milliseconds: readonly number[]): string {
  const { exact, spanExact, attribution, attributionPrecision, speaker, speakerPrecision } = score;
  const rows: [string, number, string?][] = [
    ['cue F1', exact.cue.f1, rates(exact.cue)],
    ['source F1', exact.source.f1, rates(exact.source)],
    ['content F1', exact.content.f1, rates(exact.content)],
    ['whole quote F1', exact.quote.f1, rates(exact.quote)],
    ['content overlap 1:1 F1', score.overlap11.content.f1, rates(score.overlap11.content)],
    ['span exact source F1', spanExact.source.f1, rates(spanExact.source)],
    ['span exact cue F1', spanExact.cue.f1, rates(spanExact.cue)],
    ['span exact content F1', spanExact.content.f1, rates(spanExact.content)],
    ['quoted accuracy', attribution.quoted.accuracy, `n ${attribution.quoted.n}`],
    ['quoted precision', attributionPrecision.quoted.precision, `n ${attributionPrecision.quoted.n}`],
    ['indirect accuracy', attribution.indirect.accuracy, `n ${attribution.indirect.n}`],
    ['indirect precision', attributionPrecision.indirect.precision, `n ${attributionPrecision.indirect.n}`],
    ['indirect speech accuracy', attribution.indirect_speech.accuracy, `n ${attribution.indirect_speech.n}`],
    ['speaker alone, quoted, named', speaker.quoted_named.accuracy, `n ${speaker.quoted_named.n}`],
    ['speaker alone, quoted, pronoun', speaker.quoted_pronoun.accuracy, `n ${speaker.quoted_pronoun.n}`],
    ['speaker alone, quoted, precision', speakerPrecision.quoted.precision, `n ${speakerPrecision.quoted.n}`],
    ['speaker alone, indirect, named', speaker.indirect_named.accuracy, `n ${speaker.indirect_named.n}`],
    [
      'speaker alone, indirect, pronoun',
      speaker.indirect_pronoun.accuracy,
      `n ${speaker.indirect_pronoun.n}`,
    ],
    [
      'speaker alone, indirect, precision',
      speakerPrecision.indirect.precision,
      `n ${speakerPrecision.indirect.n}`,
    ],
  ];
  const lines = rows.map(([name, value, note]) => {
    const target = TARGETS[name];
    const verdict = target === undefined ? '' : `>= ${target} ${100 * value >= target ? 'met' : 'MISSED'}`;
    return `${name.padEnd(36)}${percent(value)}  ${verdict.padEnd(13)} ${note ?? ''}`;
  });
  if (milliseconds.length === 0) return lines.join('\n');
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return [...lines, `milliseconds an article: median ${at(0.5)}, 95th percentile ${at(0.95)}`].join('\n');
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
const rates = ({ p, r }: Rates): string => `P ${percent(p).trim()} R ${percent(r).trim()}`;
