import { analyse } from './analysis/analysis.ts';
import { packAnalysis } from './analysis/packed.ts';
import { ASKED_FUNCTIONS } from './answers/asked-functions.ts';
import { answersLong } from './library/answer-long.ts';
import { quotationRows } from './library/export-rows.ts';
import { compareQuotations } from './library/import/compare-quotations.ts';
import { analyseText, readAndAnalyse, readFileText } from './library/import/read-story.ts';
import { readPlainText } from './story/formats/plain-text.ts';
import { type Handlers, type JobOutcome, type Order, perform as performJob } from './workers/job.ts';

/** What workers do, by the names of the jobs. */
export const handlers: Handlers = {
  warm: () => undefined,
  read: readAndAnalyse,
  readFile: readFileText,
  analyse: analyseText,
  answer: answersLong([...ASKED_FUNCTIONS, compareQuotations, quotationRows]),
};

/** Loads the models, which takes longer than the first answer should. */
export function warm(): void {
  packAnalysis(analyse(readPlainText('A bridge\n\n“It is safe,” said Ana Ruiz, the mayor.')));
}

/** Does one order; the pool counts its time from the moment `state` is set. */
export function perform({ name, input, state }: Order): Promise<JobOutcome> {
  Atomics.store(state, 0, 1);
  return performJob(handlers, name, input);
}
