import { replay } from '../../../answers/asked-functions.ts';
import { askedView } from '../../../answers/asked-view.ts';
import { listQuotes } from '../../../answers/quotes.ts';
import { type Route, speaksIn } from '../../../answers/typed-words.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { helpNotice } from '../help/help-notice.ts';
import { listStories } from '../story-library/list.ts';
import { checkIn } from './check-in.ts';

/**
 * Answers plain words that are neither a question nor a phrase: a request for a summary, the quotations, the list of
 * stories, or what the bot is. Null for everything else.
 *
 * @param story the story that was named, if any
 * @throws UserError if the owner has no story of that name
 */
export async function answerRoute(route: Route, context: Context, story?: string): Promise<Reply | null> {
  switch (route.kind) {
    case 'greeting':
    case 'thanks':
    case 'about':
    case 'help':
    case 'nothing':
      return helpNotice(context);
    case 'stories':
      return listStories(context);
    case 'summary':
    case 'timeline':
    case 'speakers':
    case 'people':
    case 'sourcing':
    case 'details':
      return { content: await context.ask(askedView, await context.story(story), route) };
    case 'quotes':
      return route.speaker === null
        ? { content: await context.ask(listQuotes, await context.story(story), {}) }
        : quotesBy(route.speaker, context, story);
    case 'check':
      return checkOpenly(route.text, context, story);
    case 'said':
    case 'question':
      return null;
  }
}

/** A speaker's quotations, if it is clear in which story, and it has any. */
async function quotesBy(speaker: string, context: Context, story?: string): Promise<Reply | null> {
  const one = await context.chosenStory(story);
  if (!one || !(await context.ask(speaksIn, one, speaker))) return null;
  const content = await context.ask(listQuotes, one, { speaker });
  // Whoever only "declined to comment" has no quotations: the question is answered by that.
  return content.answered ? { content } : null;
}

/** The verdict without a word of the message, since everyone may read the answer; null if nothing was found. */
async function checkOpenly(message: string, context: Context, story?: string): Promise<Reply | null> {
  const one = await context.chosenStory(story);
  const { found } = one ? { found: [one] } : await context.stories(message);
  const again = (await checkIn(found, message, context))?.again;
  const analysed = found.find((each) => each.story === again?.story);
  if (!analysed || !again) return null;
  return {
    content: await context.askAll(replay, [analysed], again.action, again.argument ?? '', again.spans),
  };
}
