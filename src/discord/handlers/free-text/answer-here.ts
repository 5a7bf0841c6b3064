import type { AskedStory } from '../../../analysis/asked-story.ts';
import type { Answer, Control } from '../../../answers/answer.ts';
import { answerQuestion } from '../../../answers/ask.ts';
import { answerFromAll, whoSaidInAll } from '../../../answers/asked-functions.ts';
import { resolveQuestion } from '../../../answers/follow-up.ts';
import { saysAbout, speakerByName } from '../../../answers/said-about.ts';
import { joinAnswers, questionsIn } from '../../../answers/several-questions.ts';
import { nearestQuestion, questionKey } from '../../../answers/suggestions.ts';
import { readTyped } from '../../../answers/typed-words.ts';
import { UserError } from '../../../errors.ts';
import { word } from '../../../messages/messages.ts';
import { isForeign } from '../../../story/language.ts';
import type { Span } from '../../../story/span.ts';
import { breathe } from '../../../workers/breathe.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import type { Asked } from '../../core/conversation-memory.ts';
import { exampleAction } from '../help/example.ts';
import { answerRoute } from './answer-route.ts';
import { checkIn } from './check-in.ts';

/**
 * Answers what was typed as a question, or sends it where it belongs: a summary, a list, a remembered phrase.
 *
 * @throws UserError if there is no story
 */
export async function answerTyped(text: string, context: Context, story?: string): Promise<Reply> {
  const route = readTyped(text);
  const routed = await answerRoute(route, context, story);
  if (routed) return routed;
  if (route.kind === 'said') return whoSaidHere(route.phrase, context, story);
  return answerHere(route.kind === 'question' ? route.question : text, context, story);
}

/**
 * Puts a question to the story that was named, else to the one pinned in the channel, else to all stories; two or three questions
 * of one message each on their own.
 *
 * @throws UserError if there is no story
 */
export async function answerHere(text: string, context: Context, story?: string): Promise<Reply> {
  return answerIn(await context.chosenStory(story), { kind: 'ask', text }, context);
}

/** Milliseconds for a question to offer. */
const SUGGEST_MS = 50;

/** A refusal leads on: to a question that the story does answer, and to English if it was asked in another language. */
async function withWayOn(
  content: Answer,
  asked: AskedStory | undefined,
  question: string,
  context: Context,
): Promise<Answer> {
  if (content.answered) return content;
  const foot = isForeign(question) ? word('englishOnly') : content.foot;
  // Looking for a question takes as long as the answer did: others have their turn between the two.
  await breathe();
  const nearest = asked && (await context.ask(nearestQuestion, asked, question, SUGGEST_MS));
  // A suggestion was tested by its words: no one who takes it up is turned away.
  if (asked && nearest === question) return context.ask(answerQuestion, asked, question);
  if (!asked || !nearest) return { ...content, foot };
  const { story } = asked;
  const control: Control = {
    ...exampleAction.with(questionKey(nearest), { story }),
    label: 'tryThese',
    name: nearest,
  };
  return { ...content, foot, controls: [control, ...content.controls] };
}

/** Says who said a remembered phrase. */
export async function whoSaidHere(phrase: string, context: Context, story?: string): Promise<Reply> {
  return answerIn(await context.chosenStory(story), { kind: 'who-said', text: phrase }, context);
}

/**
 * Compares what a message claims was said with the stories.
 *
 * @throws UserError if the message claims nothing
 */
export async function checkHere(message: string, context: Context, story?: string): Promise<Reply> {
  const reply = await answerIn(await context.chosenStory(story), { kind: 'check', text: message }, context);
  return { ...reply, private: true };
}

/**
 * Answers from one story, or from all of them.
 *
 * @throws UserError if a check finds nothing that could be checked
 */
export async function answerIn(one: AskedStory | undefined, asked: Asked, context: Context): Promise<Reply> {
  const { kind, text } = asked;
  if (kind === 'check') {
    const { found, searched } = one ? { found: [one], searched: 1 } : await context.stories(text);
    const content = await checkIn(found, text, context, searched);
    if (!content) throw new UserError(word('nothingClaimed'));
    return { content, asked };
  }
  if (kind === 'who-said') return { content: await answerOne(one, text, context, 'who-said'), asked };
  const questions = questionsIn(text);
  const answers: Answer[] = [];
  for (const question of questions) {
    // "Who is the governor and can she block it": she is whom the first answer names.
    const before = answers.at(-1)?.answered ? shownBy(answers.at(-1)) : [];
    const resolved =
      one && before.length > 0 ? await context.ask(resolveQuestion, one, question, before) : question;
    answers.push(await answerOne(one, resolved, context, 'ask'));
  }
  return { content: joinAnswers(questions, answers), asked };
}

function shownBy(answer: Answer | undefined): Span[] {
  return answer?.sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.span)) ?? [];
}

/**
 * "How old is she?" as a first question is about the person whom the story is about. Undefined if no words of a sentence are sure to
 * answer: a name makes every sentence about that person look near. "What did the Albion boss say about the referee" is put by name too.
 */
async function aboutMainPerson(one: AskedStory, text: string, context: Context): Promise<Answer | undefined> {
  const named = await context.ask(resolveQuestion, one, text, []);
  if (named === text) return undefined;
  const content = await context.ask(answerQuestion, one, named, await context.insightInto(one, named));
  const isTheirWords = await context.ask(saysAbout, one, named);
  const isCalledByOffice = (await context.ask(speakerByName, one, text)) !== undefined;
  const isSure =
    isTheirWords ||
    isCalledByOffice ||
    content.sections.some(({ passages }) => passages.some(({ bold = [] }) => bold.length > 0));
  return content.answered && isSure ? content : undefined;
}

async function answerOne(
  one: AskedStory | undefined,
  text: string,
  context: Context,
  kind: 'ask' | 'who-said',
): Promise<Answer> {
  if (!one && kind === 'who-said') {
    // A phrase is looked up by its words; by its meaning only if they find nobody who said it.
    const { found, searched } = await context.stories(text);
    const content = await context.askAll(whoSaidInAll, found, searched, text);
    if (content.answered) return content;
  }
  const isAnswered = kind === 'ask';
  const { found, searched, insights, leads } = one
    ? { found: [one], searched: 1, insights: [await context.insightInto(one, text, isAnswered)], leads: [] }
    : await context.storiesToAsk(text, isAnswered);
  if (kind === 'who-said') return context.askAll(whoSaidInAll, found, searched, text, insights);
  const content = await context.askAll(answerFromAll, found, searched, text, insights, leads);
  const about = one && !content.answered ? await aboutMainPerson(one, text, context) : undefined;
  return about ?? withWayOn(content, found[0], text, context);
}
