import type { AnalysedStory } from '../answers/analysed-story.ts';
import type { Control, Menu } from '../answers/answer.ts';
import { suggestQuestions } from '../answers/suggestions.ts';
import type { Reply } from './command.ts';
import type { Context } from './context.ts';
import { missingLine } from './missing-permissions.ts';

const LINES = [
  '**I answer with the stories’ own words only.**',
  'Word for word, with speaker and paragraph. Where a story does not answer, I say so.',
  '',
  '`/ask` a question, or mention me with it',
  '`/who-said` a phrase that you half remember',
  '`/check` a quotation as somebody quotes it',
  '`/quotes` by speaker · `/summary`',
  '`/story` who is who, timeline, sourcing, all of it',
  '`/compare` how two stories report the same',
  '-# In the menu of a message, under Apps: `Check quotes`, `Who said this?`, `Add this story`',
  '-# Add `private: True` and only you see the answer. “And what did he say about …?” goes on from the last one.',
  '-# `/settings` who sees answers, and where · `/privacy` what is kept, and how to erase it',
];

/** A phone shows so many long buttons without scrolling; a longer question stands in the list. */
const PRESSED = 3;
const LONGEST_PRESSED = 60;

/** What the bot is and does, with questions to press: for /help and whoever greets it. */
export async function helpNotice(context: Context): Promise<Reply> {
  const missing = missingLine(context);
  const lines = missing === undefined ? LINES : [...LINES, `-# ${missing}`];
  const analysed = await context.story().catch(() => undefined);
  const examples = analysed ? examplesOf(analysed) : {};
  return { content: { kind: 'notice', lines, ...examples }, private: true };
}

/** Questions that the channel's story answers: some to be pressed, more to choose from. */
function examplesOf(analysed: AnalysedStory): { controls: Control[]; menu?: Menu } {
  const { story } = analysed;
  const all = suggestQuestions(analysed).map((name, at) => ({
    name,
    target: { action: 'example', story, spans: [], argument: String(at) },
  }));
  const pressed = all.filter(({ name }) => name.length <= LONGEST_PRESSED).slice(0, PRESSED);
  const controls = pressed.map(({ name, target }): Control => ({ ...target, label: 'tryThese', name }));
  const options = all.filter((one) => !pressed.includes(one));
  return options.length > 0 ? { controls, menu: { placeholder: 'tryThese', options } } : { controls };
}
