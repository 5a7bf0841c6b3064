import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { answerFromAll } from '../../src/answers/asked-functions.ts';
import { checkMessage } from '../../src/answers/check/check.ts';
import { closestInOtherWords, whoSaid } from '../../src/answers/who-said.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const analysed = analyse(
  readPlainText(`Ferry line ends after ninety years

The ferry to Skerry Island sailed for the last time on Sunday.

“Nobody under forty has ever needed us,” said Mara Lind, who steered it for eleven years.

“We shall miss the gulls most of all,” said Tom Ferris, a passenger.`),
);
const told = (line: string): number =>
  analysed.story.sentences.findIndex(({ span }) => analysed.story.slice(span).includes(line));
const insightOf = (line: string, cosine: number) => ({
  cosines: analysed.story.sentences.map((_, at) => (at === told(line) ? cosine : 0.05)),
});

it('a phrase in other words is no find, but the nearest quotation is shown and labelled so', () => {
  const answer = whoSaid(analysed, 'young people did not use the boat', insightOf('under forty', 0.7));
  expect(answer.answered).toBe(false);
  expect(answer.sections).toHaveLength(1);
  expect(answer.sections[0]).toMatchObject({ label: 'otherWords' });
  expect(answer.sections[0]?.passages.map(({ excerpt }) => excerpt.text)).toEqual([
    '“Nobody under forty has ever needed us,” said Mara Lind, who steered it for eleven years.',
  ]);
  const [control] = answer.controls;
  expect(control).toMatchObject({ label: 'otherWords', argument: 'other-words' });
  expect(control?.spans.map((span) => analysed.story.slice(span))).toEqual([
    '“Nobody under forty has ever needed us,”',
  ]);
});

it.each([
  ['we shall not miss the gulls', false],
  ['we shall miss the gulls least of all', false],
  ['we will miss the gulls most', true],
])('nobody said the contrary of what is printed: %s', (phrase, isFound) => {
  const answer = whoSaid(analysed, phrase);
  expect(answer.answered).toBe(isFound);
  expect(answer.sections.flatMap(({ passages }) => passages)[0]?.excerpt.text).toContain('the gulls');
});

it.each([
  ['they will not close the old bridge', true],
  ['we won’t close the old bridge', true],
  ['no one wants to see the price go up', true],
  ['we will close the old bridge', false],
  ['everybody wants to see the price go up', false],
])('a denial in another word is found as it was said: %s', (phrase, isFound) => {
  const bridge = analyse(
    readPlainText(
      [
        'Bridge row',
        '“We will never close the old bridge,” Ana Ruiz said.',
        '“Nobody wants to see the price go up, but it will,” said Una Tull.',
      ].join('\n\n'),
    ),
  );
  expect(whoSaid(bridge, phrase).answered).toBe(isFound);
});

it('a claim in other words gets the nearest quotation below it, and its verdict stays', () => {
  const claim = 'Lind said “young people had no use for the boat”';
  const verdict = checkMessage([analysed], claim)?.sections[0];
  expect(verdict).toMatchObject({ label: 'notInStory', passages: [] });
  const closest = closestInOtherWords([analysed], [insightOf('under forty', 0.7)]);
  expect(closest).toMatchObject({ label: 'otherWords', passages: [{ speaker: { text: 'Mara Lind' } }] });
  expect(closestInOtherWords([analysed], [insightOf('under forty', 0.2)])).toBeUndefined();
  expect(closestInOtherWords([analysed], [undefined])).toBeUndefined();
});

it('what nobody said in any words offers nothing as said in other words', () => {
  const { controls } = whoSaid(analysed, 'taxes will rise', insightOf('under forty', 0.2));
  expect(controls.map(({ label }) => label)).not.toContain('otherWords');
});

it('a phrase that was said is found by its words, whatever meaning says', () => {
  const answer = whoSaid(analysed, 'miss the gulls', insightOf('under forty', 0.9));
  expect(answer.answered).toBe(true);
  expect(answer.sections[0]?.passages[0]?.speaker?.text).toBe('Tom Ferris');
});

it('a question that nothing comes near offers no passage as close', () => {
  const nothing = { cosines: analysed.story.sentences.map(() => -0.1) };
  const answer = answerQuestion(analysed, 'Who invented the zip fastener in Sweden?', nothing);
  expect(answer.answered).toBe(false);
  expect(answer).toMatchObject({ sections: [], controls: [] });
});

it('of two stories that answer, the one that the question is nearest to is believed', () => {
  const other = analyse(
    readPlainText(`Ferry line to Gull Rock grows

The ferry to Gull Rock sailed for the first time on Sunday.

“We waited for it for years,” said Mara Lind, who steers it.`),
  );
  const question = 'When did the ferry sail?';
  const insightInto = ({ story }: typeof analysed) => ({
    cosines: story.sentences.map(({ span }) => (story.slice(span).includes('sailed') ? 0.7 : 0.05)),
  });
  const answerWith = (...leads: number[]) =>
    answerFromAll([analysed, other], 2, question, [analysed, other].map(insightInto), leads);
  const textOf = (answer: ReturnType<typeof answerWith>) => answer.sections[0]?.passages[0]?.excerpt.text;
  expect(textOf(answerWith(0.1, 0))).toContain('Skerry Island');
  expect(textOf(answerWith(0, 0.1))).toContain('Gull Rock');
  expect(answerWith(0, 0.1).answered).toBe(true);
  // Two stories about the same are both offered.
  expect(answerWith(0.1, 0.1).menu?.options).toHaveLength(1);
  // A story that was compared with no other one is believed as if it were alone.
  expect(textOf(answerFromAll([analysed], 2, question))).toContain('Skerry Island');
  expect(answerFromAll([analysed], 2, question).answered).toBe(true);
});
