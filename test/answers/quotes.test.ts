import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { listQuotes } from '../../src/answers/quotes.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const speakersIn = (text: string) =>
  listQuotes(analyse(readPlainText(`The old ferry is tied up\n\n${text}`)), {}).sections.flatMap(
    ({ passages }) => passages.map(({ speaker, unclear }) => (unclear ? 'unclear' : speaker?.text)),
  );

describe('nobody is quoted for what they do, find or want', () => {
  it.each([
    'The town council voted 7-2 late Wednesday to tie up the ferry until May.',
    'Captain Lena Moss wrote the report. An inspector found rust in two of the tanks.',
    'Her neighbour, the baker Otto Blau, shrugged. Mayor Ida Holm had opposed a new ferry for years.',
  ])('%s', (text) => {
    expect(speakersIn(text)).toEqual([]);
  });

  it('and those who ask not to be named are, for their other words', () => {
    const text =
      'A man familiar with the talks, who asked not to be named because they are private, said the state would pay.';
    expect(speakersIn(text)).toEqual(['A man familiar with the talks']);
  });

  it('but somebody who found or wrote that something is so is', () => {
    expect(speakersIn('Inspectors wrote that the ferry was not safe to sail in winter.')).toEqual([
      'Inspectors',
    ]);
  });
});

it('somebody whom the story names and does not quote is shown where it says who they are', () => {
  const story = analyse(
    readPlainText(
      'The old ferry is tied up\n\nCaptain Lena Moss left the ship. “It is over,” said the mayor, Ida Holm.',
    ),
  );
  const { answered, sections } = listQuotes(story, { speaker: 'Moss' });
  expect(answered).toBe(false);
  expect(sections[0]).toMatchObject({ label: 'closest' });
  expect(sections[0]?.passages[0]?.excerpt.text).toContain('Captain Lena Moss');
});
