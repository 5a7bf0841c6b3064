import { describe, expect, it } from 'vitest';
import { linesOfPages } from '../../../src/story/formats/pdf/paragraphs.ts';
import type { PdfFragment } from '../../../src/story/formats/pdf/pdf-line.ts';

/** Lines of a column from the top, as wide as their letters. */
const column = (
  x: number,
  y: number,
  lines: readonly string[],
  { size = 11, pitch = 14 } = {},
): PdfFragment[] =>
  lines.map((text, at) => ({ text, x, y: y - pitch * at, width: 0.5 * size * text.length, size }));

const read = (...pages: readonly PdfFragment[][]) => {
  const { lines } = linesOfPages(pages);
  return {
    body: lines.filter(({ is }) => is === undefined).map(({ text }) => text),
    headline: lines.find(({ is }) => is === 'headline')?.text,
    set: lines.filter(({ is }) => typeof is === 'object').map(({ text }) => text),
  };
};

const STORY = [
  'The keeper of the Ellery light will leave the tower in March, the',
  'coast board said on Thursday, after a review of all its lights.',
  'Fishermen asked for a hearing on the plan of the board, and they',
  'were promised one before the end of January, in the old town hall.',
  'The board expects to save ninety thousand crowns a year with it, a',
  'sum that it will spend on the pier of the harbour and on its roof.',
];
const PARAGRAPH = STORY.join(' ');
const BOX = ['Three lights', 'Ellery: since 1861', 'Calder: since 1902'];

describe('a page of a PDF', () => {
  it('does not mix a narrow column of small type at the left with the story, which is wider than half the page', () => {
    const { body, headline } = read([
      ...column(50, 780, ['Ellery light loses its keeper to a plan of the board'], { size: 24 }),
      ...column(50, 740, [...BOX, 'Ness: since 1920'], { size: 8, pitch: 11 }),
      ...column(180, 738, STORY),
    ]);
    expect(headline).toBe('Ellery light loses its keeper to a plan of the board');
    expect(body[0]).toBe(PARAGRAPH);
    expect(body.slice(1).join(' ')).toBe(`${BOX.join(' ')} Ness: since 1920`);
  });

  it('goes on with a sentence over a box in its column', () => {
    const { body } = read([
      ...column(50, 740, STORY.slice(0, 3)),
      ...column(50, 690, BOX, { size: 8, pitch: 11 }),
      ...column(50, 640, STORY.slice(3)),
    ]);
    expect(body[0]).toBe(PARAGRAPH);
  });

  it('has no pull quote whose words are in the story: it would be a second quotation', () => {
    const { body, set } = read([
      ...column(50, 780, ['Ellery light loses its keeper'], { size: 24 }),
      ...column(50, 740, STORY.slice(0, 3)),
      ...column(50, 690, ['a hearing on the', 'plan of the board'], { size: 16, pitch: 20 }),
      ...column(50, 640, STORY.slice(3)),
    ]);
    expect(body).toEqual([PARAGRAPH]);
    expect(set).toEqual(['a hearing on the', 'plan of the board']);
  });

  it('of a transcript has no numbers of its lines, and each turn apart, though its lines stand far apart', () => {
    const rows = [
      'Q.  Did you see the letter on Wednesday evening?',
      'A.  I saw it on Thursday morning. It was on the table',
      'when I came down, and I read it twice.',
      'THE COURT:  Let the witness finish, counsel.',
      'Q.  Thank you. Did your brother answer you?',
      'A.  He said that the lake would be empty in April.',
      'Q.  And what did you do then, Mr. Brel?',
      'A.  I called the board, and they told me that they',
      'would write to me.',
    ];
    const page = (from: number, some: readonly string[]) =>
      some.flatMap((text, at) => [
        ...column(50, 740 - 26 * at, [String(from + at)], { size: 12 }),
        ...column(90, 740 - 26 * at, [text], { size: 12 }),
      ]);
    const { body } = read(page(1, rows), page(1, ['Q.  When was that?', 'A.  On Friday.']));
    expect(body).toHaveLength(9);
    expect(body[1]).toBe(
      'A. I saw it on Thursday morning. It was on the table when I came down, and I read it twice.',
    );
    expect(body.at(-1)).toBe('A. On Friday.');
  });

  it('has no foot that counts its pages, though its words change', () => {
    const page = (foot: string, lines: readonly string[]) => [
      ...column(50, 740, lines),
      ...column(50, 60, [foot], { size: 8 }),
    ];
    const { body, set } = read(
      page('Harbour | November 13, 2031 | 1/2', STORY.slice(0, 3)),
      page('Science | November 13, 2031 | 2/2', STORY.slice(3)),
    );
    expect(body).toEqual([PARAGRAPH]);
    expect(set).toHaveLength(2);
  });

  it('reads what is above a box over both columns before what is below it, if the sentences say so', () => {
    const { body } = read([
      ...column(50, 740, ['The keeper will leave in', 'March, the board said on']),
      ...column(300, 740, ['Thursday, after a review', 'of all its old lights.']),
      ...column(50, 680, ['Fishermen asked for the', 'hearing that the board']),
      ...column(300, 680, ['promised them for the', 'last week of January.']),
    ]);
    expect(body.join(' ')).toContain('said on Thursday, after a review of all its old lights.');
    expect(body.join(' ')).toContain('that the board promised them');
  });

  it('is the first of two stories, each with its byline: the second would be by the first one’s author', () => {
    const { body, set } = read([
      ...column(50, 790, ['Ellery light loses its keeper'], { size: 24 }),
      ...column(50, 770, ['By Mara Lind']),
      ...column(50, 740, STORY),
      ...column(50, 600, ['Calder ferry sails again'], { size: 18 }),
      ...column(50, 580, ['By Bo Ek']),
      ...column(50, 550, ['The ferry to Calder sails again on Monday, its owner said.']),
    ]);
    expect(body).toEqual(['By Mara Lind', PARAGRAPH]);
    expect(set.join(' ')).toContain('The ferry to Calder');
  });

  it('has a large “A” apart from the next word, and beside its paragraph rather than the byline above', () => {
    const { body } = read([
      ...column(50, 780, ['Ellery light loses its keeper'], { size: 24 }),
      ...column(50, 748, ['By Mara Lind']),
      { text: 'A', x: 50, y: 716, width: 20, size: 32 },
      ...column(74, 735, [
        'lamp that nobody tends is only a lamp,',
        'said Mara Lind, who kept it since 2012.',
      ]),
    ]);
    expect(body).toEqual([
      'By Mara Lind',
      'A lamp that nobody tends is only a lamp, said Mara Lind, who kept it since 2012.',
    ]);
  });

  it('has no raised figure of a footnote behind a sentence, but that of a unit', () => {
    const { body } = read([
      ...column(50, 740, ['The lamp lights 12 km']),
      { text: '2', x: 166, y: 743, width: 4, size: 8 },
      ...column(173, 740, ['of sea.']),
      { text: '3', x: 213, y: 743, width: 4, size: 8 },
    ]);
    expect(body).toEqual(['The lamp lights 12 km2 of sea.']);
  });

  it('keeps the hyphen of two words at the end of a line, and joins one that was divided', () => {
    const { body } = read(
      column(50, 740, [
        'She asked the bread-',
        'maker for a loaf of rye, and for inspec-',
        'tors of the light the board paid well.',
      ]),
    );
    expect(body[0]).toContain('bread-maker');
    expect(body[0]).toContain('inspectors');
  });
});
