import { describe, expect, it } from 'vitest';
import { indexSentences } from '../../src/retrieval/index/sentence-index.ts';
import type { Insight } from '../../src/retrieval/ranking/insight.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';

const SENTENCES = [
  'The lido in Marsh Lane closed its gates on Monday.',
  'Q: Will it open again next summer?',
  'The council has set aside the money for new pumps.',
  'Lena Brandt, who ran it for 19 years, said she would miss the swimmers.',
  'Tickets had cost £4 since 2011.',
];
const index = indexSentences({
  title: 'Lido closes',
  sentences: SENTENCES.map((text, paragraph) => ({ text, paragraph })),
});
const best = (question: string, insight?: Insight): string =>
  SENTENCES[rankSentences(index, question, insight).ranking[0]?.index ?? -1] ?? '';

describe('words and meaning rank together', () => {
  it('a sentence that answers in other words comes first', () => {
    expect(best('how much was it to get in', { cosines: [0.1, 0.05, 0.2, 0.1, 0.6] })).toBe(SENTENCES[4]);
  });

  it('of two sentences as near as each other the one comes first whose single words cover the question', () => {
    const cosines = [0.1, 0.05, 0.4, 0.1, 0.4];
    const covering = (third: number, fifth: number) => [0.2, 0.1, third, 0.2, fifth];
    const asked = 'what did swimmers have to fork out';
    expect(best(asked, { cosines, tokenCoverages: covering(0.3, 0.8) })).toBe(SENTENCES[4]);
    expect(best(asked, { cosines, tokenCoverages: covering(0.8, 0.3) })).toBe(SENTENCES[2]);
  });

  it('a name in the question still finds its sentence where meaning sees nothing', () => {
    expect(best('Lena Brandt', { cosines: [0.2, 0.2, 0.2, 0.2, 0.2] })).toBe(SENTENCES[3]);
  });

  it.each([undefined, { cosines: [0.1, 0.9, 0.3, 0.1, 0.1] }])(
    'a question of the story is never the answer: what stands below it is (%j)',
    (insight) => {
      const { ranking } = rankSentences(index, 'Will it open again next summer?', insight);
      expect(SENTENCES[ranking[0]?.index ?? -1]).toBe(SENTENCES[2]);
      expect(ranking.at(-1)?.index).toBe(1);
    },
  );

  it('a question without any word of its own is not refused unseen', () => {
    const insight = { cosines: [0.1, 0.1, 0.1, 0.1, 0.1] };
    expect(rankSentences(index, 'what is it then', insight).refusal).toBeNull();
    expect(rankSentences(index, 'what is it then').refusal).toBe('no words');
  });
});
