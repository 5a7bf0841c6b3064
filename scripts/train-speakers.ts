/**
 * Fits the weights by which pronouns are resolved.
 *
 *   node --import tsx scripts/train-speakers.ts --data DIR [--folds 5] [--out src/quotations/coreference/pronoun-weights.json]
 *
 * Learns from the pronoun sources of train.jsonl whose silver name is one of the candidates: a log-linear ranking of the
 * candidates (conditional logit, L2), by stochastic gradient descent, in rounds, as what a text's earlier pronouns were
 * taken for changes the features of the later ones. `--folds` prints how often the first rank is right on articles not
 * learned from.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { candidatesFor, featuresOf } from '../src/quotations/coreference/pronoun-features.ts';
import { resolvePronouns } from '../src/quotations/coreference/pronoun-resolution.ts';
import type { PronounWeights } from '../src/quotations/coreference/pronouns.ts';
import { linesOf, readDocument } from '../src/quotations/document/document.ts';
import type { Entity } from '../src/quotations/mentions/entity.ts';
import { buildRoster } from '../src/quotations/mentions/roster.ts';
import { parseSource, type SourcePhrase } from '../src/quotations/sources/source-phrase.ts';
import { saidBy } from '../src/quotations/speakers/resolve.ts';
import { SourceVisitor } from '../src/quotations/speakers/speaker-of-source.ts';
import { type CorpusArticle, readCorpus } from './quotations/corpus.ts';
import { seeded, shuffle } from './quotations/random.ts';

/** The candidates of one pronoun and which is right. */
interface Example {
  readonly candidates: readonly (readonly string[])[];
  readonly right: number;
}

const ROUNDS = 3;
const EPOCHS = 12;
const RATE = 0.1;
const L2 = 0.002;
const LEAST_CREDIBLE = 0.03;

const { values } = parseArgs({
  options: { data: { type: 'string' }, folds: { type: 'string' }, out: { type: 'string' } },
});
if (!values.data) {
  console.error('usage: node --import tsx scripts/train-speakers.ts --data DIR [--folds N] [--out FILE]');
  process.exit(2);
}
const directory = resolve(values.data);
const names = (await import(pathToFileURL(join(directory, '..', 'lib/names.mjs')).href)) as {
  headName: (name: string | null) => string | null;
};
const articles = readCorpus(join(directory, 'train.jsonl'));
const readings = new Map(
  articles.map((article) => [article, readDocument(article.text, linesOf(article.text))]),
);

if (values.folds) {
  const folds = Number(values.folds);
  let right = 0;
  let all = 0;
  let loss = 0;
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(articles.filter((_, index) => index % folds !== fold));
    for (const example of examplesOf(
      articles.filter((_, index) => index % folds === fold),
      weights,
    )) {
      all++;
      if (best(example, weights) === example.right) right++;
      loss -= Math.log(Math.max(0.05, sharesOf(example.candidates, weights)[example.right] ?? 0));
    }
  }
  console.log(
    `first rank right, ${folds}-fold: ${((100 * right) / all).toFixed(1)}% of ${all}, robust log loss ${(loss / all).toFixed(4)}`,
  );
}
if (values.out) {
  const weights = fitted(articles);
  const kept = Object.entries(weights)
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => [name, Math.round(1000 * weight) / 1000]);
  writeFileSync(values.out, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  console.log(`${kept.length} weights written to ${values.out}`);
}

function fitted(from: readonly CorpusArticle[]): PronounWeights {
  let weights: PronounWeights = {};
  for (let round = 0; round < ROUNDS; round++)
    weights = learn(
      examplesOf(from, weights).filter((example) => round === 0 || isCredible(example, weights)),
    );
  return weights;
}

/** The silver names are wrong now and then: one that the round before held for all but impossible teaches nothing. */
function isCredible({ candidates, right }: Example, weights: PronounWeights): boolean {
  return (sharesOf(candidates, weights)[right] ?? 0) >= LEAST_CREDIBLE;
}

function examplesOf(from: readonly CorpusArticle[], weights: PronounWeights): Example[] {
  return from.flatMap((article) => {
    const document = readings.get(article);
    if (!document) return [];
    const roster = buildRoster(document);
    const phrases = new Map<number, SourcePhrase>();
    const silver = new Map<number, string>();
    const sources = article.attributions.map(({ source }) => source && parseSource(document, roster, source));
    for (const [index, phrase] of sources.entries()) {
      if (!phrase || phrases.has(phrase.word)) continue;
      const sourceName = article.attributions[index]?.sourceName ?? null;
      phrases.set(phrase.word, phrase);
      const head = names.headName(sourceName);
      if (head) silver.set(phrase.word, head);
    }
    const examples: Example[] = [];
    const visitor = new SourceVisitor(document, roster, phrases);
    resolvePronouns(document, roster, saidBy(article.attributions, sources), weights, {
      visit: (word, activity) => visitor.visit(word, activity),
      watch: (pronoun, activity) => {
        const head = silver.get(pronoun.index);
        if (head === undefined) return;
        const candidates = candidatesFor(activity, pronoun);
        const right = candidates.findIndex(({ entity }) => nameOf(article.text, entity) === head);
        if (right < 0) return;
        const features = candidates.map((each, rank) => featuresOf(pronoun, each, rank, activity));
        examples.push({ candidates: features, right });
      },
    });
    return examples;
  });
}

function nameOf(text: string, entity: Entity): string | null {
  return names.headName(text.slice(...entity.name.span));
}

function learn(examples: Example[]): PronounWeights {
  const weights: Record<string, number> = {};
  const sums: Record<string, number> = {};
  const random = seeded(7);
  let steps = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    const rate = RATE / (1 + epoch / 3);
    for (const { candidates, right } of examples) {
      steps++;
      const shares = sharesOf(candidates, weights);
      for (const [index, features] of candidates.entries()) {
        const push = (index === right ? 1 : 0) - (shares[index] ?? 0);
        for (const feature of features) {
          const change = rate * (push - L2 * (weights[feature] ?? 0));
          weights[feature] = (weights[feature] ?? 0) + change;
          sums[feature] = (sums[feature] ?? 0) + steps * change;
        }
      }
    }
  }
  // Averaged over all steps: steadier than the last state.
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, weight - (sums[name] ?? 0) / (steps + 1)]),
  );
}

function sharesOf(candidates: Example['candidates'], weights: PronounWeights): number[] {
  const scores = candidates.map((features) =>
    Math.exp(features.reduce((sum, each) => sum + (weights[each] ?? 0), 0)),
  );
  const total = scores.reduce((sum, each) => sum + each, 0);
  return scores.map((score) => score / total);
}

function best({ candidates }: Example, weights: PronounWeights): number {
  const shares = sharesOf(candidates, weights);
  return shares.indexOf(Math.max(...shares));
}
