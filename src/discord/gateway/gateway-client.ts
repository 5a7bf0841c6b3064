import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type IIdentifyThrottler,
  Options,
  RESTEvents,
  SimpleShardingStrategy,
  Status,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';
import { restOptions } from '../rest/discord-rest.ts';

/** No privileged intents: a message that mentions the bot has its content anyway. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
/** How long to wait for servers in an outage: the bot answers before they are back. */
const WAIT_FOR_GUILDS_MS = 1000;
/** How long the gateway may take to open a connection; discord.js's own 30 s would hold up every stop. */
const HANDSHAKE_MS = 5000;
/** `client.destroy()` never ends if the gateway has said nothing yet, so its socket is closed too. */
const DESTROY_MS = 1000;

/** The manager of `@discordjs/ws`, not discord.js's class of the same name. */
type ShardManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** Which of Discord's shards this process opens. */
export interface Sharding {
  /** All of them if it is missing. */
  readonly shards?: readonly number[] | undefined;
  /** How many there are in all processes together; as many as Discord recommends if it is missing. */
  readonly shardCount?: number | undefined;
}

export interface GatewayClientOptions {
  readonly apiUrl: string;
  readonly sharding?: Sharding | undefined;
  /** Hears the status of each answer of Discord's REST API. */
  readonly onResponse?: ((status: number) => void) | undefined;
  /** Called with what a handler threw; the event is lost, the process lives. */
  onThrow(error: unknown): void;
  /** Replaces discord.js's pause of 5 s between identifies. For tests. */
  readonly identifyThrottler?: IIdentifyThrottler | undefined;
}

/** discord.js's Client without two of its habits: dying of an error in a handler, and coming back to life after `destroy`. */
export class GatewayClient {
  readonly client: Client;
  #strategy: SimpleShardingStrategy | undefined;
  #stopped = false;

  constructor(options: GatewayClientOptions) {
    const { identifyThrottler, onResponse } = options;
    this.client = new Client({
      intents: INTENTS,
      ...shardOptions(options.sharding),
      rest: restOptions(options.apiUrl),
      waitGuildTimeout: WAIT_FOR_GUILDS_MS,
      // Answers are made from the raw events: a cache of messages and members would only grow.
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        AutoModerationRuleManager: 0,
        GuildBanManager: 0,
        GuildEmojiManager: 0,
        GuildInviteManager: 0,
        // discord.js itself looks for the bot; everyone who ever used a command would stay in memory with it.
        GuildMemberManager: { maxSize: 0, keepOverLimit: ({ client, id }) => id === client.user.id },
        GuildScheduledEventManager: 0,
        GuildStickerManager: 0,
        MessageManager: 0,
        PresenceManager: 0,
        ReactionManager: 0,
        StageInstanceManager: 0,
        ThreadMemberManager: 0,
        UserManager: 0,
        VoiceStateManager: 0,
      }),
      ws: {
        buildStrategy: (manager) => this.#strategyFor(manager, options.onThrow),
        ...(identifyThrottler ? { buildIdentifyThrottler: () => identifyThrottler } : {}),
      },
    });
    if (onResponse) this.client.rest.on(RESTEvents.Response, (_, { status }) => onResponse(status));
  }

  /** Whether every shard has a live session. `client.isReady()` stays true when Discord has closed for good. */
  get online(): boolean {
    const shards = [...this.client.ws.shards.values()];
    return !this.#stopped && shards.length > 0 && shards.every(({ status }) => isLive(status));
  }

  /** Logs out for good, also in the middle of a reconnect. */
  async stop(): Promise<void> {
    this.#stopped = true;
    // A socket destroyed in its handshake fails later, when no one catches it.
    const settled = performance.now() + HANDSHAKE_MS + 200;
    while (performance.now() < settled && (await this.#inHandshake())) await sleep(20);
    const given = new AbortController();
    const late = sleep(DESTROY_MS, undefined, { signal: given.signal }).catch(() => undefined);
    await Promise.race([this.client.destroy(), late]);
    given.abort();
  }

  async #inHandshake(): Promise<boolean> {
    const connections = await this.#strategy?.fetchStatus();
    return [...(connections ?? [])].some(
      ([id, status]) =>
        status === WebSocketShardStatus.Connecting &&
        this.client.ws.shards.get(id)?.status === Status.Connecting,
    );
  }

  #strategyFor(manager: ShardManager, onThrow: (error: unknown) => void): SimpleShardingStrategy {
    const { options } = manager;
    options.handshakeTimeout = HANDSHAKE_MS;
    const retrieve = options.retrieveSessionInfo;
    // A shard asks for its session before it connects: one that wakes from its reconnect pause after `stop` gets no
    // answer and never does.
    options.retrieveSessionInfo = (id) => (this.#stopped ? new Promise(() => undefined) : retrieve(id));
    // Every event of the gateway passes here, to our handlers and to discord.js's own.
    const emit = manager.emit;
    manager.emit = ((...event: unknown[]) => {
      try {
        return Reflect.apply(emit, manager, event);
      } catch (error) {
        onThrow(error);
        return true;
      }
    }) as typeof emit;
    this.#strategy = new SimpleShardingStrategy(manager);
    return this.#strategy;
  }
}

/** Whether a shard of this status has a session. */
export function isLive(status: Status): boolean {
  return status === Status.Ready || status === Status.WaitingForGuilds;
}

/** Always given, since discord.js would otherwise read the environment and open one shard if that says nothing. */
function shardOptions({ shards, shardCount }: Sharding = {}): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shardCount === undefined) return { shards: 'auto' };
  return { shards: shards ?? Array.from({ length: shardCount }, (_, id) => id), shardCount };
}
