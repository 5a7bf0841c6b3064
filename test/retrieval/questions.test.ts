import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/retrieval/question.ts';
import { type RankedAnswer, rankSentences } from '../../src/retrieval/rank-sentences.ts';
import { indexSentences } from '../../src/retrieval/sentence-index.ts';

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

it('an empty story answers nothing', () => {
  const answer = rankSentences(indexSentences({ sentences: [] }), 'Who is there?');
  expect(answer).toMatchObject({ answered: false, confidence: 0, ranking: [] });
});
