import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { summarise } from '../../src/answers/summary.ts';
import { en } from '../../src/messages/en.ts';
import { renderMessage } from '../../src/replies/render.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { textOf } from '../commands/harness.ts';
import { analysedSeed } from './analysed.ts';
import { SUMMARISED } from './summarised-stories.ts';

const SYLLABLES = ['bar', 'cor', 'dun', 'fel', 'gim', 'hol', 'jas', 'kel', 'lor', 'mun'];

/** A made-up noun for each number, so that no two paragraphs are alike. */
const noun = (at: number) =>
  [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100)].map((digit) => SYLLABLES[digit]).join('');

/** A story of the length of a long read; every paragraph is about something else. */
function longStory(extra = ''): string {
  const paragraphs = Array.from({ length: 64 }, (_, at) => {
    const speaker = ['Ana Lopez', 'Boris Ivanov', 'Carla Rossi', 'Peter Brown'][at % 4];
    const [a, b, c, d, e] = [0, 100, 200, 300, 400].map((from) => noun(from + at));
    const fact = [
      `The ${a} of ${b} was closed for ${at + 3} days while ${c} repaired it.`,
      `In ${1950 + at}, ${at + 20} ${a} crews moved from ${b} to ${c} by train.`,
      `About ${at + 100} ${a} boats carry ${b} across the ${c} each week.`,
      `Nearly ${at + 2} million ${a} were sold in ${1950 + at} to ${b} and ${c}.`,
    ][(at >> 2) % 4];
    return `${fact} “We waited for the ${d} and the ${e} a long time and nobody told us,” ${speaker} said.`;
  });
  return ['Council votes for the new bridge', ...paragraphs, extra].join('\n\n');
}

const rows = ({ sections }: Answer) => sections.flatMap(({ passages }) => passages);
const section = ({ sections }: Answer, name: string) =>
  sections.find(({ label }) => label === name)?.passages ?? [];

describe('the summary of a long story', () => {
  const analysed = analyse(readPlainText(longStory()));
  const answer = summarise(analysed);

  it('is at most six lines in the order of the story', () => {
    const places = rows(answer).map(({ excerpt }) => excerpt.span[0]);
    expect(places.length).toBe(6);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('lets two of the most heard speakers speak, once each', () => {
    const voices = rows(answer).flatMap(({ speaker }) => speaker?.text ?? []);
    expect(voices.length).toBe(2);
    expect(new Set(voices).size).toBe(2);
  });

  it('takes neither its lead nor a fact from a paragraph that asks its reader something', () => {
    const text =
      'Camp on the peak\n\nClimbing the peak has been done by many hundreds of people. Living on it has not. Why?\n\n' +
      'The polar agency on Monday hired five firms to prepare its camp for the winter.';
    const lines = summarise(analyse(readPlainText(text))).sections.flatMap(({ passages }) =>
      passages.map(({ excerpt }) => excerpt.text),
    );
    expect(lines).toEqual([
      'The polar agency on Monday hired five firms to prepare its camp for the winter.',
    ]);
  });

  it('repeats no sentence', () => {
    const spans = rows(answer).map(({ excerpt }) => excerpt.span);
    for (const [at, a] of spans.entries())
      for (const b of spans.slice(at + 1)) expect(a[1] <= b[0] || b[1] <= a[0]).toBe(true);
  });
});

describe('what the outlet notes about its story', () => {
  it('is no line of its own where it corrects nothing', () => {
    expect(section(summarise(analysedSeed), 'storyNote')).toEqual([]);
  });

  it.each([
    ['short', 'Correction: An earlier version of this story gave the wrong number of votes.'],
    [
      'long',
      `Correction: An earlier version was wrong. ${'It also misstated the name of the mayor. '.repeat(60)}`,
    ],
  ])('is never crowded out of a long story: %s', (_, note) => {
    const shown = summarise(analyse(readPlainText(longStory(note))));
    const [first] = section(shown, 'storyNote');
    expect(first?.excerpt.text).toMatch(/^Correction: An earlier version/u);
    expect(first?.excerpt.text.length).toBeLessThan(400);
    expect(textOf(renderMessage(shown, { isPrivate: false, messages: en }))).toContain(
      '> Correction: An earlier version',
    );
  });
});

describe('a summary is one message', () => {
  it.each([
    ['the seed story', undefined],
    ['a long story', longStory()],
    [
      'very long sentences',
      `Council votes\n\n${`${'the council met and '.repeat(60)}voted.\n\n`.repeat(30)}`,
    ],
    [
      'marks to be escaped',
      `Council votes\n\n${'On 3 May *all* of [the] 12 members > voted_for_it ~again~.\n\n'.repeat(40)}`,
    ],
    ['a single line', 'Council votes for the bridge'],
  ])('with every line that it chose: %s', (_, text) => {
    const shown = summarise(text === undefined ? analysedSeed : analyse(readPlainText(text)));
    const drawn = textOf(renderMessage(shown, { isPrivate: false, messages: en }));
    expect(drawn.length).toBeLessThan(4000);
    expect(drawn.match(/^-# (?:para|note)/gmu)?.length ?? 0).toBe(rows(shown).length);
  });
});

describe('the lead', () => {
  const PROSE = 'The council voted seven to two on Monday to close the old bridge for a year.';
  const lead = (...lines: string[]) =>
    rows(summarise(analyse(readPlainText(lines.join('\n\n')))))[0]?.excerpt.text;

  it.each([
    [['Council closes bridge', PROSE]],
    [['Council closes bridge', '21.45 GMT', PROSE]],
    [['Council closes bridge', 'From our reporter at the town hall:', PROSE]],
    [['Council closes bridge', 'That is all from us', 'We are closing now.', PROSE]],
  ])('is the first sentence that tells something: %j', (lines) => {
    expect(lead(...lines)).toBe(PROSE);
  });

  it('is whatever there is of a very short story', () => {
    expect(lead('The bridge is closed.', 'It was old.')).toBe('The bridge is closed.');
  });
});

describe('reports, live reports and interviews', () => {
  it.each(SUMMARISED)('tell what matters in at most six lines: %s', (_, text, told, left) => {
    const lines = rows(summarise(analyse(readPlainText(text)))).map(({ excerpt }) => excerpt.text);
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(new Set(lines).size).toBe(lines.length);
    for (const words of told) expect(lines.join('\n')).toContain(words);
    for (const words of left) expect(lines.join('\n')).not.toContain(words);
  });
});

it('leaves out how a live report takes its leave: the news is what stands above', () => {
  const story = readPlainText(
    [
      'Summit in Tallow: as it happened',
      '21.10 That is all from Tallow for tonight.',
      '20.35 The ministers have signed a deal on mackerel that will last for eleven years.',
      '19.20 The Norwegian delegation has left the room and nobody knows where it went.',
      '16.05 The talks have begun, two hours late, in the old customs house.',
    ].join('\n\n'),
  );
  const texts = summarise(analyse(story)).sections.flatMap(({ passages }) =>
    passages.map(({ excerpt }) => excerpt.text),
  );
  expect(texts.join('\n')).not.toContain('That is all');
  expect(texts.join('\n')).toContain('signed a deal');
});
