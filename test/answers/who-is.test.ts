import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { nameAsked, whoIs } from '../../src/answers/who-is.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const bridge = analyse(
  readPlainText(
    [
      'Council shuts bridge after engineer finds cracks',
      'The council voted on Monday to close the old bridge, after Mayor Ana Lopez had changed her mind.',
      'Tomas Varga, the engineer who wrote the report, has inspected bridges for 26 years. “Steel does not vote,” Varga said.',
      'Peter Brown and Carla Brown wrote to the council. “We live below it,” Carla Brown said.',
    ].join('\n\n'),
  ),
);

describe('who somebody is', () => {
  it.each([
    ['Who is Varga?', 'Tomas Varga, the engineer who wrote the report', 'the engineer'],
    ["who's tomas vargas", 'Tomas Varga, the engineer who wrote the report', 'the engineer'],
    ['what is varga’s job', 'Tomas Varga, the engineer who wrote the report', 'the engineer'],
    ['who is ana lopez', 'Mayor Ana Lopez', 'Mayor'],
  ])('is the line that says so, not something that they said: %s', (question, words, bold) => {
    const [passage] = whoIs(bridge, question)?.sections[0]?.passages ?? [];
    expect(passage?.excerpt.text).toContain(words);
    expect(passage?.bold?.map((span) => bridge.story.slice(span)).join(' ')).toContain(bold);
    expect(passage?.speaker).toBeUndefined();
  });

  it('is left open where two have the name', () => {
    expect(whoIs(bridge, 'Who is Brown?')).toBeUndefined();
  });

  it.each([
    'Who is the mayor?',
    'who is going to pay',
    'Who is in charge?',
    'what does the council do',
    'who is she',
  ])('is asked by name: %s', (question) => {
    expect(whoIs(bridge, question)).toBeUndefined();
  });

  it('hears the name in a question however it is put', () => {
    expect(nameAsked('so who is this Dmytro Kuleba?')).toBe('Dmytro Kuleba');
    expect(nameAsked('When is Kuleba there?')).toBeUndefined();
  });
});
