import { describe, expect, it } from 'vitest';
import { sortLines } from '../../src/story/sort-lines.ts';

const HEADLINE = 'Council votes to close the bridge';
const PROSE = 'The council voted seven to two on Monday to close the old bridge for a year.';
const MORE = '“We cannot wait until a truck falls into the river,” Mayor Ana Lopez told reporters.';

const read = (...lines: string[]) => {
  const { kinds, details } = sortLines(lines);
  return {
    published: details.published,
    source: details.source,
    kinds: kinds.map((kind) => (typeof kind === 'object' ? kind.furniture : kind)),
  };
};

describe('a line of place and day below the headline dates the story and is no paragraph of it', () => {
  it.each([
    ['GENEVA, February 18, 2031', '2031-02-18', undefined],
    ['Geneva, Feb. 18, 2031', '2031-02-18', undefined],
    ['LONDON, April 22, 2031 (Newswire)', '2031-04-22', 'Newswire'],
    ['WASHINGTON, D.C., Tuesday, March 4, 2031 –', '2031-03-04', undefined],
    ['BERLIN, 3. März 2031', '2031-03-03', undefined],
    ['PARIS, le 3 mars 2031', '2031-03-03', undefined],
    ['MEXICO CITY, 3 de marzo de 2031 (EFE).-', '2031-03-03', 'EFE'],
    ['GENEVA, Feb. 18', undefined, undefined],
    ['LONDON (Reuters) -', undefined, 'Reuters'],
    ['(Reuters) -', undefined, 'Reuters'],
  ])('%s', (line, published, source) => {
    expect(read(HEADLINE, line, PROSE, MORE)).toEqual({
      published,
      source,
      kinds: ['headline', 'dateline', 'body', 'body'],
    });
  });

  it('stands above the headline, or around the byline, as well', () => {
    const day = 'GENEVA, February 18, 2031';
    expect(read(day, HEADLINE, PROSE).kinds).toEqual(['dateline', 'headline', 'body']);
    expect(read(HEADLINE, 'By Joon Park', day, PROSE)).toMatchObject({
      published: '2031-02-18',
      kinds: ['headline', 'byline and date', 'dateline', 'body'],
    });
  });

  it.each(['The Weekend Record, June 9, 2024', 'June 9, 2024 | The Weekend Record'])(
    'so does the outlet with its day: %s',
    (line) => {
      expect(read(HEADLINE, line, PROSE)).toEqual({
        published: '2024-06-09',
        source: 'The Weekend Record',
        kinds: ['headline', 'byline and date', 'body'],
      });
    },
  );
});

describe('an outlet on a line of its own is no headline and no paragraph', () => {
  const opening = `BRIDGE, Jan. 3, 2031 (Courier) — ${PROSE}`;
  it.each([
    [
      'above the headline',
      ['The Bridge Courier', HEADLINE, opening],
      ['byline and date', 'headline', 'body'],
    ],
    ['below it', [HEADLINE, 'The Bridge Courier', opening], ['headline', 'byline and date', 'body']],
  ])('%s, and the dateline below both dates the story', (_, lines, kinds) => {
    expect(read(...lines)).toEqual({ published: '2031-01-03', source: 'The Bridge Courier', kinds });
  });
});

describe('the dateline that opens the first paragraph dates the story', () => {
  it.each([
    ['OSTRAVA, March 3, 2031 — ', '2031-03-03'],
    ['HARLOW, 14 March 2024 — ', '2024-03-14'],
    ['London, 3 March 2031 – ', '2031-03-03'],
    ['OSTRAVA — March 3, 2031 — ', '2031-03-03'],
    ['NEW YORK--(BUSINESS WIRE)--March 3, 2031--', '2031-03-03'],
    ['Mumbai, March 3, 2031: ', '2031-03-03'],
    ['PARIS, 3 mars 2031 (AFP) - ', '2031-03-03'],
    ['LONDON, United Kingdom, March 03, 2031 (GLOBE NEWSWIRE) -- ', '2031-03-03'],
  ])('%s', (head, published) => {
    const story = read(HEADLINE, head + PROSE, MORE);
    expect(story).toMatchObject({ published, kinds: ['headline', 'body', 'body'] });
  });

  it.each([
    ['(Reuters) - ', 'Reuters'],
    ['New Delhi [India], March 3 (ANI): ', 'ANI'],
    ['New Delhi, Mar 3 (PTI) ', 'PTI'],
    ['BERLIN (dpa) - ', 'dpa'],
  ])('%s names the agency, and no day', (head, source) => {
    expect(read(HEADLINE, head + PROSE, MORE)).toMatchObject({ source, published: undefined });
  });

  it('gives way to a day that a line gives', () => {
    expect(read(HEADLINE, 'Published March 9, 2031', `OSTRAVA, March 3, 2031 — ${PROSE}`).published).toBe(
      '2031-03-09',
    );
  });
});

describe('a date of publication is not made of', () => {
  it.each([
    ['a day that could be two', 'PARIS, 05/02/2031 — '],
    ['a day that no calendar has', 'SAN FRANCISCO, Feb. 29, 2031 - '],
    ['a day without its year', 'OSTRAVA, March 3 — '],
    ['a day in the sentence', 'On May 3, 2024 — '],
    ['a party in brackets', 'Mayor Ana Lopez (Labour) — '],
    ['an organisation in brackets', 'World Health Organization (WHO) '],
    ['a sentence that goes on', 'Paris, May 3, 2024 — a Friday — was quiet. '],
  ])('%s: %s', (_, head) => {
    expect(read(HEADLINE, head + PROSE, MORE)).toMatchObject({ published: undefined, source: undefined });
  });

  it.each(['Hatton Hall, June 9, 2031', 'The Silent River, June 9, 2024'])(
    'an event or a title, which stays in the story: %s',
    (line) => {
      expect(read(HEADLINE, line, PROSE, MORE)).toMatchObject({
        published: undefined,
        kinds: ['headline', 'body', 'body', 'body'],
      });
    },
  );

  it.each(['PRESS BRIEFING, June 9, 2031', 'Storm Ana, March 3, 2024'])('a headline: %s', (line) => {
    expect(read(line, PROSE, MORE)).toMatchObject({
      published: undefined,
      kinds: ['headline', 'body', 'body'],
    });
  });

  it('a scene of the past, or one behind other paragraphs', () => {
    const scene = `DALLAS, Nov. 22, 1963 — ${PROSE}`;
    expect(read(HEADLINE, scene, 'In 2013, the city marked the day.').published).toBeUndefined();
    expect(read(HEADLINE, scene, 'It would end on May 5, 1971, in court.').published).toBeUndefined();
    expect(read(HEADLINE, scene, MORE).published).toBe('1963-11-22');
    expect(read(HEADLINE, PROSE, MORE, 'GENEVA, February 18, 2031', PROSE)).toMatchObject({
      published: undefined,
      kinds: ['headline', 'body', 'body', 'body', 'body'],
    });
  });
});
