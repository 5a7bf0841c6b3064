import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerFromStories, answerQuestion } from '../../src/answers/ask.ts';
import { inContext } from '../../src/answers/whole-story.ts';
import { en } from '../../src/messages/en.ts';
import { renderMessage } from '../../src/replies/render.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const bridge = analyse(
  readPlainText(`Old bridge closes for a year

The old bridge over the Varn closed on Monday after an inspector found cracks in two pillars. It carried 4,000 cars a day.

Asked what the repair would cost, Mayor Ana Holt gave a short answer: “More than we have. The county must pay half of it.”

A ferry will cross every 20 minutes until the bridge opens again in October.`),
);
const fair = analyse(
  readPlainText('Autumn fair moves\n\nThe autumn fair moves to Dell Park, the organisers said on Friday.'),
);

function marked(question: string): string[] {
  const [passage] = answerQuestion(bridge, question).sections[0]?.passages ?? [];
  return (passage?.bold ?? []).map((span) => bridge.story.slice(span));
}

describe('an answer shows its answering words', () => {
  it.each([
    ['When did the old bridge close?', ['Monday']],
    ['How many cars did it carry a day?', ['4,000']],
    // Nothing is marked if the question asks for no such thing.
    ['Why did the bridge close?', []],
  ])('%s', (question, words) => expect(marked(question)).toEqual(words));

  it('in the best of several stories too', () => {
    const answer = answerFromStories(
      { found: [bridge, fair], searched: 2 },
      'Where does the autumn fair move?',
    );
    const [passage] = answer.sections[0]?.passages ?? [];
    expect(passage?.excerpt.text).toContain('Dell Park');
    expect(passage?.bold?.map((span) => fair.story.slice(span))).toEqual(['Dell Park']);
  });
});

it('of several stories is believed less the less clearly the question is about that story', () => {
  const question = 'What carried 4,000 cars?';
  const ask = (lead: number) =>
    answerFromStories(
      {
        found: [bridge, fair],
        searched: 600,
        leads: new Map([
          [bridge, lead],
          [fair, -lead],
        ]),
      },
      question,
    ).answered;
  const alone = answerQuestion(bridge, question).answered;
  expect([alone, ask(0.2), ask(-0.2)]).toEqual([true, true, false]);
});

it('a sentence that breaks off inside a quotation is shown with the one that completes it', () => {
  const answer = answerQuestion(bridge, 'What would the repair cost?');
  const text = answer.sections[0]?.passages[0]?.excerpt.text;
  expect(text).toContain('More than we have.');
  expect(text).toContain('The county must pay half of it.');
});

it('a sentence that opens with a pronoun is shown with the one before it', () => {
  const answer = answerQuestion(bridge, 'How many cars did it carry a day?');
  const [passage] = answer.sections[0]?.passages ?? [];
  expect(passage?.excerpt.text).toMatch(/^The old bridge over the Varn .* It carried 4,000 cars a day\.$/);
});

it('a refusal shows up to three closest passages and calls none of them an answer', () => {
  const answer = answerQuestion(bridge, 'Who will pay for the new bridge?');
  expect(answer.answered).toBe(false);
  const [closest] = answer.sections;
  expect(closest?.label).toBe('closest');
  expect(closest?.passages.length).toBeGreaterThan(1);
  expect(closest?.passages.length).toBeLessThanOrEqual(3);
  expect(closest?.passages.flatMap(({ bold = [] }) => bold)).toEqual([]);
});

it('where the closest passages may well answer, the story is not said to be silent', () => {
  const answer = answerQuestion(bridge, 'what went wrong with the pillars');
  expect(answer).toMatchObject({ answered: false, isUnsure: true });
  const [nearest] = answer.sections;
  expect(nearest?.passages[0]?.excerpt.text).toContain('cracks in two pillars');
  const drawn = JSON.stringify(renderMessage(answer, { messages: en, isPrivate: true }));
  expect(drawn).toContain(en.unsure);
  expect(drawn).not.toMatch(/Not in this story|not an answer/u);
  // Of several stories most have something like an answer.
  const library = { found: [bridge], searched: 12 };
  expect(answerFromStories(library, 'what went wrong with the pillars').isUnsure).toBeUndefined();
});

it('a refusal of what the story is nowhere near shows no passage', () => {
  const answer = answerQuestion(bridge, 'Who won the Grand Prix of Monaco?');
  expect(answer).toMatchObject({ answered: false, sections: [], controls: [] });
});

it('the answer is marked among the paragraphs around it, a whole paragraph too', () => {
  const ferry = bridge.story.paragraphs.findLast(({ kind }) => kind === 'body');
  const [around] = ferry ? inContext(bridge, [ferry.span]).sections : [];
  const marked = around?.passages.filter(({ bold = [] }) => bold.length > 0) ?? [];
  expect(around?.passages.length).toBeGreaterThan(1);
  expect(marked.map(({ excerpt }) => excerpt.text)).toEqual([ferry && bridge.story.slice(ferry.span)]);
});
