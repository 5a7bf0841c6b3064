import { afterAll, describe, expect, it } from 'vitest';
import { people } from '../../src/answers/people.ts';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { READ, type ReadOrder } from '../../src/library/import/read-job.ts';
import { unpackStory } from '../../src/library/stored-story.ts';
import { Refusal } from '../../src/workers/job.ts';
import { WorkerPool } from '../../src/workers/worker-pool.ts';
import { openWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';

const TEXT =
  'Council votes\n\n“We need this bridge,” Mayor Ana Ruiz told reporters. She said it would open in May.';
const file = (text: string): ReadOrder => ({ kind: 'file', name: 'story.txt', bytes: Buffer.from(text) });

describe('workers in their own threads', () => {
  const workers = openWorkers();
  afterAll(() => workers.close());

  it('are warm before anybody asks, read a story and answer from it', async () => {
    await workers.warm();
    const { text, layout, packed, measures } = await workers.run('guild:1', READ, file(TEXT));
    expect(measures).toMatchObject({ quotations: 2, english: true });
    const story = unpackStory(text, layout);
    const library = await memoryLibrary();
    // Every story is long: all of it is asked in a worker.
    const store = new AnalysisStore({ library, workers, short: 0 });
    store.remember(story, packed);
    const answer = await store.ask('guild:1', people, { story, corrections: [] });
    expect(answer.sections[0]?.passages.map(({ speaker }) => speaker?.text)).toEqual(['Ana Ruiz']);
    expect(answer.searched[0]).toBe(story);
  });

  it('say why there is no story in the reader’s language', async () => {
    const page: ReadOrder = { kind: 'page', html: '<p>no</p>', url: 'https://a.example/' };
    const error = await workers.run('guild:1', READ, page).catch((reason) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect(error.obstacle).toBe('no story');
  });
});

describe('a page that takes too long', () => {
  it('is given up with its worker; the next one is read by another, and the bot answers meanwhile', async () => {
    // A clock that runs so fast, or not at all, that the outcome does not depend on the machine.
    let speed = 1e6;
    const clock = { now: () => performance.now() * speed, cpu: () => performance.now() * speed };
    const workers = new WorkerPool(new URL('../../src/worker.mjs', import.meta.url), { clock });
    await workers.warm();
    const many = Array.from({ length: 15_000 }, (_, at) => `“a${at % 500}” said `);
    const hostile = workers.run('guild:1', READ, file(`Council votes\n\n${many.join('')}`));
    await expect(hostile).rejects.toThrow(/takes too long/u);
    speed = 0;
    const { text } = await workers.run('guild:1', READ, file(TEXT));
    expect(text).toContain('bridge');
    await workers.close();
  });
});
