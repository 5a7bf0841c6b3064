import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { plainProducts, products } from '../../src/retrieval/encoder/products.ts';

const wave = (length: number, step: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => Math.sin(at * step));
const bytes = (length: number): Int8Array => Int8Array.from({ length }, (_, at) => ((at * 37) % 255) - 127);

describe('vectors are multiplied as they would be one number after the other, or other sentences would rank first', () => {
  it.each([
    ['one vector with many of bytes, in several goes', wave(384, 0.7), bytes(384 * 1001), 384],
    ['a question’s tokens with those of a sentence', wave(64 * 17, 0.7), bytes(64 * 31), 64],
    ['a question’s tokens with more than go in at once', wave(64 * 40, 0.3), bytes(64 * 5000), 64],
    [
      'floats with a number of rows that is not divisible by four',
      wave(132 * 5, 0.7),
      wave(132 * 7, 0.2),
      132,
    ],
    ['a layer with one output', wave(32 * 9, 0.7), wave(32, 0.2), 32],
    ['nothing with something', new Float32Array(), wave(64, 0.2), 64],
    ['something with nothing', wave(64, 0.2), new Int8Array(), 64],
  ])('%s', (_, left, right, width) => {
    const expected = plainProducts(left, right, width);
    const found = products(left, right, width);
    expect(found).toHaveLength(expected.length);
    const furthest = found.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (expected[at] ?? 0))),
      0,
    );
    expect(furthest).toBeLessThan(0.01);
  });

  it('a left side that does not fit is refused, not written over', () => {
    expect(() => products(wave(64 * 2000, 0.1), wave(64, 0.1), 64)).toThrow(RangeError);
  });

  it('the file that is loaded is the one that products.wat makes: else run `npm run wasm`', async () => {
    const folder = new URL('../../src/retrieval/encoder/', import.meta.url);
    const { parseWat } = await wabt();
    const source = readFileSync(new URL('products.wat', folder), 'utf8');
    const { buffer } = parseWat('products.wat', source, { simd: true }).toBinary({});
    expect(Buffer.compare(readFileSync(new URL('products.wasm', folder)), Buffer.from(buffer))).toBe(0);
  });
});
