/** A command of the command line as its help and the completions of shells show it. */
export interface Manual {
  readonly name: string;
  /** The usages as the help prints them, one per line. */
  readonly ways: readonly string[];
  readonly about: string;
  readonly flags: readonly Flag[];
  /** Whether its arguments are files, for completion. */
  readonly takesFiles: boolean;
}

export type Flag = keyof typeof FLAGS;

/** Every flag there is: whether a value follows, and what it does. */
export const FLAGS = {
  json: { value: undefined, about: 'print JSON Lines' },
  speaker: { value: 'NAME', about: 'quotations of this speaker only' },
  kind: { value: 'direct|mixed|indirect', about: 'word for word, partly, or reported' },
  'raw-jsonl': { value: 'FILE', about: 'lines {"id", "text"}, read exactly as given' },
  sentences: {
    value: 'FILE',
    about: 'lines {"id", "title"?, "question", "sentences": [{"i", "text", "p"?}]}',
  },
  server: { value: 'ID', about: 'a server’s library' },
  user: { value: 'ID', about: 'a person’s own library' },
  online: { value: undefined, about: 'ask Discord, too' },
  help: { value: undefined, about: 'show this help' },
} as const;

const story = (name: string, about: string, flags: readonly Flag[] = []): Manual => ({
  name,
  ways: [`${name} STORY`],
  about,
  flags: [...flags, 'json'],
  takesFiles: true,
});

export const MANUALS: readonly Manual[] = [
  {
    name: 'ask',
    ways: ['ask STORY… QUESTION', 'ask STORY… < QUESTIONS.jsonl', 'ask --sentences FILE'],
    about: 'the sentence that answers a question',
    flags: ['json', 'sentences'],
    takesFiles: true,
  },
  {
    name: 'who-said',
    ways: ['who-said STORY… PHRASE', 'who-said STORY… < PHRASES.jsonl'],
    about: 'who said a half-remembered phrase',
    flags: ['json'],
    takesFiles: true,
  },
  {
    name: 'check',
    ways: ['check STORY… TEXT', 'check STORY… < TEXTS.jsonl'],
    about: 'what the stories print beside a quotation (0: word for word)',
    flags: ['json'],
    takesFiles: true,
  },
  story('summary', 'the story in six of its own lines'),
  story('quotes', 'what was said, by speaker', ['speaker', 'kind']),
  story('people', 'who is who'),
  story('timeline', 'what happened when'),
  story('sourcing', 'how much rests on named and unnamed sources'),
  {
    name: 'compare',
    ways: ['compare STORY STORY'],
    about: 'where two stories differ, and what is only in one',
    flags: ['json'],
    takesFiles: true,
  },
  {
    name: 'read',
    ways: ['read FILE…', 'read < FILES.jsonl'],
    about: 'what a file is read as; lines {"file", "url"?, "tz"?}',
    flags: ['json'],
    takesFiles: true,
  },
  {
    name: 'analyze',
    ways: ['analyze FILE…', 'analyze --raw-jsonl FILE'],
    about: 'every quotation with its speaker and cue',
    flags: ['json', 'raw-jsonl'],
    takesFiles: true,
  },
  {
    name: 'import',
    ways: ['import DIR (--server ID | --user ID)'],
    about: 'load the stories in a folder, exports (stories.json) too',
    flags: ['server', 'user', 'json'],
    takesFiles: true,
  },
  {
    name: 'backup',
    ways: ['backup FILE'],
    about: 'copy the library while the bot runs',
    flags: ['json'],
    takesFiles: true,
  },
  {
    name: 'restore',
    ways: ['restore FILE'],
    about: 'put a backup back; the bot must be stopped',
    flags: ['json'],
    takesFiles: true,
  },
  {
    name: 'verify',
    ways: ['verify [FILE]'],
    about: 'read every text again, or those of a backup (1: damaged)',
    flags: ['json'],
    takesFiles: true,
  },
  {
    name: 'doctor',
    ways: ['doctor'],
    about: 'what is missing to run, and what to do (1: something)',
    flags: ['online', 'json'],
    takesFiles: false,
  },
  {
    name: 'blocked',
    ways: ['blocked'],
    about: 'list what is never served',
    flags: ['json'],
    takesFiles: false,
  },
  {
    name: 'block',
    ways: ['block (hash|url|site) VALUE REASON'],
    about: 'never serve a text, an address or a site',
    flags: [],
    takesFiles: false,
  },
  {
    name: 'unblock',
    ways: ['unblock (hash|url|site) VALUE'],
    about: 'serve it again',
    flags: [],
    takesFiles: false,
  },
  {
    name: 'completions',
    ways: ['completions (bash|zsh|fish)'],
    about: 'print the completion script for a shell',
    flags: [],
    takesFiles: false,
  },
];

const LIBRARY = new Set(['import', 'backup', 'restore', 'verify', 'doctor', 'blocked', 'block', 'unblock']);

/** The commands, one a line. */
export function help(): string {
  const line = ({ ways: [way = ''], about }: Manual) => `  otr ${way.padEnd(38)}  ${about}`;
  const stories = MANUALS.filter(({ name }) => !LIBRARY.has(name));
  const library = MANUALS.filter(({ name }) => LIBRARY.has(name));
  return [
    'Answers about news stories in their own words.',
    '',
    ...stories.map(line),
    '',
    'The library (DATA_DIR or DATABASE_URL, as for npm start; the bot may run meanwhile):',
    ...library.map(line),
    '',
    '`otr COMMAND --help` shows a command’s flags. Results go to stdout, everything else to stderr.',
    'Exit code: 0 answered, 1 not in the story, 2 wrong usage, 3 unreadable input; a batch always 0.',
  ].join('\n');
}

/** One command with its flags. */
export function helpFor({ ways, about, flags }: Manual): string {
  const flagLine = (flag: Flag) => {
    const { value, about: does } = FLAGS[flag];
    return `  ${`--${flag}${value === undefined ? '' : ` ${value}`}`.padEnd(30)}  ${does}`;
  };
  return [
    ...ways.map((way) => `otr ${way}`),
    '',
    about,
    '',
    ...[...flags, 'help' as const].map(flagLine),
  ].join('\n');
}
