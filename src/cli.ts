import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Analysis } from './analysis/analysis.ts';
import { readJsonLines } from './command-line/input.ts';
import { help, helpFor, MANUALS, type Manual } from './command-line/manual.ts';
import { print, printJson, printPainted } from './command-line/output.ts';
import { type Paint, painter, showsColours } from './command-line/paint.ts';
import type { View } from './command-line/views.ts';
import { ExpectedError, StartError } from './errors.ts';
import { en } from './messages/en.ts';
import type { Encoder } from './retrieval/encoder/encoder.ts';
import { editDistance } from './retrieval/text/spelling.ts';
import { harmless } from './story/harmless.ts';

// What a command needs is imported by its own branch: a wrong flag is answered before the language model is loaded.

const ANSWERED = 0;
const NOT_IN_STORY = 1;
const WRONG_USAGE = 2;
const UNREADABLE = 3;

/** What was typed does not fit; the message is one line. */
class UsageError extends Error {}

async function run(argv: readonly string[]): Promise<number> {
  const { command, rest, values } = parse(argv);
  if (command === undefined) throw new UsageError(help());
  if (command === 'help' || values.help) return showHelp(command === 'help' ? rest[0] : command);
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
        if (asked) return answer(asked, asJson, 'question', asker.record.bind(asker));
        await askSentences(sentences ?? '', asker);
        return ANSWERED;
      });
    }
    case 'who-said': {
      const asked = splitArguments(rest, manual);
      const { whoSaidRecord } = await import('./command-line/who-said.ts');
      return answer(asked, asJson, 'phrase', whoSaidRecord);
    }
    case 'check': {
      const asked = splitArguments(rest, manual);
      const { checkLines, checkRecord } = await import('./command-line/check.ts');
      return answer(asked, asJson, 'text', checkRecord, (stories, text) =>
        checkLines(stories, text, stdoutPaint()),
      );
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

/** @throws UsageError with the command that was probably meant */
function manualOf(name: string): Manual {
  const manual = MANUALS.find((each) => each.name === name);
  if (manual) return manual;
  const near = MANUALS.map((each) => ({ each, edits: editDistance(name, each.name, 3) })).sort(
    (a, b) => a.edits - b.edits,
  )[0];
  const meant = near && near.edits <= 2 ? ` Did you mean \`otr ${near.each.name}\`?` : '';
  throw new UsageError(`There is no command “${name}”.${meant} \`otr --help\` lists them.`);
}

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv[0] === '--version' ? [] : [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'raw-jsonl': { type: 'string' },
        sentences: { type: 'string' },
        server: { type: 'string' },
        user: { type: 'string' },
        online: { type: 'boolean' },
        speaker: { type: 'string' },
        kind: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [command = argv[0] === '--version' ? '--version' : undefined, ...rest] = positionals;
    return { command, rest, values };
  } catch (error) {
    const { code = '' } = error as { code?: string };
    const flag = /'(-[^' ]+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? 'that flag';
    const command = argv.find((word) => MANUALS.some(({ name }) => name === word));
    const where =
      command === undefined
        ? '`otr --help` lists the commands.'
        : `\`otr ${command} --help\` lists its flags.`;
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? `${flag} needs a value, or has one too many. ${where}`
        : `There is no flag ${flag}. ${where}`,
    );
  }
}

type Values = ReturnType<typeof parse>['values'];

/** A flag of another command is a mistake, not something to pass over in silence. */
function checkFlags({ name, flags }: Manual, values: Values): void {
  const [stray] = Object.keys(values).filter(
    (flag) => flag !== 'help' && !flags.some((each) => each === flag),
  );
  if (stray !== undefined)
    throw new UsageError(`\`otr ${name}\` takes no --${stray}. \`otr ${name} --help\` lists its flags.`);
}

/** @throws UsageError where fewer arguments are given */
function atLeast(count: number, rest: readonly string[], { name, ways }: Manual): readonly string[] {
  if (rest.length >= count) return rest;
  throw new UsageError(
    `\`otr ${name}\` needs more than that: ${ways.map((way) => `otr ${way}`).join(', or ')}.`,
  );
}

/** Lines are read from stdin: nobody is left to wonder where a terminal waits. */
function needsInput({ name, ways }: Manual): void {
  if (process.stdin.isTTY)
    throw new UsageError(
      `\`otr ${name}\` needs more than that: ${ways.map((way) => `otr ${way}`).join(', or ')}.`,
    );
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
    throw new UsageError(`--kind is ${KINDS.join(', ')}; not ${values.kind}.`);
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

function stdoutPaint(): Paint {
  return painter(showsColours(process.stdout, process.env));
}

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
  if (!fits)
    throw new UsageError(`Give it like this: ${manual.ways.map((way) => `otr ${way}`).join(', or ')}.`);
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
  return examineAll({ version: readVersion(), settings, askDiscord: online ? askDiscord : undefined }, json);
}

/** Words alone rank where the encoder cannot start; stderr says so, since the answers are worse. */
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

interface AnswerRecord {
  readonly answered: boolean;
  /** In a check: whether every claim is word for word. */
  readonly verbatim?: boolean;
}

interface Asked {
  readonly files: readonly string[];
  /** Undefined: what is asked comes as JSON Lines on stdin. */
  readonly text: string | undefined;
}

/** One question as the last argument; if every argument is a file, questions as JSON Lines on stdin. */
function splitArguments(rest: readonly string[], manual: Manual): Asked {
  atLeast(1, rest, manual);
  const last = rest.at(-1) ?? '';
  if (last.trim() === '')
    throw new UsageError(
      `\`otr ${manual.name}\` needs some words: ${last === '' ? 'they are empty' : 'these are only spaces'}.`,
    );
  const isBatch = existsSync(last);
  const files = isBatch ? rest : rest.slice(0, -1);
  if (files.length === 0)
    throw new UsageError(`There is no file ${last}. Name the story’s file first, then the words.`);
  if (isBatch) needsInput(manual);
  return { files, text: isBatch ? undefined : last };
}

async function answer(
  { files, text }: Asked,
  json: boolean,
  field: 'question' | 'phrase' | 'text',
  record: (stories: readonly Analysis[], asked: string) => AnswerRecord | Promise<AnswerRecord>,
  lines?: (stories: readonly Analysis[], asked: string) => string,
): Promise<number> {
  const { analysedFiles } = await import('./command-line/story-files.ts');
  const stories = await analysedFiles(files);
  if (text !== undefined) {
    const found = await record(stories, text);
    if (json) await printJson(found);
    else await printPainted(lines?.(stories, text) ?? readable(found, stories, stdoutPaint()));
    return (found.verbatim ?? found.answered) ? ANSWERED : NOT_IN_STORY;
  }
  const schema = z.looseObject({ id: z.union([z.string(), z.number()]), [field]: z.string() });
  let count = 0;
  for await (const line of readJsonLines(process.stdin, schema)) {
    await printJson({ id: line.id, ...(await record(stories, String(line[field]))) });
    count++;
  }
  if (count === 0) process.stderr.write(`Nothing was asked: stdin held no line {"id", "${field}"}.\n`);
  return count === 0 ? WRONG_USAGE : ANSWERED;
}

/** The best excerpt with its speaker and place, and its story where there are several. */
function readable(found: AnswerRecord, stories: readonly Analysis[], paint: Paint): string {
  const parts = 'excerpts' in found ? found.excerpts : 'quotations' in found ? found.quotations : [];
  const first = Array.isArray(parts) ? parts[0] : undefined;
  if (!found.answered || !first)
    return paint(stories.length > 1 ? 'Not in these stories.' : 'Not in this story.', 'bold');
  const title = stories.find(({ story }) => story.id === first.story)?.story.title.replace(/\s+/gu, ' ');
  const place = [en.place(first.paragraph), ...(stories.length > 1 && title ? [title] : [])].join(' · ');
  const quoted = String(first.text)
    .split('\n')
    .map((line) => `${paint('>', 'dim')} ${paint(line)}`);
  return [
    ...(first.speaker ? [paint(first.speaker, 'bold')] : []),
    ...quoted,
    paint(`  ${place}`, 'dim'),
  ].join('\n');
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError || error instanceof ExpectedError || error instanceof StartError;
  if (!known) throw error;
  process.stderr.write(`${harmless(error.message)}\n`);
  process.exitCode = error instanceof UsageError ? WRONG_USAGE : UNREADABLE;
}
