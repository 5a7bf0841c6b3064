import { answerQuestion } from '../answers/ask.ts';
import { listQuotes } from '../answers/quotes.ts';
import { summarise } from '../answers/summary.ts';
import { whoSaid } from '../answers/who-said.ts';
import type { Mention } from './dispatch.ts';

const WHO_SAID = /^\s*who\s+(?:said|says|claimed|told|wrote|tweeted)\b[\s:,]*(?:that\b)?\s*/iu;
const QUOTED = /[“"„«]([^“”"„«»]{3,})[”"»]/u;
const SUMMARY = /\b(?:summary|summari[sz]e|sum\s+(?:it|this)\s+up|tl;?dr)\b/iu;
const WHO_IS_QUOTED =
  /\bwho(?:'s|’s|\s+is|\s+are|\s+was)?\s+(?:all\s+)?quoted\b|^\s*(?:all\s+)?(?:the\s+)?quot(?:es|ations)\s*[.?!]*$/iu;

/** Answers a message in words: a phrase goes to who-said, "summary" to the summary, anything else is a question. */
export const answerMention: Mention = async (text, context) => {
  if (text.trim() === '') return null;
  const analysed = await context.story();
  if (SUMMARY.test(text)) return { content: summarise(analysed) };
  if (WHO_IS_QUOTED.test(text)) return { content: listQuotes(analysed, {}) };
  const phrase = QUOTED.exec(text)?.[1] ?? (WHO_SAID.test(text) ? text.replace(WHO_SAID, '') : undefined);
  if (phrase !== undefined) return { content: whoSaid(analysed, phrase) };
  return { content: answerQuestion(analysed, text) };
};
