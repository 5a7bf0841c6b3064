import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { de } from './locales/de.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import type { LocaleWords } from './locales/locale-words.ts';
import { ptBr } from './locales/pt-br.ts';

/** The languages of Discord's clients in which the commands exist besides English. */
export const LOCALES: Readonly<Record<string, LocaleWords>> = {
  de,
  fr,
  'es-ES': es,
  'es-419': es,
  'pt-BR': ptBr,
};

/** Every command works in servers, direct messages and elsewhere, installed for a server or for a person. */
const ANYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

interface Shape {
  readonly type?: number | undefined;
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly Shape[] | undefined;
  readonly choices?: readonly Shape[] | undefined;
}

/** The command's JSON as it is registered: usable anywhere unless it says otherwise, and in every language. */
export function localise<T extends Shape>(data: T): T {
  return { ...ANYWHERE, ...data, ...describe(data) };
}

/** Texts that a language has no words for yet, to be found by a test. */
export function missingWords(data: object, { options: names, texts }: LocaleWords): string[] {
  const { description, options = [], choices = [] } = data as Shape;
  return [
    ...(description !== undefined && texts[description] === undefined ? [description] : []),
    ...options
      .filter((option) => isPlain(option) && names[option.name] === undefined)
      .map(({ name }) => name),
    ...choices.filter(({ name }) => texts[name] === undefined).map(({ name }) => name),
    ...options.flatMap((option) => missingWords(option, { options: names, texts })),
  ];
}

function describe(shape: Shape): Shape {
  const { description, options, choices } = shape;
  return {
    ...shape,
    ...(description === undefined
      ? {}
      : { description_localizations: wordsFor(({ texts }) => texts[description]) }),
    ...(options === undefined ? {} : { options: options.map(describeOption) }),
    ...(choices === undefined
      ? {}
      : {
          choices: choices.map((choice) => ({
            ...choice,
            name_localizations: wordsFor(({ texts }) => texts[choice.name]),
          })),
        }),
  };
}

function describeOption(option: Shape): Shape {
  if (!isPlain(option)) return describe(option);
  return {
    ...describe(option),
    name_localizations: wordsFor(({ options }) => options[option.name]),
  } as Shape;
}

/** Subcommands are parts of a command's name, which stays as it is. */
function isPlain({ type }: Shape): boolean {
  return (
    type !== ApplicationCommandOptionType.Subcommand && type !== ApplicationCommandOptionType.SubcommandGroup
  );
}

function wordsFor(word: (words: LocaleWords) => string | undefined): Record<string, string> {
  const found = Object.entries(LOCALES).map(([locale, words]) => [locale, word(words)] as const);
  return Object.fromEntries(found.flatMap(([locale, text]) => (text === undefined ? [] : [[locale, text]])));
}
