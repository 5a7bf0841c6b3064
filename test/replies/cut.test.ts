import { describe, expect, it } from 'vitest';
import { cutAt } from '../../src/replies/cut.ts';
import { splitSentences } from '../../src/story/sentences.ts';

const upTo = (room: number) => (length: number) => length <= room;
const endsOf = (text: string) => splitSentences(text, [0, text.length]).map(([, end]) => end);

describe('a text that is too long', () => {
  const talk = (open: string, close: string) =>
    Array.from(
      { length: 8 },
      (_, at) =>
        `${open}${'We waited for the ferry. '.repeat(at + 1).trim()}${close} That was the answer of Ada Moor.`,
    ).join(' ');

  it.each([
    ['“', '”'],
    ['«', '»'],
    ['"', '"'],
  ])('is cut between quotations: %s', (open, close) => {
    const text = talk(open, close);
    for (let room = 150; room < text.length; room += 7) {
      const kept = text.slice(0, cutAt(text, upTo(room), endsOf(text)));
      expect(kept.length).toBeLessThanOrEqual(room);
      expect(kept).toMatch(/(?:Ada Moor\.|ferry\.[”»"])$/u);
    }
  });

  it('is cut after a sentence inside a quotation that alone is too long', () => {
    const text = `Ada Moor said: “${'We waited for the ferry. '.repeat(40)}It came.”`;
    const kept = text.slice(0, cutAt(text, upTo(300), endsOf(text)));
    expect(kept).toMatch(/ferry\.$/u);
    expect(kept.length).toBeGreaterThan(270);
  });

  it('is cut after a word where no sentence ends, and after a grapheme where no word does', () => {
    const words = 'ferry '.repeat(50);
    expect(words.slice(0, cutAt(words, upTo(100)))).toMatch(/ferry$/u);
    const flags = '🇱🇻'.repeat(50);
    expect(cutAt(flags, upTo(101)) % 4).toBe(0);
  });
});
