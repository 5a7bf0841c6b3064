import { overlaps, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import {
  type Context,
  isCited,
  isQuotedAt,
  lowerAt,
  phraseStart,
  posAt,
  sentenceAt,
  spanOf,
  without,
} from './sentence-parts.ts';
import { isSomebody } from './spoken-clauses.ts';

const SAID_SO =
  /^(?:said|says|told|promised|promises|vowed|vows|boasted|boasts|joked|jokes|shouted|yelled|whispered|wrote|writes|tweeted|replied|replies|responds|responded|asked|asks|called|calls|described|describes|warned|warns|added|adds|declared|declares|insisted|insists|referenced|wired|announced|argued|argues|quipped|cried|pleaded|demanded|claimed|claims|contended|denounced|dubbed|labell?ed|branded|chanted|praised)$/u;

/** Who says a quotation by the words right in front of it. */
interface Introduction {
  readonly source: Span;
  readonly cue: Span;
}

/**
 * `Clinton writes “A”. He responds, “B”`, `Ruiz noted that he paid nothing – Hale boasted, “A”`, `In a call she promised
 * “A”, according to the mayor`: words of saying right in front of a mark give the quotation to their own subject, not to
 * whom the tagger gave it.
 */
export function toIntroducer(
  context: Context,
  attributions: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const { document } = context;
  const byCue = new Map<number, TaggedAttribution>();
  for (const each of attributions)
    for (const [start] of each.cue ?? []) if (!byCue.has(start)) byCue.set(start, each);
  const given = new Map<TaggedAttribution, Span[]>();
  const made: TaggedAttribution[] = [];
  const kept = attributions.flatMap((each): TaggedAttribution[] => {
    let { content } = each;
    for (const piece of each.content)
      for (const region of regionsIn(document.regions, ...piece)) {
        if (region[0] < piece[0]) continue;
        const introduction = introductionOf(context, region, each) ?? byRelative(context, region, each);
        if (!introduction) continue;
        const { source, cue } = introduction;
        const owner = byCue.get(cue[0]);
        if (owner === each) continue;
        content = without(document.text, content, [Math.max(piece[0], source[0]), region[1]]);
        if (!owner) made.push({ source: [source], cue: [cue], content: [region] });
        else if (!owner.content.some((span) => overlaps(span, region)))
          given.set(owner, [...(given.get(owner) ?? []), region]);
      }
    const isLeft =
      content.length > 0 &&
      (content === each.content ||
        !isCited(document, each) ||
        content.some(([start]) => start === each.content[0]?.[0]));
    return isLeft ? [{ ...each, content }] : [];
  });
  if (made.length === 0 && given.size === 0 && kept.length === attributions.length) return kept;
  const more = new Map([...given].map(([owner, regions]) => [owner.cue?.[0]?.[0], regions]));
  return [
    ...kept.map((each) => {
      const regions = more.get(each.cue?.[0]?.[0]);
      return regions ? { ...each, content: [...each.content, ...regions].sort((a, b) => a[0] - b[0]) } : each;
    }),
    ...made,
  ];
}

const WHO_SAID =
  /, who (?:later |then |also |once )?(posted|wrote|tweeted|said|shouted|replied|added|joked|texted)(?: (?:on|in) [^,;:“”"]{2,30})?: $/u;
/** UTF-16 units. */
const LONGEST_RELATIVE = 70;

/** "Among them was Ana Ruiz, who posted on Instagram: “…”": she did. */
function byRelative(
  { document, roster }: Context,
  region: Span,
  each: TaggedAttribution,
): Introduction | undefined {
  const from = Math.max(0, region[0] - LONGEST_RELATIVE);
  const found = WHO_SAID.exec(document.text.slice(from, region[0]));
  if (!found) return undefined;
  const comma = from + found.index;
  const mention = roster.mentionAt(wordAt(roster.words, comma - 1), true);
  const start = comma + found[0].indexOf(found[1] ?? '', 6);
  const cue: Span = [start, start + (found[1] ?? '').length];
  const isOwn = [...(each.cue ?? []), ...(each.source ?? [])].some(
    (span) => overlaps(span, cue) || (mention && overlaps(span, mention.span)),
  );
  if (isOwn || mention?.span[1] !== comma || isQuotedAt(document, tokenAt(document.tokens, comma)))
    return undefined;
  return { source: mention.span, cue };
}

function introductionOf(context: Context, region: Span, each: TaggedAttribution): Introduction | undefined {
  const { document } = context;
  let verb = tokenAt(document.tokens, region[0]) - 1;
  const [first] = sentenceAt(document, document.tokens[verb]?.start ?? 0);
  while (verb > first && /^(?:[,:]|that|as)$/u.test(lowerAt(document, verb))) verb--;
  // "She told them: “…”"
  const isObject = /^(?:him|her|them|us|me|reporters|police|officers|jurors)$/u.test(lowerAt(document, verb));
  if (isObject && /^(?:told|tells|asked|asks|warned)$/u.test(lowerAt(document, verb - 1))) verb--;
  const cue = spanOf(document, verb, verb + 1);
  if (!cue || verb <= first || isQuotedAt(document, verb) || !SAID_SO.test(lowerAt(document, verb)))
    return undefined;
  if (each.cue?.some((span) => overlaps(span, cue)) || each.source?.some((span) => overlaps(span, cue)))
    return undefined;
  let to = verb;
  while (
    to > first &&
    (posAt(document, to - 1) === 'ADV' ||
      /^(?:has|have|had|also|then|later)$/u.test(lowerAt(document, to - 1)))
  )
    to--;
  const isPronoun = /^(?:he|she|they)$/u.test(lowerAt(document, to - 1));
  const from = isPronoun ? to - 1 : phraseStart(document, first, to);
  const source = spanOf(document, from, to);
  if (!source || !(isPronoun || isSomebody(context, from, to))) return undefined;
  if (each.source?.some((span) => overlaps(span, source))) return undefined;
  // "Hale said (that) he called it “…”" may be himself, and "what she called “…”" is part of a clause of his.
  const isApart =
    from === first || /^[,;:—–-]$|^(?:and|but|when|while|after)$/u.test(lowerAt(document, from - 1));
  return isApart || isCited(document, each) ? { source, cue } : undefined;
}
