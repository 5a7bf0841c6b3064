import { defineCommand } from '../src/discord/command.ts';

const LINES = [
  '**I answer about news stories with the stories’ own words only.**',
  'Every answer is quoted word for word, with its speaker and paragraph. Where a story does not answer, I say so.',
  '',
  '`/ask` a question · `/who-said` a phrase that you half remember',
  '`/quotes` what was said, by speaker',
  '`/summary` the story in its own lines',
  '`/story list` · `/story show` · `/story pin` the stories I answer from',
  '',
  '-# Add `private: True` to a command and only you see the answer.',
];

export default defineCommand({
  data: { name: 'help', description: 'What this bot does and how to ask' },
  async execute() {
    return { content: { kind: 'notice', lines: LINES }, private: true };
  },
});
