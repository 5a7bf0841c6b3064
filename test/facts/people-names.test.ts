import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { peopleOf } from '../../src/facts/people.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** "person: Ana Ruiz (mayor)" for each. */
function cast(...paragraphs: string[]): string[] {
  const story = readPlainText(paragraphs.join('\n\n'));
  return peopleOf(analyse(story)).map(({ type, name, role }) => {
    const said = role ? ` (${story.slice(role)})` : '';
    return `${type}: ${story.slice(name)}${said}`;
  });
}

test.each([
  [
    '"This is it," said Mara Linde, senior fellow at the Holm Institute.',
    'Mara Linde (senior fellow at the Holm Institute)',
  ],
  [
    'Ada Moss met Brightwater co-founder and chairman Emeka Obi.',
    'Emeka Obi (Brightwater co-founder and chairman)',
  ],
  ['Pressline managing editor Dora Finn said: "We stand by it."', 'Dora Finn (Pressline managing editor)'],
  ['Broadcaster Miles Farrow has left the show.', 'Miles Farrow (Broadcaster)'],
])('a reader is told who somebody is: %s', (sentence, expected) => {
  expect(cast('A headline', sentence)).toContain(`person: ${expected}`);
});

test('a deed is no part of an office, nor is “she’s a born star”', () => {
  const people = cast(
    'Panel',
    'On Monday, angry senators questioned Gen Mark Holt, an adviser to the army.',
    'The producer said: "I love Rosa Lind, she’s a born star."',
  ).join('\n');
  expect(people).not.toMatch(/questioned|she’s/u);
});

test('Dame Judith is Judith Vane', () => {
  const people = cast('Town', 'Dame Judith Vane opened the hall. Dame Judith said it was "lovely".');
  expect(people.filter((each) => each.startsWith('person'))).toHaveLength(1);
});

test('companies, laws and institutes are no persons', () => {
  const people = cast(
    'Shares',
    'Dow member Homestead Depot reported earnings on Tuesday. Homestead Depot shares fell 5 percent, chairman Craig Mendel said.',
    'Ms Kettle changed the Criminal Justice Bill, according to the Martin Ennals Center for Peace Studies.',
  ).join('\n');
  expect(people).toContain('person: Craig Mendel');
  expect(people).not.toMatch(/^person: .*(?:Depot|Bill|Center)/mu);
});

test('two who are said to have said it both count, and are no group', () => {
  const story = readPlainText(
    'Hearing\n\nAnna Voss and Karl Beck spoke.\n\nBoth Voss and Beck said that the memo was false.',
  );
  const people = peopleOf(analyse(story));
  expect(people.map(({ type, reported }) => [type, reported])).toEqual([
    ['person', 1],
    ['person', 1],
  ]);
});
