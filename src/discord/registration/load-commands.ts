import { readdir } from 'node:fs/promises';
import { ApplicationCommandType } from 'discord-api-types/v10';
import * as z from 'zod';
import { SettingsError } from '../../errors.ts';
import { importable } from '../../start/compiled.mjs';
import type { MessageCommand, RegisteredCommand, SlashCommand } from '../core/command.ts';
import { localise } from './localise.ts';

const COMMANDS_FOLDER = new URL('../../../commands/', import.meta.url);

/** The form of a command file's default export; the JSON itself is checked by types, and by Discord. */
const slashSchema = z.looseObject({
  data: z.looseObject({
    name: z.string().regex(/^[-_\p{L}\p{N}]{1,32}$/u),
    description: z.string().min(1).max(100),
  }),
  run: z.custom<SlashCommand['run']>((value) => typeof value === 'function'),
  autocomplete: z.custom<SlashCommand['autocomplete']>((value) => typeof value === 'function').optional(),
});
const messageSchema = z.looseObject({
  data: z.looseObject({
    type: z.literal(ApplicationCommandType.Message),
    name: z.string().trim().min(1).max(32),
  }),
  executeOnMessage: z.custom<MessageCommand['executeOnMessage']>((value) => typeof value === 'function'),
});
const commandSchema = z.union([messageSchema, slashSchema]);

/**
 * Loads every file of the folder: the one list that is registered and run.
 *
 * @returns the commands by name, in file order
 * @throws StartError that names the file without a command, or the name that occurs twice
 */
export async function loadCommands(folder: URL = COMMANDS_FOLDER): Promise<Map<string, RegisteredCommand>> {
  const commands = new Map<string, RegisteredCommand>();
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  for (const file of files) {
    const module: { default?: unknown } = await import(importable(new URL(file, folder)));
    const parsed = commandSchema.safeParse(module.default);
    if (!parsed.success)
      throw new SettingsError(
        `commands/${file} does not export a command (use defineCommand or defineMessageCommand).`,
      );
    const { name } = parsed.data.data;
    if (commands.has(name))
      throw new SettingsError(`commands/${file} defines ${name}, which another file has already.`);
    const command = module.default as RegisteredCommand;
    commands.set(name, { ...command, data: localise(command.data) } as RegisteredCommand);
  }
  return commands;
}
