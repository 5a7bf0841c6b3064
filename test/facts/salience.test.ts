import { describe, expect, it } from 'vitest';
import { pickTelling, weighSentences } from '../../src/facts/salience.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const FACT = 'The council closed the old bridge for 12 months after a truck broke the northern pillar.';

/** Which of a fact and another sentence is told. */
function told(other: string): string[] {
  const story = readPlainText(['Council closes the old bridge', FACT, other].join('\n\n'));
  return pickTelling(weighSentences(story), 2, [], () => true).map(({ span }) => story.slice(span));
}

describe('key facts', () => {
  it('are sentences that can stand alone', () => {
    expect(told('A ferry takes 300 people across the river every hour.')).toHaveLength(2);
  });

  it.each([
    'Why did the council close the old bridge on a Monday in May?',
    'Council: Ana Lopez; Bo Hall; Carl Ives; Dora Jones; Emma Kent; Finn Lee.',
    'These are the bridges that the council has closed since 1990:',
    'Key events',
    'Q: The council has closed 12 bridges since you became its mayor in May.',
    'BRIDGE KEEPER TO BE PAID 80,000 EUROS FOR THE CLOSED BRIDGE',
    'The bridge, which has 9 pillars, is to stay closed for 12 months',
    'We are closing our report on the bridge here tonight.',
  ])('are no questions, lists, labels or asides: %s', (other) => {
    expect(told(other)).toEqual([FACT]);
  });

  it('are not torn out of a quotation', () => {
    expect(
      told(
        '“The council will close 12 bridges. The old bridge closes in May and 300 people wait,” she said.',
      ),
    ).toEqual([FACT]);
  });
});
