import { readFileSync } from 'node:fs';
import {
  type Document,
  linesOf,
  readDocument,
  type TokenRange,
  tokenAt,
} from '../../src/quotations/document/document.ts';
import type { Span } from '../../src/story/span.ts';

/** One line of the corpus; spans are UTF-16 offsets into `text`. */
export interface CorpusArticle {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly CorpusAttribution[];
}

export interface CorpusAttribution {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly sourceName: string | null;
}

/** The marked attributions as tokens; those without a cue have none here. */
export interface GoldAttribution {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

export interface Lesson {
  readonly article: CorpusArticle;
  readonly document: Document;
  /** In the order of their cues. */
  readonly gold: readonly GoldAttribution[];
}

export function readCorpus(file: string): CorpusArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusArticle);
}

export function toLesson(article: CorpusArticle): Lesson {
  const document = readDocument(article.text, linesOf(article.text));
  const toRanges = (spans: readonly Span[] | null): TokenRange[] =>
    (spans ?? [])
      .map(
        ([start, end]): TokenRange => [
          tokenAt(document.tokens, start),
          tokenAt(document.tokens, end - 1) + 1,
        ],
      )
      .filter(([from, to]) => from < to);
  const gold = article.attributions.flatMap((attribution) => {
    const cue = toRanges(attribution.cue);
    const first = cue[0];
    const last = cue.at(-1);
    if (!first || !last) return [];
    const whole: TokenRange = [first[0], last[1]];
    return [
      {
        cue: whole,
        source: joined(toRanges(attribution.source)),
        content: joined(toRanges(attribution.content)),
      },
    ];
  });
  return { article, document, gold: gold.sort((a, b) => a.cue[0] - b.cue[0]) };
}

/** Ranges in order; neighbours become one, as the corpus splits spans at line breaks. */
function joined(ranges: TokenRange[]): TokenRange[] {
  const result: TokenRange[] = [];
  for (const range of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}
