import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { SAYS } from './inverted-sources.ts';
import { type Context, cueWords, isQuotedAt, lowerAt, posAt, sentenceAt, spanOf } from './sentence-parts.ts';

const CLAIMING =
  /^(?:claiming|saying|alleging|declaring|stating|suggesting|asserting|arguing|warning|accusing|showing)$/u;
/** What claims in its own name. */
const WRITTEN =
  /^(?:reports?|resolutions?|claims?|statements?|letters?|documents?|articles?|allegations?|rumou?rs?|posts?|emails?|leaflets?|studies|study|papers?|complaints?|lawsuits?)$/u;
/** These claim in their own name only if someone answers them: a writer's own posts are his words. */
const POSTED =
  /^(?:tweets?|messages?|memos?|headlines?|videos?|placards?|stor(?:y|ies)|texts?|testimon(?:y|ies)|campaigns?|adverts?|ads?|notices?|petitions?|editorials?)$/u;
const ANSWERED =
  /^(?:react(?:s|ed|ing)?|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?|repl(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|den(?:y|ied|ies|ying)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|mock(?:s|ed|ing)?|ignor(?:e|es|ed|ing)|saw|seen|read|received|found)$/u;
/** In tokens. */
const LOOK_BACK = 14;

/** "Reacted to tweets alleging that …": who reacts does not say it. */
export function withoutReactions(
  { document }: Context,
  attributions: readonly TaggedAttribution[],
): readonly TaggedAttribution[] {
  const claims = new Map<number, Span[]>();
  for (const each of attributions) {
    const [cue, said] = [each.cue?.[0], each.content[0]];
    if (cue && said && CLAIMING.test(cueWords(document, each)))
      claims.set(said[0], [...(claims.get(said[0]) ?? []), cue]);
  }
  return attributions.filter(({ cue, content: [said] }) => {
    const own = cue?.[0];
    if (!own || !said || SAYS.test(document.text.slice(...own).toLowerCase())) return true;
    return (claims.get(said[0]) ?? []).every((other) => own[1] > other[0] || other[1] > said[0]);
  });
}

/** "Media reports from Japan claiming that": a participle belongs to what is written, not to the name beside it. */
export function claimedBy({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const cue = each.cue?.[0];
  if (!cue || !CLAIMING.test(cueWords(document, each))) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) === ',') return each;
  const [first] = sentenceAt(document, cue[0]);
  for (let token = at - 1; token >= Math.max(first, at - LOOK_BACK); token--) {
    const isWritten = WRITTEN.test(lowerAt(document, token)) || isAnswered(document, first, token);
    const isVerb = /^(?:VERB|AUX|PUNCT)$/u.test(posAt(document, token)) && !isWritten;
    if (isVerb || isQuotedAt(document, token)) return each;
    if (!isWritten) continue;
    let from = token;
    while (from > first && /^(?:NOUN|PROPN|ADJ|DET)$/u.test(posAt(document, from - 1))) from--;
    const source = spanOf(document, from, token + 1);
    return source ? { ...each, source: [source] } : each;
  }
  return each;
}

/** "Reacted to tweets" saying. */
function isAnswered(document: Context['document'], first: number, at: number): boolean {
  if (!POSTED.test(lowerAt(document, at))) return false;
  for (let token = at - 1; token >= Math.max(first, at - LOOK_BACK); token--)
    if (ANSWERED.test(lowerAt(document, token))) return true;
  return false;
}
