/**
 * What the author of a plain message wants. Only `question` is searched for an answer; `said` looks a phrase up,
 * `check` compares a quotation with the story, the others are not about the story's words at all.
 */
export type Route =
  | { readonly kind: 'greeting' | 'thanks' | 'about' | 'help' | 'stories' | 'nothing' }
  | { readonly kind: 'summary' | 'timeline' | 'speakers' | 'people' | 'sourcing' }
  | { readonly kind: 'quotes'; readonly speaker: string | null }
  | { readonly kind: 'details'; readonly detail: 'author' | 'date' | 'source' }
  | { readonly kind: 'said'; readonly phrase: string }
  | { readonly kind: 'check'; readonly text: string }
  | { readonly kind: 'question'; readonly question: string };
