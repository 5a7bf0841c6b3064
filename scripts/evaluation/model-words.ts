import model from 'wink-eng-lite-web-model';

/** What is used of the language model: the word forms of its lexicon, which stem from WordNet. */
interface CoreModel {
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

/** The lower-case word forms of wink-nlp's language model, in the order of their UTF-16 units. */
export function modelWords(): string[] {
  const { list } = (model as unknown as { core(): CoreModel }).core().features.lexeme;
  return [...new Set(list)].filter((word) => /\p{L}/u.test(word) && word === word.toLowerCase()).sort();
}
