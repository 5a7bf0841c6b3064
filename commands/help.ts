import type { AnalysedStory } from '../src/answers/analysed-story.ts';
import type { Menu } from '../src/answers/answer.ts';
import { suggestQuestions } from '../src/answers/suggestions.ts';
import { defineCommand } from '../src/discord/command.ts';
import { missingPermissions } from '../src/discord/missing-permissions.ts';

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
  '`Check quotes`, `Who said this?` and `Add this story` in the menu of a message, under Apps',
  'Mention me with a question, or write to me directly. “And what did he say about …?” goes on from the last answer.',
  '',
  '-# Add `private: True` to a command and only you see the answer.',
];

export default defineCommand({
  data: { name: 'help', description: 'What this bot does and how to ask' },
  async execute(_, context) {
    const missing = missingPermissions(context.botPermissions);
    const lines =
      missing.length > 0 ? [...LINES, `-# To answer mentions here I need ${missing.join(', ')}.`] : LINES;
    const analysed = await context.story().catch(() => undefined);
    return { content: { kind: 'notice', lines, menu: analysed && examplesOf(analysed) }, private: true };
  },
});

/** Questions that the channel's story answers, to be pressed. */
function examplesOf(analysed: AnalysedStory): Menu | undefined {
  const { story } = analysed;
  const options = suggestQuestions(analysed).map((question, at) => ({
    name: question,
    target: { action: 'example', story, spans: [], argument: String(at) },
  }));
  return options.length > 0 ? { placeholder: 'tryThese', options } : undefined;
}
