/**
 * Compiles src/retrieval/encoder/products.wat to the file that the bot loads.
 *
 *   npm run wasm
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const source = new URL('../src/retrieval/encoder/products.wat', import.meta.url);
const { parseWat } = await wabt();
const module = parseWat('products.wat', readFileSync(source, 'utf8'), { simd: true });
const { buffer } = module.toBinary({});
writeFileSync(new URL('products.wasm', source), buffer);
console.log(`products.wasm: ${buffer.length} bytes`);
