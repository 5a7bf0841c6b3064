import type { TaggedAttribution } from '../attribution/attribution.ts';
import { wordAt } from '../document/words.ts';
import type { Paragraph } from './quoted-paragraphs.ts';
import type { Context } from './sentence-parts.ts';

/** "Here is his speech in full:", "The full text of the letter:". */
const IN_FULL =
  /\b(?:(?:speech|statement|letter|remarks|address|message|email|post|tweet|note|text|words?)\b.{0,60}\b(?:in full|reads?|read|as follows|below)|full (?:text|speech|statement|letter|transcript|remarks)|(?:wrote|said|posted|reads?) in full|(?:wrote|sent|read out|issued|posted) (?:\w+ ){0,3}(?:the following|this) (?:letter|statement|message|note|email|post))\b.{0,80}:$|\bin full:$/iu;

/** Who gives the speech that is printed in full below a line which says so. */
export function introOf(
  { document, roster }: Context,
  paragraphs: readonly Paragraph[],
  at: number,
): Pick<TaggedAttribution, 'source' | 'cue'> | undefined {
  const intro = paragraphs[at - 1];
  if (!intro || intro.quoted) return undefined;
  const line = document.text.slice(...intro.span);
  if (!IN_FULL.test(line)) return undefined;
  const end = wordAt(roster.words, intro.span[1] - 1);
  // "Here is her speech": a woman's.
  const owner = /\b(his|her)\b/iu.exec(line)?.[1]?.toLowerCase();
  const gender = owner && (owner === 'his' ? 'he' : 'she');
  for (let word = end; word >= 0; word--) {
    const mention = roster.mentionAt(word);
    const entity = mention && roster.entityOf(mention);
    const fits = !gender || (entity?.gender ?? gender) === gender;
    if (mention && fits && (entity?.type === 'person' || entity?.type === 'unknown'))
      return { source: [mention.span], cue: [[intro.span[1] - 1, intro.span[1]]] };
  }
  return undefined;
}
