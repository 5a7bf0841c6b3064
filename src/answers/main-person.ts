import type { Analysis } from '../analysis/analysis.ts';
import { mentionOf } from '../facts/mention-of-span.ts';
import { peopleOf } from '../facts/people.ts';
import { isDictionaryWord } from '../story/dictionary.ts';

/** A story's main person is spoken of at least this many times as often as the next one. */
const LEAD = 2;
const FEWEST_MENTIONS = 3;

/**
 * Whom "he" or "she" means in a question that nothing came before: the one person of that gender whom the story is about, by a
 * name in its headline or by being spoken of, or heard, at least twice as often as anybody else. Undefined if that is not clear.
 */
export function mainPerson(analysed: Analysis, gender: 'he' | 'she'): string | undefined {
  const { story, roster } = analysed;
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline');
  const people = peopleOf(analysed).flatMap(({ type, name, first, quoted, reported }) => {
    const mention = mentionOf(roster, name);
    const entity = mention && roster.entityOf(mention);
    // "Bookkeeper denies theft": what opens a headline with a capital may be no name.
    const isWord = isDictionaryWord(story.slice(name).toLowerCase());
    if (type !== 'person' || !entity || isWord || (entity.gender !== undefined && entity.gender !== gender))
      return [];
    const isInHeadline = headline !== undefined && first[0] < headline.span[1];
    return [
      { name: story.slice(name), count: Math.max(entity.mentions.length, quoted + reported), isInHeadline },
    ];
  });
  const inHeadline = people.filter((person) => person.isInHeadline);
  const [only] = inHeadline;
  if (only && inHeadline.length === 1) return only.name;
  const [most, next] = people.sort((a, b) => b.count - a.count);
  const isClear = most && most.count >= FEWEST_MENTIONS && most.count >= LEAD * (next?.count ?? 0);
  return isClear ? most.name : undefined;
}
