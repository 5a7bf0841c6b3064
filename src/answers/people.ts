import type { Analysis } from '../analysis/analysis.ts';
import { type KnownPerson, peopleOf } from '../facts/people.ts';
import { word } from '../messages/messages.ts';
import { contains, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Note, Passage, Section } from './answer.ts';
import { fromOne } from './codec.ts';
import { emptyView, pagedAnswer } from './paged.ts';
import { paginate } from './pages.ts';
import { sentencePassage } from './passages.ts';

const PER_PAGE = 10;

const peopleAction = defineStoryAction({
  name: 'people',
  argument: fromOne,
  run: people,
});

/** Who is who: each as the story introduces them, people before bodies and groups; `page` counts from 1. */
export function people(analysed: Analysis, page = 1): Answer {
  const { story } = analysed;
  const rows = peopleOf(analysed).map((person) => row(story, person));
  if (rows.length === 0) return emptyView(story, 'whoIsWho', word('namesNobody'));
  return pagedAnswer(story, 'whoIsWho', peopleAction, paginate(rows, PER_PAGE), page, (shown) =>
    (['people', 'organisations'] as const).flatMap((label): Section[] => {
      const passages = shown.filter((each) => each.part === label).map(({ part: _, ...passage }) => passage);
      return passages.length > 0 ? [{ label, passages }] : [];
    }),
  );
}

interface PersonRow extends Passage {
  readonly part: 'people' | 'organisations';
}

function row(story: Story, { type, name, first, role, quoted, reported }: KnownPerson): PersonRow {
  const passage = sentencePassage(story, name);
  const notes: Note[] = [{ text: word('timesQuoted', quoted, reported) }];
  if (!contains(passage.excerpt.span, first))
    notes.push({ text: word('firstMention', paragraphOf(story, first)) });
  if (role && !contains(passage.excerpt.span, role))
    notes.push({ text: word('soDescribed', paragraphOf(story, role)) });
  return {
    ...passage,
    speaker: story.excerpt(name),
    role: role ? story.excerpt(role) : undefined,
    isBare: role !== null || type !== 'person',
    notes,
    part: type === 'person' ? 'people' : 'organisations',
  };
}

function paragraphOf(story: Story, [start]: Span): number | null {
  return story.paragraphAt(start)?.number ?? null;
}
