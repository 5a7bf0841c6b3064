import {
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { isMistake } from '../../errors.ts';
import { breathe } from '../../workers/breathe.ts';
import type { Caller } from '../core/caller.ts';
import type { Context } from '../core/context.ts';
import type { DispatchLog } from '../core/failure.ts';
import { drawReply } from './draw-reply.ts';
import { type Commands, offerChoices, runCommand } from './requested.ts';

/** Someone without stories, who gets the samples; nothing that they are shown leaves the process. */
export const NOBODY: Caller = {
  owner: 'user:0',
  userId: '0',
  channelId: '0',
  isDirect: true,
  inThread: false,
  permissions: 0n,
  roles: [],
};

type Options = APIApplicationCommandInteractionDataOption[];

const text = (name: string, value: string, focused = false): Options[number] => ({
  type: ApplicationCommandOptionType.String,
  name,
  value,
  ...(focused ? { focused } : {}),
});
const subcommand = (name: string): Options[number] => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  options: [],
});

/** What people do first. A question that the story answers, one that it does not, and each view. */
const COMMANDS: readonly (readonly [command: string, options: Options])[] = [
  ['ask', [text('question', 'What did they say?')]],
  ['ask', [text('question', 'Which pengiun won the lottery in 1950?')]],
  ['who-said', [text('phrase', 'we will not be there')]],
  ['check', [text('text', 'The mayor said “we will never be there”.')]],
  ['summary', []],
  ['quotes', []],
  ['story', [subcommand('people')]],
  ['story', [subcommand('timeline')]],
  ['story', [subcommand('list')]],
];
const TYPED: readonly (readonly [command: string, options: Options])[] = [
  ['ask', [text('question', 'wh', true)]],
  ['summary', [text('story', 'a', true)]],
];

/**
 * Does once what people will do, before anybody is let in: the first time, code and expressions are compiled, a tenth of a
 * second for one command in which nobody else would have a turn.
 *
 * @param context of `NOBODY`
 */
export async function warmUp(commands: Commands, context: Context, log: DispatchLog): Promise<void> {
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (err) {
      // Without a sample there is nothing to be asked.
      if (!isMistake(err)) log.error({ err }, 'a command could not be tried before the start');
    }
    await breathe();
  };
  for (const [name, options] of COMMANDS)
    await attempt(async () => {
      const data = { id: '0', name, type: ApplicationCommandType.ChatInput as const, options };
      const outcome = await runCommand(commands, { data }, context);
      if ('content' in outcome) await drawReply(outcome, context, { isPrivate: false }, log);
    });
  for (const [name, options] of TYPED)
    await attempt(() =>
      offerChoices(
        commands,
        { data: { id: '0', name, type: ApplicationCommandType.ChatInput, options } },
        context,
      ),
    );
}
