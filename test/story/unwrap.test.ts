import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { unwrap } from '../../src/story/unwrap.ts';
import { paragraphsOf } from './paragraphs-of.ts';

const FIRST =
  'The council voted seven to two on Monday to close the old bridge over the Tarn for a year, after engineers found fourteen cracks in the northern pillar and a truck broke the railing in the night.';
const SECOND =
  '“We cannot wait until a truck falls into the river and takes the railing along with it,” Mayor Ana Lopez told reporters after the vote, which nobody in the well-filled room had expected to be so clear.';
const HEADLINE = 'Council closes the old bridge';

/** The text broken at spaces, at most so many units a line. */
function wrap(text: string, width: number, end = '\n'): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join(end);
}

const body = (text: string) => paragraphsOf(readPlainText(text));

describe('paragraphs that were broken at a fixed width are whole again', () => {
  it.each([60, 72, 80, 100])('at %i characters, with blank lines between', (width) => {
    const text = [HEADLINE, wrap(FIRST, width), wrap(SECOND, width), wrap(FIRST, width)].join('\n\n');
    expect(body(text)).toEqual([FIRST, SECOND, FIRST]);
    expect(readPlainText(text).title).toBe(HEADLINE);
  });

  it('with the line ends of Windows', () => {
    const text = [HEADLINE, wrap(FIRST, 72, '\r\n'), wrap(SECOND, 72, '\r\n'), wrap(FIRST, 72, '\r\n')].join(
      '\r\n\r\n',
    );
    expect(body(text)).toEqual([FIRST, SECOND, FIRST]);
  });

  it('without blank lines, where a paragraph ends in a short line', () => {
    const text = [HEADLINE, wrap(FIRST, 80), wrap(SECOND, 80), wrap(FIRST, 80)].join('\n');
    expect(wrap(FIRST, 80).split('\n').at(-1)?.length).toBeLessThan(64);
    expect(wrap(SECOND, 80).split('\n').at(-1)?.length).toBeLessThan(64);
    expect(body(text)).toEqual([FIRST, SECOND, FIRST]);
  });

  it('and a word that was broken keeps its hyphen', () => {
    const text = `${wrap(FIRST, 72)} well-\nfilled ${wrap(SECOND, 72)}`;
    expect(unwrap(text)).toContain('night. well-filled');
  });

  it('but items of a list stay apart', () => {
    const items = ['- The bridge closes', '- The ferry runs'];
    expect(
      unwrap([wrap(FIRST, 72), wrap(SECOND, 72), ...items, wrap(FIRST, 72)].join('\n')).split('\n'),
    ).toEqual(expect.arrayContaining(items));
  });
});

describe('other texts stay as they are', () => {
  it.each([
    ['long lines', [HEADLINE, FIRST, SECOND, FIRST, SECOND, FIRST, SECOND].join('\n')],
    [
      'short paragraphs',
      Array.from(
        { length: 12 },
        (_, at) => `The council of village ${at} voted on Monday to close its old bridge.`,
      ).join('\n'),
    ],
    [
      'a list of titles',
      Array.from(
        { length: 5 },
        (_, at) => `Council of village ${at} votes on Monday to close its bridge`,
      ).join('\n'),
    ],
    ['a few wrapped lines', wrap(FIRST, 72)],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(unwrap(text)).toBe(text);
  });
});
