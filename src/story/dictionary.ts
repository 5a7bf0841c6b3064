import model from 'wink-eng-lite-web-model';

/** What is used of the language model: the word forms of its lexicon, which stem from WordNet. */
interface CoreModel {
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

/** Read at start rather than with the first question, which somebody waits for. */
const words = new Set((model as unknown as { core(): CoreModel }).core().features.lexeme.list);

/**
 * True for a word form of general English ("divisions"), whose spelling is right as it is; names are hardly in it.
 *
 * @param plain in lower case
 */
export function isDictionaryWord(plain: string): boolean {
  return words.has(plain);
}
