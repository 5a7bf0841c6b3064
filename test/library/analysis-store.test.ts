import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { checkMessage, claimsIn } from '../../src/answers/check/check.ts';
import { listQuotes } from '../../src/answers/quotes.ts';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { Importer } from '../../src/library/importer.ts';
import { renewAnalyses } from '../../src/library/renew-analyses.ts';
import type { Story } from '../../src/story/story.ts';
import type { Job, Workers } from '../../src/workers/job.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';
import { BRIDGE, HARBOUR, makeStory, pasted } from './stories.ts';

/** Workers that write down what they were asked to do. */
class CountingWorkers implements Workers {
  readonly done: string[] = [];
  readonly #inner = inlineWorkers();

  run<Input, Output>(owner: string, job: Job<Input, Output>, input: Input): Promise<Output> {
    this.done.push(`${owner} ${job.name}`);
    return this.#inner.run(owner, job, input);
  }

  async warm(): Promise<void> {}
  async close(): Promise<void> {}
}

const asked = (story: Story) => ({ story, corrections: [] });

describe('analyses', () => {
  it('are made once for a text, however many ask at the same time, and read from the library after a restart', async () => {
    const workers = new CountingWorkers();
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(BRIDGE));
    const store = new AnalysisStore({ library, workers });
    const ask = (from: AnalysisStore) =>
      from.ask('guild:1', answerQuestion, asked(BRIDGE), 'Who wants a bridge?');
    await Promise.all([ask(store), ask(store), ask(store)]);
    expect(workers.done).toEqual(['guild:1 analyse']);
    await ask(new AnalysisStore({ library, workers }));
    expect(workers.done).toHaveLength(1);
  });

  it('of long stories never come to this thread; the answer is the same word for word', async () => {
    const workers = new CountingWorkers();
    const library = await memoryLibrary();
    const [here, there] = [undefined, 0].map((short) => new AnalysisStore({ library, workers, short }));
    const answers = await Promise.all(
      [here, there].map((store) =>
        store?.ask('guild:1', answerQuestion, asked(BRIDGE), 'Who said “before winter”?'),
      ),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[1]?.searched[0]).toBe(BRIDGE);
    expect(there?.bytes).toBe(0);
    expect(workers.done.filter((each) => each.endsWith('answer'))).toHaveLength(2);
    const corrections = [{ content: BRIDGE.excerpt([88, 92]).span, speaker: null }];
    const lists = await Promise.all(
      [here, there].map((store) => store?.ask('guild:1', listQuotes, { story: BRIDGE, corrections }, {})),
    );
    expect(lists[1]).toEqual(lists[0]);
  });

  it('of what somebody typed are made in a worker, so that answering needs no language model', async () => {
    const workers = new CountingWorkers();
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(BRIDGE));
    const store = new AnalysisStore({ library, workers, tagging: [claimsIn] });
    const message = 'The mayor said that a bridge will be built before winter.';
    const claims = await store.askAll('guild:1', claimsIn, [], message);
    expect(workers.done).toEqual(['guild:1 answer']);
    const answer = await store.askAll('guild:1', checkMessage, [asked(BRIDGE)], message, 1, claims);
    expect(answer).toEqual(checkMessage([analyse(BRIDGE)], message));
    expect(workers.done).toEqual(['guild:1 answer', 'guild:1 analyse']);
  });

  it('take no more memory than their budget, however many stories are asked', async () => {
    const store = new AnalysisStore({
      library: await memoryLibrary(),
      workers: inlineWorkers(),
      bytes: 60_000,
    });
    for (let at = 0; at < 8; at++) {
      const story = makeStory(`The bridge ${at}`, `It opens in May, Mayor Ana Ruiz said on day ${at}.`);
      await store.ask('guild:1', answerQuestion, asked(story), 'When does it open?');
    }
    expect(store.bytes).toBeGreaterThan(5_000);
    expect(store.bytes).toBeLessThanOrEqual(60_000);
  });

  it('of previews that nobody confirmed take none: they are only kept as long as there is room', async () => {
    const library = await memoryLibrary();
    const workers = new CountingWorkers();
    const analyses = new AnalysisStore({ library, workers });
    const fetcher = { fetch: async () => Promise.reject(new Error('nothing is fetched here')) };
    const importer = new Importer({ library, analyses, workers, fetcher });
    const draft = await importer.fromPaste('user:9', '9', { text: HARBOUR.text });
    expect(analyses.bytes).toBe(0);
    await importer.confirm('user:9', '9', draft.id);
    expect(workers.done).toEqual(['user:9 read']);
    await analyses.ask('user:9', answerQuestion, asked(HARBOUR), 'Who went back to work?');
    expect(workers.done).toHaveLength(1);
  });

  it('are answered from where nothing can be written down: a full disk takes no answer away', async () => {
    const library = await memoryLibrary();
    library.keepAnalysis = async () => Promise.reject(new Error('database or disk is full'));
    const told: unknown[] = [];
    const onError = (error: unknown) => told.push(error);
    const store = new AnalysisStore({ library, workers: inlineWorkers(), onError });
    const answer = await store.ask(
      'guild:1',
      answerQuestion,
      asked(BRIDGE),
      'Who wants a bridge before winter?',
    );
    expect(answer.kind).toBe('answer');
    expect(told).toHaveLength(1);
  });

  it('that an upgrade made stale are renewed without anybody asking', async () => {
    const library = await memoryLibrary();
    const workers = new CountingWorkers();
    for (const story of [BRIDGE, HARBOUR]) {
      await library.add('guild:1', pasted(story));
      await library.keepAnalysis(story.hash, 'an old model', '{}');
    }
    const analyses = new AnalysisStore({ library, workers });
    expect(await renewAnalyses({ library, analyses })).toBe(2);
    expect(workers.done).toEqual(['renewal analyse', 'renewal analyse']);
    expect(await renewAnalyses({ library, analyses })).toBe(0);
  });
});
