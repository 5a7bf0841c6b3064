import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Analysis } from './analysis/analysis.ts';
import { readJsonLines } from './command-line/input.ts';
import { print, printJson } from './command-line/output.ts';
import { ExpectedError, StartError } from './errors.ts';
import type { Encoder } from './retrieval/encoder/encoder.ts';
import { harmless } from './story/harmless.ts';

// What a command needs is imported by its own branch: a wrong flag is answered before the language model is loaded.

const USAGE = `Usage (stdout is data; exit code 0 answered, 1 not in the story, 2 usage, 3 unreadable input; a batch 0):
  on-the-record read FILE… [--json]                 what a file is read as
  on-the-record read [--json] < FILES.jsonl         lines {"file", "url"?, "tz"?}
  on-the-record analyze FILE… [--json]
  on-the-record analyze --raw-jsonl FILE            lines {"id", "text"}
  on-the-record ask STORY… [--json] QUESTION
  on-the-record ask STORY… < questions.jsonl        lines {"id", "question"}
  on-the-record ask --sentences FILE                lines {"id", "title"?, "question", "sentences": [{"i", "text", "p"?}]}
  on-the-record who-said STORY… [--json] PHRASE
  on-the-record check STORY… [--json] TEXT          exit code 0 where every claim is word for word, else 1
  on-the-record who-said STORY… < phrases.jsonl     lines {"id", "phrase"}
The library (DATA_DIR or DATABASE_URL, as for npm start; the bot may run meanwhile):
  on-the-record import DIR (--server ID | --user ID) [--json]   every story file below DIR, and every
                                                                export (stories.json)
  on-the-record backup FILE [--json]
  on-the-record restore FILE [--json]               while the bot is stopped; what was there is kept
  on-the-record verify [FILE] [--json]              every text that is kept, or that a backup has; exit code 1: damaged
  on-the-record blocked [--json]                    what is never served
  on-the-record block (hash|url|site) VALUE REASON
  on-the-record unblock (hash|url|site) VALUE
  on-the-record doctor [--online] [--json]          whether everything is there to run, and what to do; exit code 1: not`;

const ANSWERED = 0;
const NOT_IN_STORY = 1;
const WRONG_USAGE = 2;
const UNREADABLE = 3;

class UsageError extends Error {}

async function run(argv: readonly string[]): Promise<number> {
  const { command, rest, values } = parse(argv);
  switch (command) {
    case 'analyze': {
      const { analyzeFiles, analyzeRaw } = await import('./command-line/analyze.ts');
      if (values['raw-jsonl'] !== undefined) await analyzeRaw(values['raw-jsonl']);
      else if (rest.length > 0) await analyzeFiles(rest, values.json === true);
      else throw new UsageError();
      return ANSWERED;
    }
    case 'read': {
      const { readFiles, readListed } = await import('./command-line/read.ts');
      if (rest.length > 0) return (await readFiles(rest, values.json === true)) ? ANSWERED : UNREADABLE;
      await readListed(values.json === true);
      return ANSWERED;
    }
    case 'ask': {
      const { sentences } = values;
      const asked = sentences === undefined ? splitArguments(rest) : undefined;
      const { Asker, askSentences } = await import('./command-line/ask.ts');
      return withEncoder(async (encoder) => {
        const asker = new Asker(encoder);
        if (asked) return answer(asked, values.json === true, 'question', asker.record.bind(asker));
        await askSentences(sentences ?? '', asker);
        return ANSWERED;
      });
    }
    case 'who-said': {
      const asked = splitArguments(rest);
      const { whoSaidRecord } = await import('./command-line/who-said.ts');
      return answer(asked, values.json === true, 'phrase', whoSaidRecord);
    }
    case 'check': {
      const asked = splitArguments(rest);
      const { checkLines, checkRecord } = await import('./command-line/check.ts');
      return answer(asked, values.json === true, 'text', checkRecord, checkLines);
    }
    case 'doctor':
      if (rest.length > 0) throw new UsageError();
      return (await diagnose(values.online === true, values.json === true)) ? ANSWERED : NOT_IN_STORY;
    case 'verify': {
      if (rest.length > 1) throw new UsageError();
      const { verify } = await import('./command-line/restore.ts');
      return (await verify(await settings(), rest[0], values.json === true)) ? ANSWERED : NOT_IN_STORY;
    }
    case 'import':
    case 'backup':
    case 'restore':
    case 'blocked':
    case 'block':
    case 'unblock':
      return keepLibrary(command, rest, values);
    default:
      throw new UsageError();
  }
}

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'raw-jsonl': { type: 'string' },
        sentences: { type: 'string' },
        server: { type: 'string' },
        user: { type: 'string' },
        online: { type: 'boolean' },
      },
    });
    const [command, ...rest] = positionals;
    return { command, rest, values };
  } catch {
    throw new UsageError();
  }
}

/** What an operator does with the library. */
async function keepLibrary(
  command: 'import' | 'backup' | 'restore' | 'blocked' | 'block' | 'unblock',
  rest: readonly string[],
  { json = false, server, user }: ReturnType<typeof parse>['values'],
): Promise<number> {
  const [first = '', second = '', ...reason] = rest;
  const owner = server !== undefined ? (`guild:${server}` as const) : (`user:${user ?? ''}` as const);
  const needed = { import: 1, backup: 1, restore: 1, blocked: 0, block: 3, unblock: 2 }[command];
  const fits = command === 'block' ? rest.length >= needed : rest.length === needed;
  const names = [server, user].filter((id) => id !== undefined);
  const owned =
    command === 'import' ? names.length === 1 && /^\d{1,20}$/u.test(names[0] ?? '') : names.length === 0;
  if (!fits || !owned) throw new UsageError();
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
function splitArguments(rest: readonly string[]): Asked {
  const last = rest.at(-1);
  if (last === undefined) throw new UsageError();
  const isBatch = existsSync(last);
  const files = isBatch ? rest : rest.slice(0, -1);
  if (files.length === 0) throw new UsageError();
  return { files, text: isBatch ? undefined : last };
}

async function answer(
  { files, text }: Asked,
  json: boolean,
  field: 'question' | 'phrase' | 'text',
  record: (stories: readonly Analysis[], asked: string) => AnswerRecord | Promise<AnswerRecord>,
  lines?: (stories: readonly Analysis[], asked: string) => string,
): Promise<number> {
  const { analyse } = await import('./analysis/analysis.ts');
  const { readStoryFile } = await import('./story/read-file.ts');
  const stories: Analysis[] = [];
  for (const file of files) stories.push(analyse(await readStoryFile(file)));
  if (text !== undefined) {
    const found = await record(stories, text);
    if (json) await printJson(found);
    else await print(lines?.(stories, text) ?? readable(found));
    return (found.verbatim ?? found.answered) ? ANSWERED : NOT_IN_STORY;
  }
  const schema = z.looseObject({ id: z.union([z.string(), z.number()]), [field]: z.string() });
  for await (const line of readJsonLines(process.stdin, schema))
    await printJson({ id: line.id, ...(await record(stories, String(line[field]))) });
  return ANSWERED;
}

function readable(found: AnswerRecord): string {
  const parts = 'excerpts' in found ? found.excerpts : 'quotations' in found ? found.quotations : [];
  const first = Array.isArray(parts) ? parts[0] : undefined;
  if (!found.answered || !first) return 'Not in this story.';
  const place =
    first.paragraph === null ? 'note' : first.paragraph === 0 ? 'headline' : `para ${first.paragraph}`;
  return `${first.speaker ? `${first.speaker}\n` : ''}> ${first.text}\n${place}`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError || error instanceof ExpectedError || error instanceof StartError;
  if (!known) throw error;
  process.stderr.write(`${error instanceof UsageError ? USAGE : harmless(error.message)}\n`);
  process.exitCode = error instanceof UsageError ? WRONG_USAGE : UNREADABLE;
}
