import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { joinAnswers, questionsIn } from '../../src/answers/several-questions.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const analysed = analyse(
  readPlainText(`Ferry line ends after ninety years

The ferry to Skerry Island sailed for the last time on Sunday.

Mara Lind, 52, steered it for eleven years.`),
);

describe('two questions in one message are put one by one', () => {
  it.each([
    ['When did the ferry stop? Who steered it?', ['When did the ferry stop?', 'Who steered it?']],
    ['when did it stop and how many were aboard', ['when did it stop', 'how many were aboard']],
    [
      'who started the petition and how many people signed?',
      ['who started the petition', 'how many people signed?'],
    ],
    ['who’s the governor and can she block it', ['who’s the governor', 'can she block it']],
    [
      'How old is Mara Lind, and where does she live?',
      ['How old is Mara Lind', 'where does Mara Lind live?'],
    ],
  ])('%s', (message, questions) => {
    expect(questionsIn(message)).toEqual(questions);
  });
});

it.each([
  'Who won and by how much?',
  'Did he win and lose the same day?',
  'Was it closed when the storm came and who said so?',
  'Did the ferry stop, right?',
  'Who said “What is this? Who are you?”',
  'Is the man who steered it and who sold it here?',
  'Why did the ferry line end',
])('%s is one question and stays whole', (message) => {
  expect(questionsIn(message)).toEqual([message]);
});

it('of two questions the one without an answer is refused on its own, each under its own words', () => {
  const questions = ['When did the ferry sail for the last time?', 'What is the name of the mayor?'];
  const answer = joinAnswers(
    questions,
    questions.map((question) => answerQuestion(analysed, question)),
  );
  expect(answer.answered).toBe(true);
  expect(answer.sections).toMatchObject([
    { claim: questions[0], passages: [{ excerpt: { text: expect.stringContaining('on Sunday') } }] },
    { claim: questions[1], label: 'notInStory', passages: [] },
  ]);
});
