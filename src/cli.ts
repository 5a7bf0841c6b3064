import { answer, shownAnswer, stdoutPaint } from './command-line/answer.ts';
import {
  atLeast,
  checkFlags,
  manualOf,
  needsInput,
  parse,
  splitArguments,
  UsageError,
  usageOf,
  type Values,
} from './command-line/arguments.ts';
import { ANSWERED, NOT_IN_STORY, UNREADABLE, WRONG_USAGE } from './command-line/exit-codes.ts';
import { failureText } from './command-line/failure.ts';
import { help, helpFor, type Manual } from './command-line/manual.ts';
import { print, printJson, printPainted } from './command-line/output.ts';
import type { View } from './command-line/views.ts';
import type { Encoder } from './retrieval/encoder/encoder.ts';
import { harmless } from './story/harmless.ts';

// Each branch imports what it needs: a wrong flag is reported before the language model is loaded.

async function run(argv: readonly string[]): Promise<number> {
  const { command, rest, values } = parse(argv);
  if (command === 'help' || values.help) return showHelp(command === 'help' ? rest[0] : command);
  if (command === undefined) throw new UsageError(help());
  if (command === '--version') {
    await print(`otr ${await version()}`);
    return ANSWERED;
  }
  const manual = manualOf(command);
  checkFlags(manual, values);
  const asJson = values.json === true;
  switch (command) {
    case 'analyze': {
      const { analyzeFiles, analyzeRaw } = await import('./command-line/analyze.ts');
      if (values['raw-jsonl'] !== undefined) await analyzeRaw(values['raw-jsonl']);
      else await analyzeFiles(atLeast(1, rest, manual), asJson);
      return ANSWERED;
    }
    case 'read': {
      const { readFiles, readListed } = await import('./command-line/read.ts');
      if (rest.length > 0) return (await readFiles(rest, asJson)) ? ANSWERED : UNREADABLE;
      needsInput(manual);
      await readListed(asJson);
      return ANSWERED;
    }
    case 'ask': {
      const { sentences } = values;
      const asked = sentences === undefined ? splitArguments(rest, manual) : undefined;
      const { Asker, askSentences } = await import('./command-line/ask.ts');
      return withEncoder(async (encoder) => {
        const asker = new Asker(encoder);
        if (asked) {
          const { answerTyped } = await import('./command-line/typed.ts');
          return answer(asked, asJson, {
            field: 'question',
            record: asker.record.bind(asker),
            shown: async (stories, question) => shownAnswer(await answerTyped(stories, question, asker)),
          });
        }
        await askSentences(sentences ?? '', asker);
        return ANSWERED;
      });
    }
    case 'who-said': {
      const asked = splitArguments(rest, manual);
      const { whoSaidRecord } = await import('./command-line/who-said.ts');
      const { whoSaidInAll } = await import('./answers/asked-functions.ts');
      return answer(asked, asJson, {
        field: 'phrase',
        record: whoSaidRecord,
        shown: (stories, phrase) => shownAnswer(whoSaidInAll(stories, stories.length, phrase)),
      });
    }
    case 'check': {
      const asked = splitArguments(rest, manual);
      const { checkLines, checkRecord } = await import('./command-line/check.ts');
      return answer(asked, asJson, {
        field: 'text',
        record: checkRecord,
        shown: (stories, text) => checkLines(stories, text, stdoutPaint()),
      });
    }
    case 'summary':
    case 'quotes':
    case 'people':
    case 'timeline':
    case 'sourcing':
    case 'compare':
      return view(command, rest, values, manual);
    case 'completions': {
      const { completions, SHELLS } = await import('./command-line/completions.ts');
      const shell = SHELLS.find((each) => each === rest[0]);
      if (!shell || rest.length > 1)
        throw new UsageError(`Name a shell: \`otr completions ${SHELLS.join('|')}\`.`);
      await print(completions(shell));
      return ANSWERED;
    }
    case 'doctor':
      return (await diagnose(values.online === true, asJson)) ? ANSWERED : NOT_IN_STORY;
    case 'verify': {
      const { verify } = await import('./command-line/restore.ts');
      return (await verify(await settings(), rest[0], asJson)) ? ANSWERED : NOT_IN_STORY;
    }
    case 'import':
    case 'backup':
    case 'restore':
    case 'blocked':
    case 'block':
    case 'unblock':
      return keepLibrary(command, rest, values, manual);
    default:
      throw new UsageError(`There is no command “${command}”. \`otr --help\` lists them.`);
  }
}

/** All commands, or one with its flags. */
async function showHelp(name: string | undefined): Promise<number> {
  await print(name === undefined ? help() : helpFor(manualOf(name)));
  return ANSWERED;
}

async function view(command: View, rest: readonly string[], values: Values, manual: Manual): Promise<number> {
  const count = VIEWS[command];
  atLeast(count, rest, manual);
  if (rest.length > count)
    throw new UsageError(
      `\`otr ${command}\` takes ${count === 1 ? 'one story' : 'two stories'}, not ${rest.length}.`,
    );
  const kind = KINDS.find((each) => each === values.kind);
  if (values.kind !== undefined && !kind)
    throw new UsageError(`--kind takes ${KINDS.join(', ')}, not “${values.kind}”.`);
  const { analysedFiles } = await import('./command-line/story-files.ts');
  const { viewOf, viewRecord } = await import('./command-line/views.ts');
  const answer = viewOf(command, await analysedFiles(rest), { speaker: values.speaker, kind });
  if (values.json) await printJson(viewRecord(answer));
  else {
    const { answerLines } = await import('./command-line/answer-lines.ts');
    await printPainted(answerLines(answer, stdoutPaint(), process.stdout.columns).join('\n'));
  }
  return answer.answered ? ANSWERED : NOT_IN_STORY;
}

const KINDS = ['direct', 'mixed', 'indirect'] as const;
const VIEWS = { summary: 1, quotes: 1, people: 1, timeline: 1, sourcing: 1, compare: 2 } as const;

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

/** What an operator does with the library. */
async function keepLibrary(
  command: 'import' | 'backup' | 'restore' | 'blocked' | 'block' | 'unblock',
  rest: readonly string[],
  { json = false, server, user }: Values,
  manual: Manual,
): Promise<number> {
  const [first = '', second = '', ...reason] = rest;
  const owner = server !== undefined ? (`guild:${server}` as const) : (`user:${user ?? ''}` as const);
  const needed = { import: 1, backup: 1, restore: 1, blocked: 0, block: 3, unblock: 2 }[command];
  const fits = command === 'block' ? rest.length >= needed : rest.length === needed;
  const names = [server, user].filter((id) => id !== undefined);
  const owned =
    command === 'import' ? names.length === 1 && /^\d{1,20}$/u.test(names[0] ?? '') : names.length === 0;
  if (!fits) throw new UsageError(usageOf(manual));
  if (!owned) throw new UsageError('Whose library? Give --server ID or --user ID, a number of Discord’s.');
  const config = await settings();
  if (command === 'backup') {
    const { backup } = await import('./command-line/backup.ts');
    await backup(config, first, json);
    return ANSWERED;
  }
  if (command === 'restore') {
    const { restore } = await import('./command-line/restore.ts');
    await restore(config, first, json);
    return ANSWERED;
  }
  const { openLibrary } = await import('./library/open-library.ts');
  const library = await openLibrary({ ...config, samples: [] });
  try {
    if (command === 'import') {
      const { importFolder } = await import('./command-line/import.ts');
      const { openWorkers } = await import('./workers.ts');
      const workers = openWorkers();
      try {
        return (await importFolder({ library, workers }, owner, first, json)) ? ANSWERED : UNREADABLE;
      } finally {
        await workers.close();
      }
    }
    const { block, listBlocked, unblock } = await import('./command-line/blocked.ts');
    if (command === 'block') await block(library, first, second, reason.join(' '));
    else if (command === 'unblock') await unblock(library, first, second);
    else await listBlocked(library, json);
    return ANSWERED;
  } finally {
    await library.close();
  }
}

async function settings() {
  const { config: loadEnv } = await import('dotenv');
  const { readConfig } = await import('./config.ts');
  loadEnv({ quiet: true });
  return readConfig(process.env);
}

async function diagnose(online: boolean, json: boolean): Promise<boolean> {
  const { examineAll } = await import('./command-line/doctor.ts');
  const { readVersion } = await import('./operation/operation.ts');
  const askDiscord = async (asked: { token: string; apiUrl: string; shardCount?: number | undefined }) =>
    (await import('./discord/registration/ask-discord.ts')).askDiscord(asked);
  const { isCompiled } = await import('./start/compile.mjs');
  return examineAll(
    { version: readVersion(), isCompiled, settings, askDiscord: online ? askDiscord : undefined },
    json,
  );
}

/** Words alone rank if the encoder cannot start; stderr says so, since the answers are worse. */
async function withEncoder(work: (encoder: Encoder | undefined) => Promise<number>): Promise<number> {
  const { startEncoder } = await import('./retrieval/encoder/encoder.ts');
  const encoder = await startEncoder(process.env.MODELS_DIR).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Questions are answered by their words only: ${why}\n`);
  });
  try {
    return await work(encoder ?? undefined);
  } finally {
    await encoder?.close();
  }
}

/** As of every program whose reader leaves, such as `otr doctor | head -n 1`: 128 and the number of SIGPIPE. */
const READER_LEFT = 141;
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.stderr.write(`The output cannot be written (${code}).\n`);
  process.exit(code === 'EPIPE' ? READER_LEFT : UNREADABLE);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const text = error instanceof UsageError ? error.message : failureText(error);
  if (text === undefined) throw error;
  process.stderr.write(`${harmless(text)}\n`);
  process.exitCode = error instanceof UsageError ? WRONG_USAGE : UNREADABLE;
}
