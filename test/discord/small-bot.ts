import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Answer } from '../../src/answers/answer.ts';
import { fromOne, nothing } from '../../src/answers/codec.ts';
import { defineAction } from '../../src/discord/core/action.ts';
import {
  defineCommand,
  defineMessageCommand,
  type RegisteredCommand,
} from '../../src/discord/core/command.ts';
import { modalText } from '../../src/discord/core/modal-values.ts';
import { Dispatch } from '../../src/discord/dispatch/dispatch.ts';
import { Gateway, type GatewayOptions } from '../../src/discord/gateway/gateway.ts';
import { UserError } from '../../src/errors.ts';
import { word } from '../../src/messages/messages.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { contextFor } from '../context-for.ts';
import { memoryLibrary } from '../memory-library.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { waitFor } from './stand-in/wait.ts';
import { TOKEN } from './stand-in/world.ts';

const story = readPlainText(
  'Harbour reopens after storm\n\nThe harbour reopened on Monday.\n\n“The ships are back,” Ada Moor said.',
  { source: 'The Gazette' },
);

const paragraphAction = defineAction({
  name: 'paragraph',
  argument: fromOne,
  run: async ({ argument }) => ({ content: paragraphAnswer(argument) }),
});

const whichAction = defineAction({
  name: 'which',
  argument: nothing,
  run: async () => ({ modal: () => whichForm }),
  submit: async (filled) => ({ content: paragraphAnswer(Number(modalText(filled, 'number'))) }),
});

const awayAction = defineAction({ name: 'away', argument: nothing, run: async () => ({ remove: true }) });

/** A paragraph of the story, with a button that shows the next one. */
function paragraphAnswer(number: number): Answer {
  const paragraph = story.paragraphs.find((one) => one.number === number);
  if (!paragraph) throw new UserError(word('misfitButton'));
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: [{ story, excerpt: story.excerpt(paragraph.span) }] }],
    controls: [
      { ...paragraphAction.with(number + 1, { story }), label: 'context' },
      { ...whichAction.with(undefined, { story }), label: 'more' },
      { ...awayAction.with(undefined, { story }), label: 'next' },
    ],
    searched: [story],
  };
}

const say = defineCommand({
  data: {
    name: 'say',
    description: 'Shows a paragraph',
    description_localizations: { de: 'Zeigt einen Absatz' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'which',
        description: 'Which paragraph',
        required: true,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for you' },
    ],
  },
  autocomplete: async ({ value }) =>
    Array.from({ length: 40 }, (_, index) => ({ name: `${value} ${index}`, value: String(index) })),
  execute: async (args) => ({ content: paragraphAnswer(Number(args.which)), private: args.private }),
});

const slowData = {
  name: 'slow',
  description: 'Takes its time',
  options: [
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for you' } as const,
  ],
};

/** As long as nobody is told that it takes longer, and no moment more: a busy machine changes nothing. */
const slowOn = ({ rest }: DiscordStandIn) => {
  const announced = () => rest.calls.filter(({ kind }) => kind === 'callback').length;
  return defineCommand({
    data: slowData,
    execute: async (args) => {
      const before = announced();
      await waitFor(() => announced() > before, 'word that the answer takes longer');
      return { content: paragraphAnswer(1), private: args.private };
    },
  });
};

const broken = defineCommand({
  data: { name: 'broken', description: 'Fails' },
  execute: async () => {
    throw new Error('a mistake of ours');
  },
});

const place = defineCommand({
  data: {
    name: 'place',
    description: 'Where am I',
    options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'owner', description: 'Whose stories' }],
  },
  execute: async (_, context) => ({ content: { kind: 'notice', lines: [word('listedAs', context.owner)] } }),
});

const read = defineCommand({
  data: {
    name: 'read',
    description: 'Says what a file, a person, a channel and a role are called',
    options: [
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A file', required: true },
      { type: ApplicationCommandOptionType.User, name: 'who', description: 'Somebody' },
      { type: ApplicationCommandOptionType.Channel, name: 'where', description: 'A channel' },
      { type: ApplicationCommandOptionType.Role, name: 'role', description: 'A role' },
    ],
  },
  execute: async ({ file, who, where, role }) => ({
    content: {
      kind: 'notice',
      lines: [word('listedAs', `${file.filename}, ${who?.username}, ${where?.name}, ${role?.name}`)],
    },
  }),
});

/** A command on a message, with a form of its own. */
const paragraphOf = defineMessageCommand({
  data: { type: ApplicationCommandType.Message, name: 'Paragraph of this' },
  executeOnMessage: async ({ content }) =>
    content === '' ? { modal: () => whichForm } : { content: paragraphAnswer(Number(content)) },
});

const whichForm = {
  custom_id: 'which:1::::0',
  title: 'Which paragraph?',
  components: [
    {
      type: ComponentType.Label,
      label: 'Number',
      component: { type: ComponentType.TextInput, custom_id: 'number', style: TextInputStyle.Short },
    },
  ],
} satisfies APIModalInteractionResponseCallbackData;

const commandsOn = (standIn: DiscordStandIn) =>
  new Map<string, RegisteredCommand>(
    [say, slowOn(standIn), broken, place, read, paragraphOf].map((command) => [command.data.name, command]),
  );
export const commandList = [say.data, slowData, broken.data, place.data, read.data, paragraphOf.data];

export type SmallBot = Awaited<ReturnType<typeof startBot>>;

/** Starts the real gateway with a handful of commands, keeps what it logged, and counts the interactions that arrived. */
export async function startBot(standIn: DiscordStandIn, more: Partial<GatewayOptions> = {}) {
  const logged: { level: string; details: object; message: string }[] = [];
  const write = (level: string) => (details: object, message: string) => {
    logged.push({ level, details, message });
  };
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const fatal: Error[] = [];
  const library = await memoryLibrary([story]);
  const dispatch = new Dispatch({
    commands: commandsOn(standIn),
    mention: async () => ({ content: paragraphAnswer(1) }),
    contextFor: contextFor(library),
    log,
  });
  let begun = 0;
  const gateway = await Gateway.start({
    token: TOKEN,
    apiUrl: standIn.apiUrl,
    commands: commandList,
    dispatch: {
      interaction(...event) {
        begun++;
        return dispatch.interaction(...event);
      },
      message: (...event) => dispatch.message(...event),
    },
    log,
    onFatal: (error) => fatal.push(error),
    identifyThrottler: { waitForIdentify: async () => undefined },
    ...more,
  });
  return { gateway, logged, fatal, stop: () => gateway.stop(), begun: () => begun };
}
