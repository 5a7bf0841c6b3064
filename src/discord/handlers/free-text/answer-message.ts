import type { AskedStory } from '../../../analysis/asked-story.ts';
import type { Answer } from '../../../answers/answer.ts';
import {
  answerAsTyped,
  answerFollowUp,
  isFollowUp,
  isPutAsTyped,
  resolveQuestion,
} from '../../../answers/follow-up.ts';
import { joinAnswers, questionsIn } from '../../../answers/several-questions.ts';
import { readTyped } from '../../../answers/typed-words.ts';
import type { Span } from '../../../story/span.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import type { Earlier } from '../../core/earlier-answer.ts';
import { addText } from '../story-library/add-and-edit.ts';
import { offerLink } from '../story-library/choose-link.ts';
import { isArticle } from '../story-library/is-article.ts';
import { answerHere, whoSaidHere } from './answer-here.ts';
import { answerRoute } from './answer-route.ts';

const QUOTED = /[“"„«]([^“”"„«»]{3,})[”"»]/u;

/**
 * Answers plain words: what asks for a summary, a list or help gets it, a phrase goes to who-said, anything else is a
 * question. One that takes up the last answer ("and what did he say about NATO?") is put to that answer's story.
 *
 * @param earlier the answer that the words refer to, if they were written below it
 */
export async function answerInWords(text: string, context: Context, earlier?: Earlier): Promise<Reply> {
  const added = context.isDirect ? await offerToAdd(text, context) : undefined;
  if (added) return added;
  const route = readTyped(text);
  const last = earlier ?? (isFollowUp(text) ? lastAnswer(context) : undefined);
  const story = last && (await context.library.get(context.owner, last.story)) ? last.story : undefined;
  const routed = await answerRoute(route, context, story);
  if (routed) return routed;
  const phrase = QUOTED.exec(text)?.[1] ?? (route.kind === 'said' ? route.phrase : undefined);
  if (phrase !== undefined) return whoSaidHere(phrase, context, story);
  const question = route.kind === 'question' ? route.question : text;
  if (story === undefined || !last) return answerHere(question, context);
  const one = await context.story(story);
  const questions = questionsIn(text);
  const answers: Answer[] = [];
  for (const each of questions) answers.push(await followUp(each, one, last.spans, context));
  return { content: joinAnswers(questions, answers), asked: { kind: 'ask', text } };
}

/** With a name for its pronoun, and as it was typed: first as it was typed if that says enough. */
async function followUp(
  question: string,
  one: AskedStory,
  before: readonly Span[],
  context: Context,
): Promise<Answer> {
  const resolved = await context.ask(resolveQuestion, one, question, before);
  const asTyped = async (): Promise<Answer | undefined> =>
    context.ask(answerAsTyped, one, question, before, await context.insightInto(one, question));
  const isTypedFirst = resolved !== question && (await context.ask(isPutAsTyped, one, question, before));
  const first = isTypedFirst ? await asTyped() : undefined;
  if (first) return first;
  const insight = await context.insightInto(one, resolved);
  const named = await context.ask(answerFollowUp, one, question, before, insight);
  if (named.answered || isTypedFirst || resolved === question) return named;
  return (await asTyped()) ?? named;
}

/** A link or a whole article in a direct message is hardly a question. */
async function offerToAdd(text: string, context: Context): Promise<Reply | undefined> {
  if (isArticle(text)) return addText(text, context);
  const [link] = /^\s*https?:\/\/[^\s<>|"“”]+\s*$/iu.exec(text) ?? [];
  return link === undefined ? undefined : offerLink(link.trim(), context);
}

function lastAnswer(context: Context): Earlier | undefined {
  const { story, spans = [] } = context.recall() ?? {};
  return story === undefined ? undefined : { story, spans };
}
