/**
 * Reads the pages of a folder and prints how much of their stories was found, and the CPU time a page takes.
 *
 *   npm run evaluate:pages -- DIR [-v] [--only=PREFIX]
 *
 * DIR holds either `ground-truth.json` and `html/*.html.gz` (the layout of scrapinghub/article-extraction-benchmark; its
 * four-gram scorer), where an entry may also have `headline`, `author` and `datePublished`; or pages and `expected.jsonl`
 * (`{file, url, outcome, title, byline, published, source, must_contain, must_not_contain, …}`).
 */
import { existsSync } from 'node:fs';
import { evaluateBenchmark } from './evaluation/page-benchmark.ts';
import { evaluatePageCases } from './evaluation/page-cases.ts';

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('-v');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';
if (folder === undefined) {
  console.error('Usage: npm run evaluate:pages -- DIR [-v] [--only=PREFIX]');
  process.exit(2);
}
const isBenchmark = existsSync(`${folder}/ground-truth.json`);
await (isBenchmark ? evaluateBenchmark : evaluatePageCases)(folder, { verbose, only });
