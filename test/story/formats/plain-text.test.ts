import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/story/formats/plain-text.ts';

const seed = readFileSync(new URL('../../../seeds/000_3b9d0c4a50389a80.txt', import.meta.url), 'utf8');

describe('the seed story', () => {
  const story = readPlainText(seed);

  it('has its headline, 8 paragraphs and its source', () => {
    expect(story.title).toBe(
      'Secretary of State Antony Blinken to meet with Russian foreign minister Thursday',
    );
    expect(story.bodyParagraphCount).toBe(8);
    expect(story.details.source).toBe('CNN');
  });

  it('keeps the update note citable and calls the story updated', () => {
    const note = story.paragraphs.find((paragraph) => paragraph.kind === 'note');
    expect(note && story.excerpt(note.span).text).toBe('This story has been updated.');
    expect(story.updated).toBe(true);
  });

  it('loses nothing: every word is in a paragraph or in furniture', () => {
    const kept = [...story.paragraphs.map((p) => p.span), ...story.furniture.map((f) => f.span)];
    const rest = [...seed].length;
    const outside = [...seed.matchAll(/\S+/gu)].filter(
      (word) => !kept.some(([start, end]) => word.index >= start && word.index < end),
    );
    expect(rest).toBeGreaterThan(2000);
    expect(outside.map((word) => word[0])).toEqual([]);
    expect(story.furniture.map((f) => story.slice(f.span))).toEqual(['0', '67', 'Source : CNN']);
  });
});

describe('the headline', () => {
  it.each([
    ['Council votes for the bridge', 'The council voted on Monday.', true],
    ['Council Votes For New River Bridge.', 'The council voted on Monday.', true],
    ['Council votes for the bridge.', 'LEEDS, England, May 4 (AP) — The council voted.', true],
    ['The council voted on Monday.', 'It was a long night.', false],
    ['The mayor said:', '“It was a long night.”', false],
  ])('%s', (first, second, expected) => {
    expect(readPlainText(`${first}\n\n${second}`).paragraphs[0]?.kind === 'headline').toBe(expected);
  });
});

describe('a headline that was typed apart', () => {
  const text =
    'Flood\n\nValley towns under water after a night of rain\n\nBy Ann Lee\n\nThe river rose by four metres.';

  it('is the headline whatever stands below it', () => {
    expect(readPlainText(text, {}, 0).title).toBe('Flood');
    expect(readPlainText('The bridge is closed.\n\nIt is old.', {}, 0).title).toBe('The bridge is closed.');
  });

  it('is not the first paragraph as well where the text repeats it', () => {
    const story = readPlainText('Bridge closes\n\nBridge closes\n\nIt is old.', {}, 0);
    expect(story.paragraphs.map(({ span }) => story.slice(span))).toEqual(['Bridge closes', 'It is old.']);
    expect(story.furniture.map(({ reason }) => reason)).toEqual(['repeated headline']);
  });
});
