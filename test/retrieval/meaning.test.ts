import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { readTogether, unsureSentence } from '../../src/retrieval/ask-by-meaning.ts';
import type { Encoder } from '../../src/retrieval/encoder/encoder.ts';
import { indexSentences } from '../../src/retrieval/index/sentence-index.ts';
import type { Insight } from '../../src/retrieval/ranking/insight.ts';
import { rank } from '../../src/retrieval/ranking/rank.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { stub } from '../stub.ts';

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

describe('a question is read together with one sentence of the story that is to answer', () => {
  const texts = { texts: ['Lido closes', ...SENTENCES], before: 1 };
  const readings = [-4, -4, -4, -4, 1];
  const near = (cosine: number) => ({ cosines: [0.5, 0.5, 0.5, 0.5, cosine], readings });
  const unsure = (question: string, insight: Insight) =>
    unsureSentence({ questions: index }, question, insight);

  it('with the best one, if it is unsure whether it answers', () => {
    expect(unsure('how much was it to get in', near(0.72))).toBe(4);
    // Nothing comes near; nobody has that name.
    expect(unsure('how much was it to get in', near(0.2))).toBeUndefined();
    expect(unsure('What did Bartholomew Quince cost since 2011?', near(0.72))).toBeUndefined();
  });

  it('and without a result while others wait', async () => {
    const read: string[] = [];
    const readBy = async (logit?: number) => {
      const readTogetherWith = async (_: string, sentence: string) => {
        read.push(sentence);
        return logit;
      };
      const encoder = stub<Encoder>({ readTogether: readTogetherWith });
      return (await readTogether(texts, 'what did it cost', near(0.7), 4, encoder)).crossReading;
    };
    expect(await readBy(1.25)).toEqual({ at: 4, logit: 1.25 });
    expect(read).toEqual([SENTENCES[4]]);
    expect(await readBy()).toBeUndefined();
  });

  it('what it says changes how sure the answer is, and not which sentence comes first', () => {
    const found = near(0.72);
    const put = (logit?: number) =>
      rankSentences(index, 'how much was it to get in', {
        ...found,
        crossReading: logit === undefined ? undefined : { at: 4, logit },
      });
    const [alone, no, yes] = [put(), put(-5), put(4)];
    expect(no.confidence).toBeLessThan(alone.confidence);
    expect(yes.confidence).toBeGreaterThan(no.confidence);
    expect([no, yes].map(({ ranking }) => ranking)).toEqual([alone.ranking, alone.ranking]);
  });
});

describe('what somebody says in the very words of the question', () => {
  const { questions } = analyse(
    readPlainText(`Bridge shut

The mayor, Ana Ruiz, warned on Monday that any delay would come at a high price.

The bridge was built in 1894. Ruiz was elected in May.`),
  );
  const put = (question: string) => {
    const at = questions.sentences.findIndex(({ text }) => text.includes('warned'));
    const cosines = questions.sentences.map((_, other) => (other === at ? 0.72 : 0.6));
    const [tokenCoverages, readings] = [cosines.map((cosine) => cosine - 0.05), cosines.map(() => 0)];
    const crossReading = { at, logit: -0.5 };
    return rankSentences(questions, question, { cosines, tokenCoverages, readings, crossReading }).answered;
  };

  it('answers although reading both together finds no answer; with other words it does not', () => {
    expect(put('What did Ruiz warn of?')).toBe(true);
    expect(put('What did Ruiz warn of in March?')).toBe(false);
    expect(put('What did Ruiz recommend?')).toBe(false);
  });
});

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

  it('a near sentence is given as the answer only if the reader finds the answer in it', () => {
    const asked = 'what did swimmers have to fork out';
    const near = { cosines: [0.5, 0.5, 0.55, 0.5, 0.75], tokenCoverages: [0.6, 0.6, 0.6, 0.6, 0.8] };
    const read = (last: number) =>
      rankSentences(index, asked, { ...near, readings: [-4, -4, -4, -4, last] }).confidence;
    expect(read(2)).toBeGreaterThan(read(-3) + 0.1);
    const unread = rankSentences(index, asked, near).confidence;
    expect(unread).toBeGreaterThan(read(-3));
    expect(unread).toBeLessThan(read(2));
  });

  it('a sentence that was read together with the question is believed by what that says', () => {
    const asked = 'what did swimmers have to fork out';
    const near = {
      cosines: [0.5, 0.5, 0.55, 0.5, 0.75],
      tokenCoverages: [0.6, 0.6, 0.6, 0.6, 0.8],
      readings: [-4, -4, -4, -4, 2],
    };
    const read = (logit: number, at = 4) =>
      rankSentences(index, asked, { ...near, crossReading: { at, logit } }).confidence;
    expect(read(3)).toBeGreaterThan(read(-4) + 0.2);
    // What another sentence says is nothing to it.
    expect(read(-4, 2)).toBe(rankSentences(index, asked, near).confidence);
  });

  it('what an interviewer’s question holds is read as said by the answer below it', () => {
    const cosines = [0.4, 0.6, 0.4, 0.4, 0.4];
    const interview = indexSentences({
      title: 'Lido closes',
      sentences: SENTENCES.map((text, paragraph) => ({ text, paragraph, asks: paragraph === 1 })),
    });
    const scoreOf = (question: number, answer: number) =>
      rank(interview, 'does it reopen', {
        cosines,
        readings: [-3, question, answer, -3, -3],
      }).meaning?.insight.readings?.[2];
    expect(scoreOf(1, -3)).toBeCloseTo(0.95);
    expect(scoreOf(-3, 2)).toBe(2);
    expect(scoreOf(Number.NaN, -1)).toBe(-1);
    expect(scoreOf(1, Number.NaN)).toBeCloseTo(0.95);
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
