import type { TokenRange } from '../../document/document.ts';
import { combine, type FeatureSink } from '../learning/feature-hashing.ts';
import { type CueContext, type CueParse, clamp, type Neighbour } from '../spans/cue-context.ts';
import { PAD } from '../tokens/token-attributes.ts';
import { gapOf } from './span-features.ts';

/** Adds how one reading of a cue goes together with the first reading of the cue before or after it. */
export function addNeighbourFeatures(
  context: CueContext,
  analysis: CueParse,
  neighbour: Neighbour | undefined,
  side: 'before' | 'after',
  sink: FeatureSink,
): void {
  const which = side === 'before' ? 0 : 1;
  sink.template(400 + 50 * which);
  if (!neighbour) {
    sink.add(0);
    return;
  }
  const { columns, document, cue, lemma, pos } = context;
  const { source, content } = analysis;
  const lemmaOf = columns.lemma[neighbour.head + PAD] ?? 0;
  const away = clamp((document.tokens[neighbour.cue[0]]?.sentence ?? 0) - context.sentence, 2);
  const same = away === 0 ? 1 : 0;
  const sources = sourceRelation(source, neighbour);
  let contents = 0;
  let firstRelation = 0;
  for (const [index, range] of content.entries()) {
    const relation = contentRelation(range, neighbour);
    if (index === 0) firstRelation = relation;
    contents = combine(contents, relation);
  }
  const begin = content[0]?.[0] ?? -1;
  const end = content.at(-1)?.[1] ?? -1;
  const theirSource = neighbour.source[0];
  const theirBegin = neighbour.content[0]?.[0] ?? -1;
  const theirEnd = neighbour.content.at(-1)?.[1] ?? -1;
  const theirStart = Math.min(neighbour.cue[0], theirSource?.[0] ?? neighbour.cue[0]);
  const between =
    side === 'before' ? gapOf(context, neighbour.cue[1], cue[0]) : gapOf(context, cue[1], neighbour.cue[0]);
  const ownSource = source[0];
  sink.pair(sources, away);
  sink.pair(sources, lemma);
  sink.triple(sources, pos, columns.pos[neighbour.head + PAD] ?? 0);
  sink.pair(contents, same);
  sink.pair(contents, lemma);
  sink.pair(contents, sources);
  sink.pair(firstRelation, lemmaOf);
  sink.pair(end < 0 ? 9 : clamp(theirStart - end, 4), same);
  sink.triple(end < 0 ? 9 : clamp(neighbour.cue[0] - end, 3), same, columns.word[end + PAD] ?? 0);
  sink.pair(
    begin < 0 || theirBegin < 0 ? 9 : clamp(theirBegin - begin, 3),
    end < 0 || theirEnd < 0 ? 9 : clamp(theirEnd - end, 3),
  );
  sink.triple(ownSource && theirSource ? clamp(theirSource[0] - ownSource[0], 2) : 9, same, between);
  sink.triple(sources, between, same);
  sink.triple(sources, columns.pos[cue[0] + PAD] ?? 0, columns.word[cue[0] - 1 + PAD] ?? 0);
  sink.pair(overlapsAny(cue, neighbour.content) ? 1 : 0, sources);
}

const meet = (a: TokenRange, b: TokenRange): boolean => a[0] < b[1] && b[0] < a[1];
const within = (inner: TokenRange, outer: TokenRange): boolean =>
  inner[0] >= outer[0] && inner[1] <= outer[1];
const overlapsAny = (range: TokenRange, others: readonly TokenRange[]): boolean =>
  others.some((other) => meet(range, other));

function sourceRelation(own: readonly TokenRange[], { cue, source, content }: Neighbour): number {
  const mine = own[0];
  const theirs = source[0];
  if (!mine) return theirs ? 0 : 1;
  if (theirs && mine[0] === theirs[0] && mine[1] === theirs[1]) return 2;
  if (theirs && meet(mine, theirs)) return 3;
  if (content.some((range) => within(mine, range))) return theirs ? 4 : 5;
  if (overlapsAny(mine, content)) return 6;
  if (meet(mine, cue)) return 7;
  return theirs ? 8 : 9;
}

/** Which parts of a neighbour a stretch of content holds, meets or lies in. */
function contentRelation(range: TokenRange, { cue, source, content }: Neighbour): number {
  const theirs = source[0];
  let relation = within(cue, range) ? 1 : meet(cue, range) ? 2 : 0;
  relation += 3 * (theirs ? (within(theirs, range) ? 1 : meet(theirs, range) ? 2 : 0) : 3);
  for (const other of content) {
    const how = within(other, range)
      ? within(range, other)
        ? 1
        : 2
      : within(range, other)
        ? 3
        : meet(other, range)
          ? 4
          : 0;
    relation = combine(relation, how);
  }
  return relation;
}
