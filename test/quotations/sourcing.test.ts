import { describe, expect, it } from 'vitest';
import { extractAttributions } from '../../src/quotations/extract.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** Kind, venue, audience and time of the first attribution of a sentence, in the story's words. */
function sourcingOfFirst(sentence: string) {
  const story = readPlainText(
    `Council votes on the bridge\n\nIt rained all day. ${sentence}\n\nSource : CNN`,
  );
  const [first] = extractAttributions(story);
  const { kind, venue, audience, when } = first?.sourcing ?? {};
  const words = (span: readonly [number, number] | null | undefined) => (span ? story.slice(span) : null);
  return { kind, told: venue?.told ?? null, audience: words(audience), when: words(when) };
}

describe('how a story came by a quotation', () => {
  it.each([
    [
      'said to this outlet',
      '“The bridge is safe,” Mayor Ana Lopez told CNN on Tuesday.',
      { kind: 'named person', told: 'this outlet', audience: 'CNN', when: 'Tuesday' },
    ],
    [
      'said to another outlet',
      '“The bridge is safe,” a senior official told the New York Times last week.',
      { kind: 'anonymous', told: 'elsewhere', audience: 'the New York Times', when: 'last week' },
    ],
    [
      'said to people, not to an outlet',
      '“The bridge is safe,” the mayor’s spokesman told reporters.',
      { kind: 'role only', told: null, audience: 'reporters', when: null },
    ],
    [
      'a day within the source says nothing about when it was said',
      'The workers who came on Tuesday said that the bridge was safe.',
      { kind: 'group', told: null, audience: null, when: null },
    ],
    [
      'another outlet speaks',
      'The New York Times reported that the bridge was safe.',
      { kind: 'other outlet', told: null, audience: null, when: null },
    ],
    [
      'an unnamed source with a description behind it',
      '“The bridge is safe,” said a source on the council.',
      { kind: 'anonymous', told: null, audience: null, when: null },
    ],
    [
      'a document speaks',
      'The report said that the bridge was safe.',
      { kind: 'document or post', told: null, audience: null, when: null },
    ],
    [
      'a day is nobody who was told',
      'Mayor Ana Lopez said on Tuesday that the bridge was safe.',
      { kind: 'named person', told: null, audience: null, when: 'Tuesday' },
    ],
    [
      'a magazine and a local paper',
      '“The bridge is safe,” Mayor Ana Lopez told Rolling Stone.',
      { kind: 'named person', told: 'elsewhere', audience: 'Rolling Stone', when: null },
    ],
    [
      'a name that is an outlet’s only as somebody was told there',
      '“The bridge is safe,” Mayor Ana Lopez told the Evening Standard.',
      { kind: 'named person', told: 'elsewhere', audience: 'the Evening Standard', when: null },
    ],
    [
      'who was told within a quotation is not this outlet',
      '“The bridge is safe, he told me,” said Mayor Ana Lopez.',
      { kind: 'named person', told: null, audience: null, when: null },
    ],
    [
      'a shop speaks for itself',
      'The restaurant said that the bridge was safe.',
      { kind: 'organisation', told: null, audience: null, when: null },
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sourcingOfFirst(sentence)).toEqual(expected);
  });
});
