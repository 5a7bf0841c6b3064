import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { type Amendment, type Context, sentenceAt, trimmed } from './sentence-parts.ts';

/** "A claim by the union that …" */
const CLAIM =
  /^(?:[Aa]n?|[Tt]he|[Aa]nother) (claim|assertion|allegation|suggestion|accusation|complaint|warning|statement) (?:by|from) ((?:the |an? )?[\p{L}\p{M}’'.&-]+(?: [\p{L}\p{M}’'.&-]+){0,7}?) that (?=\S)/u;
/** What is then said of the claim: "… was, she said, “untrue”", "… was “untrue”, she said". */
const JUDGED = / (?:is|was|were|are)(?=$|,? [“"‘'])/gu;
/** UTF-16 units. */
const LONGEST_CLAIM = 400;

/** "A claim by the union that there had been “four incidents” was, she said, “untrue”": the incidents are the union's. */
export const othersClaims: Amendment = (context, attributions) =>
  attributions.flatMap((each) => splitClaim(context, each));

function splitClaim({ document }: Context, each: TaggedAttribution): TaggedAttribution[] {
  const { text, tokens } = document;
  const [first, ...rest] = each.content;
  const start = first && tokens[sentenceAt(document, first[0])[0]]?.start;
  if (!first || start === undefined || first[0] - start > LONGEST_CLAIM) return [each];
  const words = text.slice(start, Math.min(first[1], start + LONGEST_CLAIM));
  const found = CLAIM.exec(words);
  const judged = found ? [...words.matchAll(JUDGED)].at(-1) : undefined;
  // What is said opens the sentence, or with "that".
  if (!found || !judged || judged.index < found[0].length || first[0] > start + found[0].length)
    return [each];
  const [whole, noun = '', name = ''] = found;
  const at = (words: string): Span => {
    const from = start + whole.lastIndexOf(words, whole.length - ' that '.length);
    return [from, from + words.length];
  };
  const content = [...trimmed(text, [start + judged.index + judged[0].length, first[1]]), ...rest];
  const claimed = trimmed(text, [start + whole.length, start + judged.index]);
  if (content.length === 0 || claimed.length === 0) return [each];
  return [
    { source: [at(name)], cue: [at(noun)], content: claimed },
    { ...each, content },
  ];
}
