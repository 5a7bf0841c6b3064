import type { Answer, Section } from '../answers/answer.ts';
import type { Story } from '../story/story.ts';
import { shortName } from './citation.ts';

/** True for the section that says which of two compared stories is A, or B. */
export function isCompared({ label }: Section): boolean {
  return label === 'storyA' || label === 'storyB';
}

/** What each of several stories is called beside its excerpts; undefined if a card is about one. */
export function namesOf({ sections }: Answer): ReadonlyMap<Story, string> | undefined {
  const stories = storiesIn(sections);
  if (stories.length < 2 || sections.some(isCompared)) return undefined;
  return new Map(stories.map((story) => [story, shortName(story, stories)]));
}

/** The stories of the passages, each once. */
export function storiesIn(sections: readonly Section[]): Story[] {
  return [...new Set(sections.flatMap(({ passages }) => passages.map(({ story }) => story)))];
}
