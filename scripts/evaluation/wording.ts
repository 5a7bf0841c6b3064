import { readNaturalQuestions } from './natural-questions.ts';

interface Worded {
  readonly question: string;
  readonly isVain: boolean;
}

const ROUNDS = 6;
const RATE = 0.15;
const PENALTY = 2e-4;
const LEAST = 4;

/** Questions of a file with whether their article answers them. */
export function readWording(file: string): Worded[] {
  return [...readNaturalQuestions(file).values()]
    .flat()
    .map(({ question, gold }) => ({ question, isVain: gold.length === 0 }));
}

/**
 * How likely a question is one without an answer, by its words alone, no article read: what a set of questions betrays by how its
 * unanswerable ones are worded. Logistic regression over words and pairs of words, by AdaGrad in a fixed order.
 */
export function wordingModel(questions: readonly Worded[]): (question: string) => number {
  const counts = new Map<string, number>();
  for (const { question } of questions)
    for (const feature of featuresOf(question)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature);
  const weights = new Map<string, number>([...known, ''].map((feature) => [feature, 0]));
  const squares = new Map<string, number>([...weights.keys()].map((feature) => [feature, 0.01]));
  const usedBy = (question: string): string[] =>
    ['', ...featuresOf(question)].filter((each) => weights.has(each));
  const chance = (used: readonly string[]): number =>
    1 / (1 + Math.exp(-used.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)));
  for (let round = 0; round < ROUNDS; round++)
    for (const { question, isVain } of questions) {
      const used = usedBy(question);
      const error = chance(used) - Number(isVain);
      for (const feature of used) {
        const square = (squares.get(feature) ?? 0) + error * error;
        const weight = weights.get(feature) ?? 0;
        squares.set(feature, square);
        weights.set(feature, weight - (RATE * (error + PENALTY * weight)) / Math.sqrt(square));
      }
    }
  return (question) => chance(usedBy(question));
}

function featuresOf(question: string): Set<string> {
  const words = question.toLowerCase().match(/[a-z']+|\d+|[?.!,]/gu) ?? [];
  const pairs = ['^', ...words].map((word, at) => `${word}_${words[at] ?? '$'}`);
  const shape = [
    /^[A-Z]/u.test(question) ? 'CAPITAL' : 'SMALL',
    question.trim().endsWith('?') ? 'MARK' : 'NO MARK',
    `LENGTH ${Math.floor(Math.min(20, words.length) / 3)}`,
    ...(/\s[A-Z][a-z]/u.test(question) ? ['NAME'] : []),
  ];
  return new Set([...words, ...pairs, ...shape]);
}
