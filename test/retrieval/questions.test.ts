import { describe, expect, it } from 'vitest';
import { indexSentences } from '../../src/retrieval/index/sentence-index.ts';
import { readQuestion } from '../../src/retrieval/question/question.ts';
import type { RankedAnswer } from '../../src/retrieval/ranking/decide.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';

const SENTENCES = [
  'President Joe Biden met Colombian Foreign Minister Elena Vargas in Bogotá on March 3.',
  'The president promised 250 million dollars for the harbour.',
  'Vargas thanked him because the port had been closed since 2019.',
  'The World Food Programme will send 40 trucks and nine ships.',
  'It expects them to arrive by June.',
  'The finance minister of Peru did not take part.',
  'Police in Lima arrested three men after the break-in at the build-up area.',
  'Asked about the strike, Vargas answered:',
  'We will not give way.',
];
const index = indexSentences({
  title: 'Biden promises aid for Bogotá’s harbour',
  sentences: SENTENCES.map((text, at) => ({ text, paragraph: at < 3 ? 1 : at < 6 ? 2 : 3 })),
});
const ask = (question: string): RankedAnswer => rankSentences(index, question);
const best = (question: string): string => SENTENCES[ask(question).ranking[0]?.index ?? -1] ?? '';
const bold = (question: string): string[] => {
  const { bold: spans } = ask(question);
  return spans.map(([start, end]) => best(question).slice(start, end));
};

describe('what a question asks for', () => {
  it.each([
    ['Who is the foreign minister?', 'who', 'person'],
    ['whos the mayor', 'who', 'person'],
    ['When did they meet?', 'when', 'date'],
    ['Where did they meet?', 'where', 'place'],
    ['How many trucks will be sent?', 'how many', 'number'],
    ['How much did it cost?', 'how much', 'money'],
    ['How long did it last?', 'how much', 'duration'],
    ['Why was it closed?', 'why', null],
    ['Which city was it?', 'which', 'place'],
    ['What year was it?', 'what', 'date'],
    ['Which researcher found it?', 'which', 'person'],
    ['Did Biden meet Vargas?', 'yes/no', null],
  ] as const)('%s', (text, type, wants) => {
    const question = readQuestion(text);
    expect([question.type, question.wants]).toEqual([type, wants]);
  });

  it('whose words are asked for is told from what they are about', () => {
    expect(readQuestion('What did Elena Vargas say about the strike?').speakers).toHaveLength(2);
    expect(readQuestion('What did the storm destroy?').speakers).toHaveLength(0);
  });
});

describe('the right sentence is found however it is asked', () => {
  it.each([
    ['behind a title', 'What did Biden promise?', 1],
    ['by a full name', 'Why did Elena Vargas thank him?', 2],
    ['in American spelling', 'How many dollars are for the harbor?', 1],
    ['without accents', 'Who was in Bogota?', 0],
    ['in capitals', 'WHO DID BIDEN MEET IN BOGOTA', 0],
    ['misspelt', 'Whta did the presdent prommise?', 1],
    ['by initials', 'How many trucks will the WFP send?', 3],
    ['written in one word', 'What happened in the buildup area?', 6],
    ['with a number in words', 'What are the nine ships for?', 3],
    ['by a synonym', 'Who was detained by the cops?', 6],
    ['behind a pronoun', 'When will the World Food Programme trucks arrive?', 4],
  ])('%s: %s', (_, question, at) => expect(best(question)).toBe(SENTENCES[at]));
});

describe('no is said where the story does not answer', () => {
  it.each([
    ['Did Macron meet Biden?', null],
    ['What did Angela Merkel say?', 'unknown name'],
    ['Who is the finance minister of Peru?', 'role without a name'],
    ['Who is the Chilean foreign minister?', 'role without a name'],
    ['???', 'no words'],
    ['How much did the football stadium cost?', null],
  ] as const)('%s', (question, refusal) => {
    const answer = ask(question);
    expect(answer.answered).toBe(false);
    if (refusal) expect(answer.refusal).toBe(refusal);
    expect(answer.bold).toEqual([]);
    expect(answer.ranking.length).toBe(SENTENCES.length);
  });
});

describe('the answering words and what completes them', () => {
  it.each([
    ['Who is the Colombian foreign minister?', ['Elena Vargas']],
    ['When did Biden meet Vargas in Bogota?', ['March 3']],
    ['How many trucks will the World Food Programme send?', ['40']],
    ['Who is Vargas?', []],
  ])('%s', (question, expected) => expect(bold(question)).toEqual(expected));

  it('a sentence that only leads up to the answer is followed by it', () => {
    const answer = ask('What did Vargas answer about the strike?');
    expect(answer.ranking[0]?.index).toBe(7);
    expect(answer.completedBy).toBe(8);
  });
});

describe('who says what', () => {
  const spoken = indexSentences({
    sentences: [
      {
        text: 'Mayor Ana Holt spoke about the new bridge with Tom Reed, an engineer from Lund.',
        speakers: [],
      },
      { text: '“The bridge will last a century,” Holt said.', speakers: ['Ana Holt'] },
      { text: 'The bridge is too narrow, a cyclist said.', speakers: ['a cyclist'] },
      { text: 'Reed, 61, has built eleven bridges, called the Long Eleven by his students.', speakers: [] },
      { text: 'The council meets on Thursday.', speakers: [] },
    ],
  });
  const first = (question: string): number => rankSentences(spoken, question).ranking[0]?.index ?? -1;

  it('only the speaker’s own words answer what somebody said', () => {
    expect(first('What did Ana Holt say about the bridge?')).toBe(1);
    for (const name of ['Tom Reed', 'the Swedish engineer Tom Reed'])
      expect(rankSentences(spoken, `What did ${name} say about the bridge?`)).toMatchObject({
        answered: false,
        refusal: 'says nothing',
      });
  });

  it('who somebody is, and what something is, is told by the sentence that introduces it', () => {
    expect(first('Who is Tom Reed?')).toBe(0);
    expect(first('What is the Long Eleven?')).toBe(3);
  });

  it('an age answers how old somebody is, though the story never says "old"', () => {
    const answer = rankSentences(spoken, 'How old is Reed?');
    expect(answer.ranking[0]?.index).toBe(3);
    expect(answer.answered).toBe(true);
  });

  it('a sentence without a date is a poor answer to when', () => {
    const when = rankSentences(spoken, 'When did the mayor speak about bridges?');
    expect(when.answered).toBe(false);
    expect(rankSentences(spoken, 'Did the mayor speak about bridges?').confidence).toBeGreaterThan(
      when.confidence,
    );
    expect(rankSentences(spoken, 'When does the council meet?').answered).toBe(true);
  });

  it('the question’s own name is not marked as its answer', () => {
    const { ranking, bold: spans } = rankSentences(spoken, 'Who spoke about the new bridge with Reed?');
    const text = spoken.sentences[ranking[0]?.index ?? -1]?.text ?? '';
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['Mayor Ana Holt']);
  });
});

describe('how close a refused question comes still shows', () => {
  it('below the threshold, and more for the story’s own subject', () => {
    const close = ask('Did Macron meet Biden in Bogotá?').confidence;
    const far = ask('Which zebra won the Grand Prix of Monaco?').confidence;
    expect(close).toBeLessThan(0.5);
    expect(far).toBeLessThan(close);
  });
});

it('a word that is spelt right is not taken for another one of the story', () => {
  // "strive" is two letters from "strike", "arrived" one from "arrive".
  expect(ask('Who did strive?').answered).toBe(false);
  expect(best('When will the trucks have arrived?')).toBe(SENTENCES[4]);
});

it('an empty story answers nothing', () => {
  const answer = rankSentences(indexSentences({ sentences: [] }), 'Who is there?');
  expect(answer).toMatchObject({ answered: false, confidence: 0, ranking: [] });
});
