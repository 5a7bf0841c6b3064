import type { AskedStory } from '../../../analysis/asked-story.ts';
import type { Answer, Section } from '../../../answers/answer.ts';
import { checkMessage, claimsIn } from '../../../answers/check/check.ts';
import { closestInOtherWords } from '../../../answers/who-said.ts';
import type { Context } from '../../core/context.ts';

/** What stories print of the things that a message claims were said; null if it claims nothing. */
export async function checkIn(
  stories: readonly AskedStory[],
  message: string,
  context: Context,
  searched?: number,
): Promise<Answer | null> {
  const claims = await context.askAll(claimsIn, [], message);
  const answer = await context.askAll(checkMessage, stories, message, searched, claims);
  return answer && withClosest(answer, claims, stories.slice(0, MOST_STORIES), context);
}

/** Claims for which quotations in other words are looked for, and stories that are searched for them. */
const MOST_CLAIMS = 3;
const MOST_STORIES = 10;

/** Below a claim whose words were not found the nearest quotation by meaning; no verdict changes. */
async function withClosest(
  answer: Answer,
  claims: ReturnType<typeof claimsIn>,
  stories: readonly AskedStory[],
  context: Context,
): Promise<Answer> {
  const sections: Section[] = [];
  let looked = 0;
  for (const [at, section] of answer.sections.entries()) {
    sections.push(section);
    const claim = claims[at];
    if (!claim || section.label !== 'notInStory' || looked++ >= MOST_CLAIMS) continue;
    const insights = await Promise.all(stories.map((story) => context.insightInto(story, claim.text, false)));
    if (insights.every((insight) => insight === undefined)) continue;
    const closest = await context.askAll(closestInOtherWords, stories, insights);
    if (closest) sections.push(closest);
  }
  return { ...answer, sections };
}
