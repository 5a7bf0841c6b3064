import { describe, expect, it } from 'vitest';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { type CandidateStory, candidates, candidatesByWords } from '../../src/library/candidates.ts';
import type { Library } from '../../src/library/library.ts';
import { VectorStore } from '../../src/library/vector-store.ts';
import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import { DIMENSIONS, packVectors, TOKEN_DIMENSIONS } from '../../src/retrieval/encoder/vectors.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';
import { BRIDGE, HARBOUR, makeStory, pasted } from './stories.ts';
import { encoderOf } from './vectors-of.ts';

/** An encoder that counts: each sentence points where its place says. */
function countingEncoder(
  version: string,
  encoded: string[][] = [],
): Encoder & { readonly encoded: string[][] } {
  return {
    version,
    encoded,
    async encodeStory(sentences) {
      encoded.push([...sentences]);
      const vectors = new Float32Array(sentences.length * DIMENSIONS);
      for (const at of sentences.keys()) vectors[at * DIMENSIONS + at] = 1;
      const tokens = new Float32Array(sentences.length * TOKEN_DIMENSIONS).fill(0.5);
      return packVectors(
        vectors,
        tokens,
        sentences.map(() => 1),
      );
    },
    async encodeQuestion() {
      return {
        sentence: Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === 1 ? 1 : 0)),
        tokens: new Float32Array(TOKEN_DIMENSIONS).fill(1 / Math.sqrt(TOKEN_DIMENSIONS)),
        weights: Float32Array.of(1),
      };
    },
    nearest: async () => [],
    read: async (_, sentences) => sentences.map(() => Number.NaN),
    readTogether: async () => undefined,
    close: async () => undefined,
  };
}

const fail = (error: unknown) => {
  throw error;
};

const storeOf = (library: Library) => new AnalysisStore({ library, workers: inlineWorkers() });

async function storeWith(encoder: Encoder | Error, known?: Library) {
  const library = known ?? (await memoryLibrary());
  return {
    library,
    store: new VectorStore({ library, encoder, analyses: storeOf(library), onError: fail }),
  };
}

describe('vectors of the stories', () => {
  it('are made once: a story that has none is answered by words meanwhile', async () => {
    const encoder = countingEncoder('one');
    const { library, store } = await storeWith(encoder);
    await library.add('guild:1', pasted(BRIDGE));
    expect(
      await store.insightInto('guild:1', { story: BRIDGE, corrections: [] }, 'what was decided'),
    ).toBeUndefined();
    await store.encode(BRIDGE);
    const insight = await store.insightInto(
      'guild:1',
      { story: BRIDGE, corrections: [] },
      'what was decided',
    );
    expect(Array.from(insight?.cosines ?? [], (value) => Math.round(value))).toEqual([0, 1, 0]);
    await store.encode(BRIDGE);
    expect(encoder.encoded).toHaveLength(1);
  });

  it('of several stories only the two likeliest are read together with the question', async () => {
    const stories = [1, 2, 3].map((at) =>
      makeStory(`Pier ${at} reopens`, `The pier ${at} reopened on Monday.`),
    );
    const read: string[] = [];
    const encoder: Encoder = {
      ...countingEncoder('one'),
      readTogether: async (_, sentence) => {
        read.push(sentence);
        return 1;
      },
    };
    const { library, store } = await storeWith(encoder);
    for (const story of stories) {
      await library.add('guild:1', pasted(story));
      await store.encode(story);
    }
    const asked = stories.map((story) => ({ story, corrections: [] }));
    const insights = await store.insightsInto('guild:1', asked, 'when did the pier reopen');
    expect(insights.map((insight) => insight?.crossReading?.logit)).toEqual([1, 1, undefined]);
    expect(read).toEqual(['The pier 1 reopened on Monday.', 'The pier 2 reopened on Monday.']);
  });

  it('of stories that are not to answer tell only how near each sentence comes', async () => {
    const compared: string[] = [];
    const { encodeQuestion, ...counting } = countingEncoder('one');
    const encoder: Encoder = {
      ...counting,
      encodeQuestion: async (words) => {
        compared.push(words);
        return encodeQuestion(words);
      },
      read: async () => fail(new Error('a sentence was read')),
      readTogether: async () => fail(new Error('question and sentence were read together')),
    };
    const { library, store } = await storeWith(encoder);
    await library.add('guild:1', pasted(BRIDGE));
    await store.encode(BRIDGE);
    const asked = { story: BRIDGE, corrections: [] };
    const insight = await store.insightInto('guild:1', asked, 'the old bridge in spring', false);
    expect(Array.from(insight?.cosines ?? [], (value) => Math.round(value))).toEqual([0, 1, 0]);
    expect(await store.insightsInto('guild:1', [asked], 'the old bridge in spring', false)).toEqual([
      insight,
    ]);
    // Nouns alone are put to a model as a question; what somebody may have said is none.
    expect(new Set(compared)).toEqual(new Set(['the old bridge in spring']));
  });

  it('are read from the library after a restart, not made again', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(BRIDGE));
    await (await storeWith(countingEncoder('one'), library)).store.encode(BRIDGE);
    const encoder = countingEncoder('one');
    const { store } = await storeWith(encoder, library);
    expect(
      await store.insightInto('guild:1', { story: BRIDGE, corrections: [] }, 'what was decided'),
    ).toBeDefined();
    expect(encoder.encoded).toHaveLength(0);
  });

  it('are renewed for the whole library by a new version of the encoder', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(BRIDGE));
    await library.add('user:2', pasted(HARBOUR));
    await (await storeWith(countingEncoder('one'), library)).store.renew();
    const encoder = countingEncoder('two');
    await (await storeWith(encoder, library)).store.renew();
    expect(encoder.encoded.map(([headline]) => headline).sort()).toEqual([BRIDGE.title, HARBOUR.title]);
    expect(await library.vectors(BRIDGE.hash, 'one')).toBeUndefined();
  });

  it('that fail for one story leave the others theirs', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', pasted(HARBOUR));
    await library.add('guild:1', pasted(BRIDGE));
    const faults: unknown[] = [];
    const encoder = countingEncoder('one');
    const store = new VectorStore({
      library,
      encoder: {
        ...encoder,
        encodeStory: async (sentences) => {
          if (sentences[0] === BRIDGE.title) throw new Error('no room');
          return encoder.encodeStory(sentences);
        },
      },
      analyses: storeOf(library),
      onError: (error) => faults.push(error),
    });
    await store.renew();
    expect(faults.map(String)).toEqual(['Error: no room']);
    expect(await library.vectors(HARBOUR.hash, 'one')).toBeDefined();
  });

  it('are not kept for a text that nobody has any more', async () => {
    const { library, store } = await storeWith(countingEncoder('one'));
    const erased = makeStory('Nobody keeps this', 'It was erased while it was encoded.');
    await store.encode(erased);
    expect(await library.vectors(erased.hash, 'one')).toBeUndefined();
  });

  it('are never asked for where the encoder could not start, and the reason is known', async () => {
    const { store } = await storeWith(new Error('no weights'));
    expect(store.wordsOnly).toBe('no weights');
    await store.renew();
    expect(
      await store.insightInto('guild:1', { story: BRIDGE, corrections: [] }, 'what was decided'),
    ).toBeUndefined();
  });
});

describe('a question to a library', () => {
  /** Twenty stories of one shape, each about something else, and one that says it in words of its own. */
  async function twenty() {
    const library = await memoryLibrary();
    const towns =
      'Alder Birch Cedar Elm Fir Hazel Juniper Larch Maple Oak Pine Rowan Spruce Teak Walnut Willow Yew Aspen Beech'.split(
        ' ',
      );
    for (const town of towns)
      await library.add(
        'guild:1',
        pasted(makeStory(`${town} council sits late`, `The council of ${town} sat until ten on Monday.`)),
      );
    const story = makeStory(
      'Ferry firm sheds staff',
      'Two hundred people will be let go by the ferry firm in June.',
    );
    await library.add('guild:1', pasted(story));
    await library.add(
      'guild:2',
      pasted(makeStory('Bakery opens', 'A bakery that hires forty opened in Riga.')),
    );
    return { library, story };
  }
  const ids = (found: readonly CandidateStory[]) => found.map(({ versionId }) => versionId);
  const meanings = [['lose their jobs', 'let go'], ['sat until ten'], ['bakery']];
  const question = 'How many workers lose their jobs?';

  it('in other words than the story’s reaches its story among twenty', async () => {
    const { library, story } = await twenty();
    expect(ids(await candidatesByWords(library, 'guild:1', question))).not.toContain(story.id);
    const { store } = await storeWith(encoderOf('one', meanings), library);
    await store.renew();
    const [first, second, ...others] = await candidates(library, store, 'guild:1', question);
    expect(first).toEqual({ versionId: story.id, lead: 1 });
    // The next best is looked into too, and known to be far behind.
    expect(second?.lead).toBe(-1);
    expect(others).toEqual([]);
    // Another server's story is never among them, however near.
    expect(ids(await candidates(library, store, 'guild:2', question))).not.toContain(story.id);
  });

  it('in the story’s own words still reaches it, encoded or not', async () => {
    const { library, story } = await twenty();
    const { store } = await storeWith(encoderOf('one', meanings), library);
    await store.encode((await library.list('guild:1'))[3] ?? story);
    expect(
      ids(await candidates(library, store, 'guild:1', 'What happens at the ferry firm in June?')),
    ).toContain(story.id);
    await store.renew();
    expect(
      ids(await candidates(library, store, 'guild:1', 'What happens at the ferry firm in June?'))[0],
    ).toBe(story.id);
  });

  it('is searched by words alone without an encoder, and while many ask at once', async () => {
    const { library, story } = await twenty();
    const words = await candidatesByWords(library, 'guild:1', 'Which council sat late on Monday?');
    const { store } = await storeWith(new Error('no weights'), library);
    expect(await candidates(library, store, 'guild:1', 'Which council sat late on Monday?')).toEqual(words);
    const busy = (await storeWith(encoderOf('one', meanings), library)).store;
    await busy.renew();
    const asked = await Promise.all([...Array(12)].map(() => busy.nearest('guild:1', question, 3)));
    expect(asked[0]?.[0]?.versionId).toBe(story.id);
    expect(asked.at(-1)).toEqual([]);
    expect(await busy.nearest('guild:1', question, 3)).toHaveLength(3);
  });
});
