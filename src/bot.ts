import { claimsIn } from './answers/check/check.ts';
import { suggestQuestions } from './answers/suggestions.ts';
import { type ChannelMessages, LateChannels } from './discord/core/channel-messages.ts';
import type { RegisteredCommand } from './discord/core/command.ts';
import { ConversationMemory } from './discord/core/conversation-memory.ts';
import { createContext } from './discord/core/create-context.ts';
import { type Download, downloadFromDiscord } from './discord/core/download.ts';
import type { UseObserver } from './discord/core/uses.ts';
import { Dispatch, type DispatchParts } from './discord/dispatch/dispatch.ts';
import { Lateness } from './discord/dispatch/lateness.ts';
import { RateLimit } from './discord/dispatch/rate-limit.ts';
import { NOBODY, warmUp } from './discord/dispatch/warm-up.ts';
import { answerInWords } from './discord/handlers/free-text/answer-message.ts';
import { addFile } from './discord/handlers/story-library/add-and-edit.ts';
import { announceChange } from './discord/handlers/story-library/announce.ts';
import { loadCommands } from './discord/registration/load-commands.ts';
import { AnalysisStore } from './library/analysis-store.ts';
import { StoryFetcher } from './library/fetch-story.ts';
import { Importer } from './library/importer.ts';
import type { Library } from './library/library.ts';
import type { Owner } from './library/owner.ts';
import { StoryWatcher } from './library/story-watcher.ts';
import { VectorStore } from './library/vector-store.ts';
import type { Encoder } from './retrieval/encoder/encoder.ts';
import type { Workers } from './workers/job.ts';
import { inlineWorkers } from './workers.ts';

/** The bot without its connection: Discord's gateway, the desk or a test feeds its dispatch. */
export interface Bot {
  readonly commands: ReadonlyMap<string, RegisteredCommand>;
  readonly dispatch: Dispatch;
  readonly watcher: StoryWatcher;
  readonly vectors: VectorStore;
  readonly analyses: AnalysisStore;
  /** Lines to press at first: what the owner's newest story answers. Empty if there is none. */
  firstLines(owner: Owner): Promise<readonly FirstLine[]>;
  /** Does once what people will do, so that the first of them need not wait for what is compiled then. */
  warm(): Promise<void>;
  /** Where the bot writes of itself: once there is a connection. */
  connect(channels: ChannelMessages): void;
}

/** A first question as it is shown, and the line that asks it. */
export interface FirstLine {
  readonly label: string;
  readonly line: string;
}

export interface BotOptions {
  readonly memory?: ConversationMemory;
  readonly limit?: RateLimit;
  readonly fetcher?: Pick<StoryFetcher, 'fetch'>;
  /** Where uploaded files are fetched from; Discord by default. */
  readonly download?: Download;
  /** Ranks by meaning; if it could not start the reason, and words alone rank. */
  readonly encoder?: Encoder | Error;
  /** Where stories are read and long ones searched; this thread by default. */
  readonly workers?: Workers;
  /** Hears of every use of the bot. */
  readonly uses?: UseObserver | undefined;
}

/** @throws StartError if a command file is wrong */
export async function createBot(
  library: Library,
  log: DispatchParts['log'],
  {
    memory = new ConversationMemory(),
    limit = new RateLimit(),
    fetcher = new StoryFetcher(),
    download = downloadFromDiscord,
    encoder,
    workers = inlineWorkers(),
    uses,
  }: BotOptions = {},
): Promise<Bot> {
  const commands = await loadCommands();
  const lost = (err: unknown) => log.error({ err }, 'an analysis could not be kept');
  const analyses = new AnalysisStore({ library, workers, tagging: [claimsIn], onError: lost });
  const vectors = new VectorStore({
    library,
    encoder,
    analyses,
    onError: (err) => log.error({ err }, 'a story could not be encoded'),
  });
  const importer = new Importer({ library, analyses, vectors, fetcher, workers });
  const channels = new LateChannels();
  const locales = new ConversationMemory<string>();
  const links = new ConversationMemory<readonly string[]>();
  const parts = { library, importer, analyses, vectors, channels, download, memory, locales, links };
  const dispatch = new Dispatch({
    commands,
    mention: ({ text, earlier, file }, context) =>
      file ? addFile(file, context) : answerInWords(text, context, earlier),
    contextFor: (who) => createContext(parts, who),
    limit,
    lateness: new Lateness(),
    uses,
    log,
  });
  const onError = (err: unknown) => log.error({ err }, 'a watched story could not be told of');
  const watcher = new StoryWatcher({
    library,
    importer,
    onChange: (change) => announceChange(change, { library, channels, onError }),
    onError,
  });
  const firstLines = async (owner: Owner) => {
    const [story] = await library.list(owner, 1);
    if (!story) return [];
    return linesFor(await analyses.ask(owner, suggestQuestions, { story, corrections: [] }, [], FIRST_MS));
  };
  const connect = (target: ChannelMessages) => channels.connect(target);
  const warm = () => warmUp(commands, createContext(parts, NOBODY), log);
  return { commands, dispatch, watcher, vectors, analyses, firstLines, warm, connect };
}

/** Milliseconds to look for questions. */
const FIRST_MS = 150;
const FIRST_QUESTIONS = 2;

/** Questions of different kinds, then the summary; a phrase goes to the command that looks phrases up. */
function linesFor(questions: readonly string[]): FirstLine[] {
  const phrase = questions.map((question) => /^Who said “(.+)”\?$/u.exec(question)?.[1]).find(Boolean);
  const asked = questions.filter((question) => !question.startsWith('Who said')).slice(0, FIRST_QUESTIONS);
  return [
    ...asked.map((question) => ({ label: question, line: `/ask question: ${question}` })),
    ...(phrase === undefined
      ? []
      : [{ label: `Who said “${phrase}”?`, line: `/who-said phrase: ${phrase}` }]),
    { label: 'Give me a summary', line: '/summary' },
  ];
}
