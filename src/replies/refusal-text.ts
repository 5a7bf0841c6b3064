import type { Answer } from '../answers/answer.ts';
import { say } from '../messages/messages.ts';
import type { Story } from '../story/story.ts';
import { type CitationContext, headlineOf, sourceParts } from './citation.ts';
import { storiesIn } from './cited-stories.ts';
import { signOf } from './signs.ts';

/** One line for a refusal in a channel where no one asked for more. */
export function briefRefusal(answer: Answer, citing: CitationContext): string {
  const [head, what] = refusalLines(answer, citing);
  // "I understand questions in English only."
  const foot = answer.foot === undefined ? '' : `\n-# ${say(citing.messages, answer.foot)}`;
  return `${head}${what ? ` · ${what}` : ''}${foot}`;
}

/** That an answer is a refusal, and what was searched. */
export function refusalText(answer: Answer, citing: CitationContext): string {
  const [head, what] = refusalLines(answer, citing);
  // If passages follow, their story is named below them.
  const isNamed = storiesIn(answer.sections).length > 0;
  return what && !isNamed ? `${head}\n-# ${citing.messages.searched(what)}` : head;
}

/** "Not in this story", or that no answer is clear, and what was searched. */
function refusalLines(answer: Answer, citing: CitationContext): [string, string | undefined] {
  const { messages } = citing;
  const [story] = answer.searched;
  const count = answer.searchedCount ?? answer.searched.length;
  const label = answer.isUnsure ? 'unsure' : count > 1 ? 'notInStories' : 'notInStory';
  const what = count > 1 ? messages.storyCount(count) : story && searchedWhat(story, citing);
  return [`**${signOf(label)}${messages[label]}**`, what];
}

/** By its headline: readers see which story does not say it. */
export function searchedWhat(story: Story, citing: CitationContext): string {
  const headline = headlineOf(story);
  return [...(headline === undefined ? [] : [headline]), ...sourceParts(story, citing)].join(' · ');
}
