/**
 * Raise it when the same text gives other index terms (`indexTerms`): every library is then indexed again at the next
 * start. `test/retrieval/index-terms.test.ts` fails if it was forgotten.
 */
export const INDEX_VERSION = '2';
