import type { Checked } from '../../retrieval/check/check-claim.ts';
import { overlaps, type Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import type { Passage } from '../answer.ts';
import { opensBefore, quotationPassage, sentencePassage } from '../passages.ts';

/** Passages that one verdict shows, at most. */
const MOST_PASSAGES = 3;

/** What is printed in the claim's place: whole sentences, who says them, the differing words in bold. */
export function checkedPassages(found: Checked): Passage[] {
  const { index, spans, differences, cut, verdict } = found;
  const bold = [
    ...differences.flatMap(({ span }): Span[] => (span ? [span] : [])),
    ...(cut && verdict === 'cut short' ? [cut] : []),
  ];
  const claimed = differences.map((difference) => difference.claimed).filter((words) => words !== '');
  const wide = spans.map((span) => widened(index.story, span, verdict === 'cut short' ? cut : null));
  return joined(wide, spans)
    .slice(0, MOST_PASSAGES)
    .map(({ excerpt, focus }) => {
      const passage = speakerOf(found, focus);
      const inside = bold.filter((span) => overlaps(span, excerpt));
      const differs = verdict === 'cut short' ? { leavesOut: true } : { claimed };
      return { ...passage, excerpt: index.story.excerpt(excerpt), bold: inside, ...differs, focus };
    });
}

/** The span widened to whole sentences. */
export function widened(story: Story, span: Span, with_: Span | null = null): Span {
  const around = story.paragraphAt(span[0])?.sentences ?? [];
  const held = around.filter(
    (sentence) => overlaps(sentence.span, span) || (with_ && overlaps(sentence.span, with_)),
  );
  const last = held.at(-1);
  let [first] = held;
  // What closes a quotation that it does not open is read with its beginning.
  while (first && last && opensBefore(story, first)) {
    const before = around[around.indexOf(first) - 1];
    if (!before || last.span[1] - before.span[0] > LONGEST) break;
    first = before;
  }
  return first && last ? [first.span[0], last.span[1]] : span;
}

/** UTF-16 units of a passage that is shown with the beginning of its quotation. */
const LONGEST = 400;

/** Passages that share a sentence are one. */
function joined(wide: readonly Span[], spans: readonly Span[]): { excerpt: Span; focus: Span }[] {
  const found: { excerpt: Span; focus: Span }[] = [];
  for (const [at, excerpt] of wide.entries()) {
    const focus = spans[at] ?? excerpt;
    const same = found.find((other) => overlaps(other.excerpt, excerpt));
    if (same) {
      same.excerpt = around(same.excerpt, excerpt);
      same.focus = around(same.focus, focus);
    } else found.push({ excerpt, focus });
  }
  return found;
}

function around(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

function speakerOf({ index, attribution, speaker }: Checked, span: Span): Passage {
  const { story } = index;
  const holds = attribution?.content.some((part) => overlaps(part, span));
  if (!attribution || !holds || speaker === 'nobody') return sentencePassage(story, span);
  const passage = quotationPassage(story, attribution, span);
  if (speaker !== 'unclear' || passage.unclear) return passage;
  // Given to one speaker, but perhaps the words of the one the message names.
  const { speaker: read, ...rest } = passage;
  return { ...rest, unclear: true, candidates: read ? [read] : [] };
}
