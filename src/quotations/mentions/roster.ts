import type { Document } from '../document/document.ts';
import { wordsOf } from '../document/words.ts';
import type { Roster } from './entity.ts';
import { bylines, titledMentions, titledParagraphs } from './headline.ts';
import { isLabel } from './labels.ts';
import { mentionsOf } from './mentions.ts';
import { vocabularyOf } from './name-start.ts';
import { plainNameMentions } from './plain-names.ts';
import { RosterBuilder } from './roster-builder.ts';
import { isFull } from './same-person.ts';

/** Who and what a text names. Two people with one last name stay two; a last name alone is the one it was given to. */
export function buildRoster(document: Document): Roster {
  const words = wordsOf(document);
  const titled = titledParagraphs(document, words);
  const vocabulary = vocabularyOf(words, titled);
  const body = mentionsOf(document, words, titled, vocabulary);
  const builder = new RosterBuilder(words, titled, bylines(document));
  for (const mention of body) if (isFull(mention) && mention.kind === 'person') builder.addFull(mention);
  const others = body.map((mention) => builder.review(mention, vocabulary));
  const things = others.filter((mention) => isFull(mention) && mention.kind !== 'person');
  for (const mention of things.sort((a, b) => b.names.length - a.names.length)) builder.addFull(mention);
  const plain = plainNameMentions(
    document,
    words,
    titled,
    body.filter((mention) => isFull(mention) && mention.kind === 'person'),
  );
  const headlines = titledMentions(words, titled, builder.lastNames());
  for (const mention of headlines) if (isFull(mention)) builder.addFull(mention);
  const gendered = new Set(others.filter((mention) => !isFull(mention) && builder.addGendered(mention)));
  // Last names alone are resolved by the words before them.
  for (const mention of [...others, ...plain, ...headlines].sort((a, b) => a.span[0] - b.span[0]))
    if (isFull(mention)) builder.pass(mention);
    else if (!gendered.has(mention))
      builder.addShort(mention, isLabel(document.text, words, mention.words[1] - 1));
  return builder.finish();
}
