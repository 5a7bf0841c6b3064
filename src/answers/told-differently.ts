import type { Analysis } from '../analysis/analysis.ts';
import type { Alignment } from '../facts/alignment.ts';
import { type Disagreement, differingDays, differingFigures } from '../facts/disagreements.ts';
import { peopleOf } from '../facts/people.ts';
import { editDistance } from '../retrieval/text/spelling.ts';
import type { Place } from './answer.ts';

/** Lines of what differs at most. */
const MOST_DIFFERENCES = 6;

/** Figures, days and names that the two print differently, in the order of the first story. */
export function differences(a: Analysis, b: Analysis, { both }: Alignment): [Place, Place][] {
  const found: Disagreement[] = [
    ...differingFigures(a.story, b.story),
    ...differingDays(a.story, b.story, both),
    ...differingNames(a, b),
  ];
  return found
    .slice(0, MOST_DIFFERENCES)
    .sort((x, y) => x.a[0] - y.a[0])
    .map((pair) => [
      { story: a.story, excerpt: a.story.excerpt(pair.a) },
      { story: b.story, excerpt: b.story.excerpt(pair.b) },
    ]);
}

/** Whole names that differ by a letter or two, if the other story does not have that person under that name. */
function differingNames(a: Analysis, b: Analysis): Disagreement[] {
  const named = (analysed: Analysis) =>
    peopleOf(analysed).flatMap(({ type, name }) =>
      type === 'person' ? [{ span: name, text: analysed.story.slice(name).replace(/\s+/gu, ' ') }] : [],
    );
  const [ours, theirs] = [named(a).slice(0, MOST_NAMES), named(b).slice(0, MOST_NAMES)];
  const known = (text: string, others: typeof ours) => others.some((other) => other.text === text);
  return ours.flatMap(({ span, text }) => {
    if (!text.includes(' ') || known(text, theirs)) return [];
    const alike = theirs.find(
      (other) =>
        other.text.includes(' ') &&
        !known(other.text, ours) &&
        editDistance(text, other.text, MOST_EDITS) <= MOST_EDITS,
    );
    return alike ? [{ a: span, b: alike.span }] : [];
  });
}

const MOST_NAMES = 100;
const MOST_EDITS = 2;
