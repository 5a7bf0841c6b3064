import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../src/replies/custom-id.ts';

describe('custom ids', () => {
  const id = {
    action: 'more',
    story: '0123456789ab',
    spans: [
      [10, 2000],
      [3000, 3500],
    ] as [number, number][],
    argument: '2',
    ordinal: 1,
  };

  it('come back whole, so that a button works after a restart', () => {
    expect(decodeCustomId(encodeCustomId(id))).toEqual(id);
  });

  it('stay within 100 characters and drop whole spans from the end', () => {
    const spans = Array.from({ length: 40 }, (_, i) => [i * 5000, i * 5000 + 400] as const);
    const text = encodeCustomId({ ...id, spans });
    expect(text.length).toBeLessThanOrEqual(100);
    const decoded = decodeCustomId(text);
    expect(decoded?.spans.length).toBeGreaterThan(3);
    expect(decoded?.spans).toEqual(spans.slice(0, decoded?.spans.length));
  });

  it.each([
    '',
    'more',
    'more:0:0123456789ab::1:0',
    'more:1:nothex:a-b::0',
    'more:1:0123456789ab:b-0::0',
    'x'.repeat(100),
  ])('are refused where forged or of another version: %s', (text) => expect(decodeCustomId(text)).toBeNull());
});
