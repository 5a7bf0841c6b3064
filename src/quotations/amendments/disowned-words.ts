import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { type Context, cueWords, lowerAt, sentenceAt } from './sentence-parts.ts';

/** "Has never said “the bridge is safe”", "didn’t say". */
const NEVER_SAID =
  /^(?:(?:(?:has|have|had|did|does|do|would) )?(?:never|not)|(?:has|have|had|did|does|do|would)n[’']t)(?: (?:once|actually|publicly|ever))? (?:say|said|says|claim|claimed|claims|tell|told|utter|uttered|write|wrote|written|state|stated):?$/u;
const DENIED = /\bden(?:y|ied|ies|ying)$/u;
const SAYING =
  /^(?:(?:ever )?(?:saying|writing|tweeting|shouting|posting)|having (?:ever )?(?:said|written|tweeted|shouted|posted)|(?:that )?(?:he|she|they|it|I) (?:had |has |have )?(?:ever )?(?:said|wrote|written|tweeted|shouted|posted))\b/u;
const SPOKEN = /\b(?:spoken|uttered|shouted|written|tweeted)(?= by$|$)/u;
/** "Was misquoted as saying", "is falsely quoted as saying". */
const MISQUOTED =
  /\b(?:misquoted|(?:falsely|wrongly|incorrectly|mistakenly|never) (?:quoted|reported|cited)) as\b/u;
const DOUBTFUL =
  /^(?:never|not|n[’']t|cannot|hardly|allegedly|supposedly|reportedly|purportedly|falsely|wrongly|to|could|might|may|would|should|can)$/u;
/** "It was not Ana Ruiz (who said)"; "not only Ana Ruiz" said it, too. */
const NOT_WHO = /\b(?:was|is)(?: not|n[’']t) (?!only\b|just\b|merely\b|alone\b)[^.,;:“”"]{1,60} $/u;

/** Quoted words that the sentence says are not, or may not be, those of the one it names. */
export function isDisowned(context: Context, each: TaggedAttribution): boolean {
  const { text } = context.document;
  const cue = cueWords(context.document, each);
  if (NEVER_SAID.test(cue) || MISQUOTED.test(cue) || isDoubtful(context, each)) return true;
  const [content, source] = [each.content[0], each.source?.[0]];
  if (
    content &&
    DENIED.test(cue) &&
    SAYING.test(text.slice(content[0], Math.min(content[1], content[0] + 60)))
  )
    return true;
  if (!source || text.slice(...source).toLowerCase() !== 'who') return false;
  return NOT_WHO.test(text.slice(Math.max(0, source[0] - 80), source[0]));
}

/** "The words “…” were allegedly (could have been, are said to have been) spoken by Ana Ruiz". */
export function isDoubtful({ document }: Context, { cue }: TaggedAttribution): boolean {
  const last = cue?.at(-1);
  const found = last && SPOKEN.exec(document.text.slice(...last));
  if (!last || !found) return false;
  const participle = tokenAt(document.tokens, last[0] + found.index);
  const [first] = sentenceAt(document, last[0]);
  for (let at = participle - 1; at >= Math.max(first, participle - MOST_BETWEEN); at--) {
    const word = lowerAt(document, at);
    if (DOUBTFUL.test(word)) return true;
    if (!/^(?:is|are|was|were|be|been|being|have|has|had|\p{L}+ly|n[’']t)$/u.test(word)) return false;
  }
  return false;
}

/** In tokens. */
const MOST_BETWEEN = 6;
