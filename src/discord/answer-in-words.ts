import { answerFollowUp, isFollowUp } from '../answers/follow-up.ts';
import { listQuotes } from '../answers/quotes.ts';
import { summarise } from '../answers/summary.ts';
import type { Earlier } from './addressed.ts';
import { answerHere, whoSaidHere } from './ask-here.ts';
import type { Reply } from './command.ts';
import type { Context } from './context.ts';

const WHO_SAID = /^\s*who\s+(?:said|says|claimed|told|wrote|tweeted)\b[\s:,]*(?:that\b)?\s*/iu;
const QUOTED = /[“"„«]([^“”"„«»]{3,})[”"»]/u;
const SUMMARY = /\b(?:summary|summari[sz]e|sum\s+(?:it|this)\s+up|tl;?dr)\b/iu;
const WHO_IS_QUOTED =
  /\bwho(?:'s|’s|\s+is|\s+are|\s+was)?\s+(?:all\s+)?quoted\b|^\s*(?:all\s+)?(?:the\s+)?quot(?:es|ations)\s*[.?!]*$/iu;

/**
 * Answers plain words: a phrase goes to who-said, "summary" to the summary, anything else is a question. One that takes up
 * the last answer ("and what did he say about NATO?") is put to that answer's story.
 *
 * @param earlier the answer that the words refer to, where they were written below it
 */
export async function answerInWords(text: string, context: Context, earlier?: Earlier): Promise<Reply> {
  const phrase = QUOTED.exec(text)?.[1] ?? (WHO_SAID.test(text) ? text.replace(WHO_SAID, '') : undefined);
  const last = earlier ?? (isFollowUp(text) ? lastAnswer(context) : undefined);
  const story = last && (await context.library.get(context.owner, last.story)) ? last.story : undefined;
  if (SUMMARY.test(text)) return { content: summarise(await context.story(story)) };
  if (WHO_IS_QUOTED.test(text)) return { content: listQuotes(await context.story(story), {}) };
  if (phrase !== undefined) return whoSaidHere(phrase, context, story);
  if (story === undefined || !last) return answerHere(text, context);
  const content = answerFollowUp(await context.story(story), text, last.spans);
  return { content, asked: { kind: 'ask', text } };
}

function lastAnswer(context: Context): Earlier | undefined {
  const { story, spans = [] } = context.recall() ?? {};
  return story === undefined ? undefined : { story, spans };
}
