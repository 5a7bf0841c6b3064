import { createRequire } from 'node:module';

/**
 * Raise it by one when the same text is read differently: other weights, rules, sentences, quotations or speakers.
 * Every stored analysis is then made again, in the background. `test/analysis/model-version.test.ts` fails if it was
 * forgotten; comments and formatting change nothing.
 */
const VERSION = 27;

const require = createRequire(import.meta.url);
const versionOf = (name: string): string => (require(`${name}/package.json`) as { version: string }).version;

/** The version that analyses are kept under; the tokens and tags are wink-nlp's and its model's, so their versions count. */
export const MODEL_VERSION = `${VERSION}-${versionOf('wink-nlp')}-${versionOf('wink-eng-lite-web-model')}`;
