import { overlaps } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { type Context, isCited } from './sentence-parts.ts';

/** If one source is cited for quoted words that another one says, only the one who says them stays. */
export function saidOnce(
  { document }: Context,
  attributions: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const quotedBy = new Map<number, TaggedAttribution[]>();
  for (const each of attributions)
    for (const [start, end] of each.content)
      for (const [region] of regionsIn(document.regions, start, end)) {
        const list = quotedBy.get(region);
        if (list) list.push(each);
        else quotedBy.set(region, [each]);
      }
  const dropped = new Set<TaggedAttribution>();
  for (const list of quotedBy.values())
    if (list.length > 1)
      for (const each of list) {
        const saysSame = (other: TaggedAttribution) =>
          other !== each && other.source && !dropped.has(other) && isAlike(other, each);
        if (isCited(document, each) && list.some(saysSame)) dropped.add(each);
      }
  const kept = withoutAnybody(
    document,
    attributions.filter((each) => !dropped.has(each)),
  );
  return kept.filter(
    (each, at) =>
      !(isTermBefore(document, each) && kept.some((other) => other !== each && hasCue(other, each))) &&
      !kept.some(
        (other, position) =>
          other !== each && isSame(other, each) && isFirst(document, other, each, position < at),
      ),
  );
}

const ANYBODY = /\b(?:(?:any|every)(?:one|body)|those|people|no one|nobody) who $/iu;

/** "Laing said that anyone who said otherwise was “…”": nobody says "otherwise", and she says it all. */
function withoutAnybody(
  document: Context['document'],
  attributions: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const { text } = document;
  const found: TaggedAttribution[] = [];
  for (const each of attributions) {
    const [cue, said] = [each.cue?.[0], each.content[0]];
    const isOtherwise =
      cue !== undefined &&
      said !== undefined &&
      ANYBODY.test(text.slice(Math.max(0, cue[0] - LONGEST_LINK), cue[0])) &&
      /^(?:otherwise|so|that|this|differently)(?=$|[,.]|\s(?:was|is|were|are|had|has|would|could)\b)/u.test(
        text.slice(...said),
      );
    if (!isOtherwise) {
      found.push(each);
      continue;
    }
    const nearby = Math.max(0, found.length - MOST_BETWEEN);
    const outer = found.slice(nearby).findLastIndex(({ content }) => {
      const end = content.at(-1)?.[1] ?? 0;
      return end >= cue[0] - LONGEST_LINK && end <= cue[0];
    });
    const before = outer < 0 ? undefined : found[nearby + outer];
    const last = before?.content.at(-1);
    if (before && last)
      found[nearby + outer] = {
        ...before,
        content: [...before.content.slice(0, -1), [last[0], each.content.at(-1)?.[1] ?? said[1]]],
      };
  }
  return found;
}

/** Attributions between what was said and "anyone who". */
const MOST_BETWEEN = 4;
/** UTF-16 units: " and that everybody who ". */
const LONGEST_LINK = 28;

/** Whether two attributions start with the same word. */
function isAlike(one: TaggedAttribution, other: TaggedAttribution): boolean {
  return one.content[0]?.[0] === other.content[0]?.[0];
}

function hasCue(one: TaggedAttribution, other: TaggedAttribution): boolean {
  const [cue, second] = [one.cue?.[0], other.cue?.[0]];
  return cue !== undefined && cue[0] === second?.[0] && cue[1] === second[1];
}

/** "Barrow, which has a “hold” rating, noted that …": a word or two in marks within the subject are not what is noted. */
function isTermBefore(
  { text }: Context['document'],
  { cue, content: [span, more] }: TaggedAttribution,
): boolean {
  const mark = cue?.[0];
  return (
    mark !== undefined &&
    span !== undefined &&
    !more &&
    span[1] < mark[0] &&
    /^["“‘'][\p{L}\p{N}’-]+(?: [\p{L}\p{N}’-]+)?["”’']$/u.test(text.slice(...span))
  );
}

/** Whether two have the same cue and overlapping content. */
function isSame(one: TaggedAttribution, other: TaggedAttribution): boolean {
  return hasCue(one, other) && one.content.some((span) => other.content.some((part) => overlaps(span, part)));
}

/** Of two with one cue, the longer is kept, unless it begins with the listener: "told the rabbis, “…”". */
function isFirst(
  { text }: Context['document'],
  one: TaggedAttribution,
  other: TaggedAttribution,
  isBefore: boolean,
): boolean {
  const [start, last] = [one.content[0]?.[0] ?? 0, other.content[0]?.[0] ?? 0];
  const [front, isOneLater] = [text.slice(Math.min(start, last), Math.max(start, last)), start > last];
  if (start !== last && /^[^"“”‘’']{2,50}, $/u.test(front)) return isOneLater;
  const size = ({ content }: TaggedAttribution): number =>
    content.reduce((sum, [from, to]) => sum + to - from, 0);
  return size(one) > size(other) || (size(one) === size(other) && isBefore);
}
