import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/story/formats/markdown.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { paragraphsOf } from './paragraphs-of.ts';

const body = (text: string) => paragraphsOf(readPlainText(text));
const SAID = [
  'Ana Lopez: We will close the bridge on Monday.',
  'Joon Park: For how long will it be closed?',
  'Ana Lopez: For a year, and not a day longer than that.',
];
const stamped = (...stamps: string[]) =>
  ['The mayor on the bridge', ...SAID.map((line, at) => `${stamps[at]}${line}`)].join('\n\n');

describe('the times of a recording are no words of a pasted transcript', () => {
  it.each([
    ['[00:00:01] ', '[00:00:04] ', '[00:01:09] '],
    ['(00:01) ', '(00:04) ', '(01:09) '],
    ['0:01 ', '0:04 ', '25:09 '],
    ['00:00:01.200 - ', '00:00:04.000 - ', '00:01:09.500 - '],
    ['0:01\n', '0:04\n', '1:09\n'],
  ])('%j', (...stamps) => {
    expect(body(stamped(...stamps))).toEqual(SAID);
  });

  it('say when each line was said', () => {
    const story = readPlainText(stamped('[00:00:01] ', '[00:00:04] ', '[00:01:09] '));
    expect(SAID.map((line) => story.timeAt(story.text.indexOf(line)))).toEqual([1, 4, 69]);
    const apart = readPlainText(stamped('0:01\n', '0:04\n', '1:09\n'));
    expect(SAID.map((line) => apart.timeAt(apart.text.indexOf(line)))).toEqual([1, 4, 69]);
  });

  it('behind a speaker’s name without brackets too', () => {
    const story = readPlainText(
      'The mayor\n\nAna Lopez  0:00\nWe close the bridge.\n\nSpeaker 2  0:07\nWhy?\n\nAna Lopez  0:09\nIt is old.',
    );
    expect(story.paragraphs.some(({ span }) => /\d:\d/u.test(story.slice(span)))).toBe(false);
    expect(story.timeAt(story.text.indexOf('Why?'))).toBe(7);
  });

  it('behind a speaker’s name too', () => {
    const text =
      'The mayor\n\nAna Lopez: (00:01)\nWe close it.\n\nJoon Park: (00:04)\nWhy?\n\nAna Lopez: (00:09)\nIt is old.';
    expect(body(text).join(' ')).not.toContain('00:');
    expect(body(text)).toContain('Ana Lopez:');
  });

  it.each([
    ['the hours of a live report', ['14:05 ', '14:20 ', '15:01 ']],
    ['times in no order', ['0:45 ', '0:12 ', '0:30 ']],
    ['a time or two', ['0:01 ', '', '0:09 ']],
  ])('but not %s', (_, stamps) => {
    expect(body(stamped(...stamps))).toEqual(SAID.map((line, at) => `${stamps[at]}${line}`));
  });
});

describe('hours alone on their lines', () => {
  const entries = SAID.map((line) => line.replace(/^.*?: /u, 'The mayor of the town said to the council: '));
  const pasted = (...hours: string[]) =>
    ['The bridge: live', ...entries.flatMap((line, at) => [hours[at] ?? '', line])].join('\n\n');

  it.each([
    ['14:05', '13:40', '09:12'],
    ['2.30pm', '1.15pm', '12.05pm'],
    ['09:12 GMT', '09:40 GMT', '10:05 GMT'],
    ['2h ago 14.05 CET', '3h ago 13.40 CET', '4h ago 12.12 CET'],
  ])('are the times of a live blog’s entries: %s', (...hours) => {
    expect(body(pasted(...hours))).toEqual(entries.flatMap((line, at) => [hours[at], line]));
  });

  it.each([
    ['the lengths of three videos', ['02:31', '01:12', '00:45']],
    ['numbers in no order', ['14:05', '09:12', '22:41']],
    ['a player’s place and length', ['', '02:31', '']],
  ])('but not %s', (_, hours) => {
    expect(body(pasted(...hours))).toEqual(entries);
  });
});

describe('subtitles that somebody pasted', () => {
  const cue = (number: number, from: string, to: string, text: string) =>
    `${number}\n00:00:${from},000 --> 00:00:${to},000\n${text}`;
  const cues = [
    cue(1, '01', '03', 'We will close the bridge'),
    cue(2, '03', '05', 'on Monday, and for a year.'),
    cue(3, '12', '14', 'Nobody likes it.'),
  ];
  const words = ['We will close the bridge on Monday, and for a year.', 'Nobody likes it.'];

  it.each(['\n\n', '\n'])('are read as their words alone, below their headline (%j)', (gap) => {
    const text = ['The mayor on the bridge', cues.join(gap)].join('\n\n');
    expect(body(text)).toEqual(words);
    expect(readPlainText(text).title).toBe('The mayor on the bridge');
  });
});

describe('the day in a Markdown file’s front matter', () => {
  const published = (row: string) =>
    readMarkdown(`---\n${row}\n---\n\n# The bridge\n\nThe council closed the bridge.`).details.published;

  it.each([
    ['date: March 5, 2024', '2024-03-05'],
    ['date: 5 de marzo de 2024', '2024-03-05'],
    ['date: 2024-03-05 21:40:00 +0100', '2024-03-05T21:40:00+01:00'],
    ['date: 2024-03-05 21:40:00', '2024-03-05'],
    ['pubDate: "2024-03-05"', '2024-03-05'],
    ['date: 25/12/2024', '2024-12-25'],
    ['date: 05/02/2024', undefined],
    ['date: 2024', undefined],
  ])('%s is read as everywhere else', (row, day) => {
    expect(published(row)).toBe(day);
  });
});
