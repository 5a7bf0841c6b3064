/**
 * Writes src/story/dictionary.br: the word forms of wink-nlp's language model, sorted, a line each, under Brotli. Questions
 * need only these of it, and the model takes thirty megabytes in each thread that loads it.
 *
 *   node --import tsx scripts/write-dictionary.ts
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { DICTIONARY_FILE } from '../src/story/dictionary.ts';
import { modelWords } from './evaluation/model-words.ts';

const words = modelWords();
writeFileSync(DICTIONARY_FILE, brotliCompressSync(words.join('\n')));
console.log(`${words.length} words written`);
