import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analysis.ts';
import { checkClaims } from '../../../src/answers/check/check.ts';
import { readPlainText } from '../../../src/story/formats/plain-text.ts';

const bakery = analyse(
  readPlainText(
    [
      'Brickfield bakery to close after fire',
      'The Brickfield bakery will close in March, its owner, Tomasz Okoro, told the Gazette on Monday.',
      '“We can’t afford the oven, and it’s the oven that makes the bread,” Okoro said. “I would rather bake less than badly.”',
      'The baker, Helen Marsh, said: “Two hundred and twelve people queue here on a Saturday.”',
      'Sergeant Will Bell of Brickfield police said the fire was “definitely an accident”.',
    ].join('\n\n'),
  ),
);
const checked = (message: string) => checkClaims([bakery], message).map(({ verdict }) => verdict);

describe('a name typed without capitals names the speaker', () => {
  it.each([
    ['misattributed', 'okoro: “definitely an accident”'],
    ['misattributed', 'lol okoro said it was "definitely an accident"'],
    ['misattributed', 'helen marsh: “I would rather bake less than badly”'],
    ['misattributed', 'marsh said “I would rather bake less than badly”'],
    ['misattributed', 'so bell said "I would rather bake less than badly" huh'],
    ['verbatim', 'okoro said “I would rather bake less than badly”'],
    ['verbatim', 'okoro: I would rather bake less than badly'],
    ['verbatim', 'will bell called it "definitely an accident"'],
    ['verbatim', 'brickfield police: "definitely an accident"'],
    ['verbatim', 'police: "definitely an accident"'],
    ['verbatim', 'will anyone tell okoro? “definitely an accident”'],
  ])('%s: %s', (verdict, message) => {
    expect(checked(message)).toEqual([verdict]);
  });
});

describe('a slip of the keyboard changes nothing', () => {
  it.each([
    ['verbatim', 'okoro: "we cant afford the oven, and its the oven that makes the bread"'],
    ['verbatim', 'Okoro: “I would rather bake less then badly”'],
    ['verbatim', 'Okoro: “I woudl rather bake less than badly”'],
    ['verbatim', 'Bell: “definitly an accident”'],
    ['verbatim', 'Marsh: “212 people queue here on a Saturday”'],
    ['altered', 'Okoro: “I would rather fake less than badly”'],
    ['altered', 'Marsh: “200 people queue here on a Saturday”'],
  ])('%s: %s', (verdict, message) => {
    expect(checked(message)).toEqual([verdict]);
  });
});

it('who is from a body speaks, not the body', () => {
  const study = analyse(
    readPlainText(
      'Sea levels\n\n“The tide came early,” said Ada Pugh, an analyst at Moor Research. “Nobody was ready,” said Joan Tan.',
    ),
  );
  const verdictOf = (message: string) => checkClaims([study], message)[0]?.verdict;
  expect(verdictOf('Ada Pugh from Moor Research: “The tide came early”')).toBe('verbatim');
  expect(verdictOf('Ada Pugh from Moor Research: “Nobody was ready”')).toBe('misattributed');
});
