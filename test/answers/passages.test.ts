import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { quotationPassage } from '../../src/answers/passages.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** The excerpt of the first quotation. */
function shown(paragraph: string): string | undefined {
  const { story, attributions } = analyse(readPlainText(`Council closes the bridge\n\n${paragraph}`));
  const [first] = attributions;
  return first && quotationPassage(story, first).excerpt.text;
}

describe('a quotation that its cue interrupts', () => {
  it.each([
    ['“I am 40,” Mayor Ana Lopez said. “I told my knees to go on.”', true],
    ['“I am 40,” Mayor Ana Lopez said. “I told my knees to go on. They did not listen to me.”', true],
    ['“I am 40,” Mayor Ana Lopez said. The bridge is twice as old.', false],
  ])('is shown whole, and nothing besides: %s', (paragraph, whole) => {
    const first = '“I am 40,” Mayor Ana Lopez said.';
    expect(shown(paragraph)).toBe(whole ? paragraph : first);
  });
});
