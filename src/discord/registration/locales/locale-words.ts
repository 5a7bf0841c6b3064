/** The commands' texts in one language; command names are not translated. */
export interface LocaleWords {
  /** Names of options, lower case, by their English name. */
  readonly options: Readonly<Record<string, string>>;
  /** Descriptions of commands, subcommands and options, and names of choices, by their English text. */
  readonly texts: Readonly<Record<string, string>>;
}
