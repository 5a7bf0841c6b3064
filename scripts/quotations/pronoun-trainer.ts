import { type TokenRange, tokenAt } from '../../src/quotations/reading.ts';
import { pronounCandidates } from '../../src/quotations/speakers/pronoun-features.ts';
import { type PronounWeights, weigh } from '../../src/quotations/speakers/pronoun-model.ts';
import { type Entity, Roster } from '../../src/quotations/speakers/roster.ts';
import { headOfSource } from '../../src/quotations/speakers/source-head.ts';
import type { CorpusAttribution, Lesson } from './corpus.ts';
import { seeded, shuffle } from './random.ts';

/** A pronoun with those it may stand for; `target` is the one that the corpus's silver name means. */
export interface PronounExample {
  readonly candidates: ReturnType<typeof pronounCandidates>;
  readonly target: number;
}

const EPOCHS = 20;
const RATE = 0.05;
const DECAY = 0.002;

/** Pronoun sources of an article for which the corpus has a name that is among the candidates. */
export function pronounExamples({ reading, article }: Lesson): PronounExample[] {
  const roster = new Roster(reading);
  const start = ({ source }: CorpusAttribution): number => source?.[0]?.[0] ?? 0;
  const speakers: Entity[] = [];
  const examples: PronounExample[] = [];
  for (const attribution of article.attributions.toSorted((a, b) => start(a) - start(b))) {
    const span = attribution.source?.[0];
    if (!span) continue;
    const range: TokenRange = [tokenAt(reading.tokens, span[0]), tokenAt(reading.tokens, span[1] - 1) + 1];
    const head = headOfSource(reading, range, roster.mentionsWithin(range));
    if (head.kind === 'name') {
      const entity = roster.entityOf(head.mention);
      if (entity) speakers.push(entity);
    } else if (head.kind === 'pronoun' && attribution.sourceName) {
      const candidates = pronounCandidates(reading, roster, head.at, { speakers: speakers.slice(-8) });
      const target = candidates.findIndex(({ entity }) => means(attribution.sourceName ?? '', entity));
      const entity = candidates[target]?.entity;
      if (entity) speakers.push(entity);
      if (/^(?:he|she|him|her|his)$/u.test(reading.tokens[head.at]?.lower ?? ''))
        examples.push({ candidates, target });
    }
  }
  return examples;
}

function means(name: string, entity: Entity): boolean {
  const last = /([\p{L}\p{N}]+)\P{L}*$/u.exec(name.toLowerCase().replace(/['’]s$/u, ''))?.[1];
  return last !== undefined && entity.name.words.at(-1) === last;
}

/** A log-linear model over the candidates of each pronoun (gradient descent with weight decay). */
export function trainPronouns(examples: readonly PronounExample[], seed: number): PronounWeights {
  const weights: Record<string, number> = {};
  const random = seeded(seed);
  const usable = examples.filter(({ target }) => target >= 0);
  const order = [...usable.keys()];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch / 4);
    for (const index of order) {
      const { candidates, target } = usable[index] as PronounExample;
      const likely = new Map(
        weigh(candidates, weights).map(({ entity, probability }) => [entity, probability]),
      );
      for (const [rank, { entity, features }] of candidates.entries()) {
        const slope = (likely.get(entity) ?? 0) - (rank === target ? 1 : 0);
        for (const feature of features) {
          const weight = weights[feature] ?? 0;
          weights[feature] = weight - rate * (slope + DECAY * weight);
        }
      }
    }
  }
  return Object.fromEntries(
    Object.entries(weights).map(([feature, weight]) => [feature, Number(weight.toFixed(3))]),
  );
}
