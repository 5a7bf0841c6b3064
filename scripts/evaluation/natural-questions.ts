import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const questionSchema = z.object({
  id: z.string(),
  article: z.string(),
  type: z.string(),
  question: z.string(),
  /** The sentences that answer, as printed; none for a question that the article does not answer. */
  gold: z.array(z.string()),
});

export type NaturalQuestion = z.infer<typeof questionSchema>;

/** The type of questions that their article does not answer. */
export const UNANSWERABLE = 'unanswerable';

/** Questions by article, in the file's order. */
export function readNaturalQuestions(file: string): Map<string, NaturalQuestion[]> {
  const byArticle = new Map<string, NaturalQuestion[]>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const question = questionSchema.parse(JSON.parse(line));
    byArticle.set(question.article, [...(byArticle.get(question.article) ?? []), question]);
  }
  return byArticle;
}

export function articleFile(folder: string, article: string): string {
  return join(folder, `${article}.txt`);
}

/** True if the excerpt holds the gold sentence, or is a part of it of six words or half of its words. */
export function holds(text: string, gold: string): boolean {
  const [found, wanted] = [plain(text), plain(gold)];
  if (found === '') return false;
  const enough = Math.min(6, wanted.split(' ').length / 2);
  return found.includes(wanted) || (wanted.includes(found) && found.split(' ').length >= enough);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface Outcome {
  readonly answered: boolean;
  /** The first excerpts, best first; if not answered the closest passages. */
  readonly excerpts: readonly string[];
}

interface Tally {
  asked: number;
  right: number;
  wrong: number;
  refused: number;
  first: number;
  three: number;
}

/** Counts of each type of question. */
export class NaturalTally {
  readonly #byType = new Map<string, Tally>();

  /** @returns the place of the first excerpt that answers, from 0; -1 if none does */
  add({ type, gold }: NaturalQuestion, { answered, excerpts }: Outcome): number {
    const tally = this.#byType.get(type) ?? emptyTally();
    this.#byType.set(type, tally);
    const at = excerpts.findIndex((text) => gold.some((sentence) => holds(text, sentence)));
    tally.asked++;
    if (at === 0) tally.first++;
    if (at >= 0 && at < 3) tally.three++;
    if (!answered) tally.refused++;
    else if (at === 0) tally.right++;
    else tally.wrong++;
    return at;
  }

  get types(): readonly string[] {
    return [...this.#byType.keys()];
  }

  of(type: string): Readonly<Tally> {
    return this.#byType.get(type) ?? emptyTally();
  }

  /** All questions that their article answers, added up. */
  get answerable(): Readonly<Tally> {
    const all = emptyTally();
    for (const [type, tally] of this.#byType)
      if (type !== UNANSWERABLE)
        for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    return all;
  }
}

function emptyTally(): Tally {
  return { asked: 0, right: 0, wrong: 0, refused: 0, first: 0, three: 0 };
}
