import { readFileSync } from 'node:fs';
import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import type { Answer, Passage } from '../../src/answers/answer.ts';
import { nothing } from '../../src/answers/codec.ts';
import { defineAction } from '../../src/discord/core/action.ts';
import { defineCommand } from '../../src/discord/core/command.ts';
import { Dispatch } from '../../src/discord/dispatch/dispatch.ts';
import { word } from '../../src/messages/messages.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { contextFor } from '../context-for.ts';
import { memoryLibrary } from '../memory-library.ts';

/** The real article, the real dispatch, and commands just large enough to try every kind of answer. */
const story = readPlainText(
  readFileSync(new URL('../../seeds/000_3b9d0c4a50389a80.txt', import.meta.url), 'utf8'),
);

const paragraphAction = defineAction({
  name: 'paragraph',
  argument: nothing,
  async run({ id }) {
    const paragraph = story.paragraphAt(id.spans[0]?.[0] ?? 0);
    return { content: find(paragraph ? story.slice(paragraph.span).slice(0, 40) : 'nothing') };
  },
});

function find(words: string): Answer {
  const sentence = story.sentences.find(({ span }) =>
    story.slice(span).toLowerCase().includes(words.toLowerCase()),
  );
  const passages: Passage[] = sentence ? [{ story, excerpt: story.excerpt(sentence.span) }] : [];
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ passages }],
    controls: sentence
      ? [{ ...paragraphAction.with(undefined, { story, spans: [sentence.span] }), label: 'context' }]
      : [],
    searched: [story],
  };
}

const privately = { type: Kind.Boolean, name: 'private', description: 'Only you see the answer' } as const;

const whoSaid = defineCommand({
  data: {
    name: 'who-said',
    description: 'Who said it, in the story’s own words',
    options: [
      {
        type: Kind.String,
        name: 'phrase',
        description: 'Words you remember',
        required: true,
        autocomplete: true,
      },
      privately,
    ],
  },
  async autocomplete({ value }) {
    return ['high price', 'serious concerns', 'belligerent rhetoric', 'a'.repeat(95)]
      .filter((phrase) => phrase.includes(value.toLowerCase()))
      .map((phrase) => ({ name: phrase, value: phrase }));
  },
  async execute(args) {
    return { content: find(args.phrase), private: args.private };
  },
});

const storyCommand = defineCommand({
  data: {
    name: 'story',
    description: 'The stories that the bot answers from',
    options: [
      { type: Kind.Subcommand, name: 'list', description: 'The stories of this server' },
      {
        type: Kind.Subcommand,
        name: 'show',
        description: 'The whole story',
        options: [
          {
            type: Kind.String,
            name: 'part',
            description: 'Which part',
            choices: [
              { name: 'First paragraph', value: 'margins' },
              { name: 'The warning', value: 'reiterated a warning' },
            ],
          },
          privately,
        ],
      },
    ],
  },
  async execute(args) {
    const content = find(args.subcommand === 'show' ? (args.part ?? 'margins') : 'Secretary of State');
    return { content, private: args.subcommand === 'list' || args.private };
  },
});

/** Lets the last `/slow` answer. */
export let finishSlow = () => {};

const slow = defineCommand({
  data: { name: 'slow', description: 'Answers when the test says so' },
  async execute() {
    await new Promise<void>((settle) => {
      finishSlow = settle;
    });
    return { content: find('high price') };
  },
});

const server = defineCommand({
  data: { name: 'settings', description: 'For those who run the server', default_member_permissions: '32' },
  async execute(_, { owner, permissions }) {
    return {
      content: { kind: 'notice', lines: [word('listedAs', `${owner} ${permissions & 32n}`)] },
      private: true,
    };
  },
});

const commands = [whoSaid, storyCommand, slow, server];

export const bot = {
  commands: new Map(commands.map((command) => [command.data.name, command])),
  firstLines: async () => [
    { label: 'Who spoke of a “high price”?', line: '/who-said phrase: high price' },
    { label: 'Who is Dmytro Kuleba?', line: 'Kuleba' },
    { label: 'Which stories are here?', line: '/story list' },
    { label: 'What does it not say?', line: '/who-said phrase: the moon landing' },
  ],
};

const library = await memoryLibrary([story]);

export const dispatch = new Dispatch({
  commands: bot.commands,
  mention: async ({ text }) => ({ content: find(text) }),
  contextFor: contextFor(library),
  log: { error: (details, message) => console.error(message, details) },
});
