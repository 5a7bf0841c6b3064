import type { AnalysedStory } from '../src/answers/analysed-story.ts';
import type { Control, Menu } from '../src/answers/answer.ts';
import { suggestQuestions } from '../src/answers/suggestions.ts';
import { defineCommand } from '../src/discord/command.ts';
import { missingLine } from '../src/discord/missing-permissions.ts';

const LINES = [
  '**I answer about news stories with the stories’ own words only.**',
  'Every answer is quoted word for word, with its speaker and paragraph. Where a story does not answer, I say so.',
  '',
  '`/ask` a question · `/who-said` a phrase that you half remember',
  '`/quotes` what was said, by speaker',
  '`/summary` the story in its own lines · `/compare` how two stories report the same',
  '`/story list` · `/story show` · `/story pin` the stories I answer from',
  '`/check` whether a quotation stands in a story as somebody quotes it',
  '`/privacy` what is kept, for how long, and how to erase it',
  '`/settings` who sees answers, who may change stories, where I answer (needs Manage Server)',
  '`Check quotes`, `Who said this?` and `Add this story` in the menu of a message, under Apps',
  'Mention me with a question, or write to me directly. “And what did he say about …?” goes on from the last answer.',
  '',
  '-# Add `private: True` to a command and only you see the answer.',
];

/** A phone shows so many long buttons without scrolling; a longer question stands in the list. */
const PRESSED = 3;
const LONGEST_PRESSED = 60;

export default defineCommand({
  data: { name: 'help', description: 'What this bot does and how to ask' },
  async execute(_, context) {
    const missing = missingLine(context);
    const lines = missing === undefined ? LINES : [...LINES, `-# ${missing}`];
    const analysed = await context.story().catch(() => undefined);
    const examples = analysed ? examplesOf(analysed) : {};
    return { content: { kind: 'notice', lines, ...examples }, private: true };
  },
});

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
