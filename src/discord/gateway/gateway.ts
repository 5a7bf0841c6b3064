import { Events, GatewayDispatchEvents, type IIdentifyThrottler, Status } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { StartError } from '../../errors.ts';
import type { ChannelMessages } from '../core/channel-messages.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import { describeDiff, isEmptyDiff } from '../registration/command-diff.ts';
import { fetchApplicationId, registerCommands } from '../registration/register.ts';
import { DiscordCallError, DiscordRest } from '../rest/discord-rest.ts';
import { closeError, hostOf, lateError, startErrorFrom } from '../rest/start-failure.ts';
import { DiscordChannels } from './discord-channels.ts';
import { GatewayClient, isLive, type Sharding } from './gateway-client.ts';
import { Incoming, localeOf } from './incoming.ts';
import type { GuildEvents } from './server-membership.ts';

export interface GatewayLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface GatewayOptions {
  readonly token: string;
  /** `https://discord.com/api`, or a stand-in. */
  readonly apiUrl: string;
  readonly guildId?: string | undefined;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly dispatch: Pick<Dispatch, 'interaction' | 'message'>;
  readonly guilds?: GuildEvents | undefined;
  readonly sharding?: Sharding | undefined;
  /** Hears the status of each answer of Discord's REST API. */
  readonly onResponse?: ((status: number) => void) | undefined;
  readonly log: GatewayLog;
  /** The gateway closed for good after the start: say the sentence and exit non-zero. Called at most once. */
  onFatal(error: StartError): void;
  /** Aborted, it ends a start under way. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the gateway may take to let a shard in. */
  readonly loginMs?: number;
  /** Milliseconds that each call at start is tried. */
  readonly callMs?: number;
  /** Milliseconds that answers under way may take when the bot stops. */
  readonly drainMs?: number;
  /** Replaces discord.js's pause of 5 s between identifies. For tests. */
  readonly identifyThrottler?: IIdentifyThrottler;
}

export interface GatewayHealth {
  /** Whether every shard has a live session. */
  readonly online: boolean;
  /** Servers that these shards see. */
  readonly servers: number;
  readonly shards: readonly {
    readonly id: number;
    readonly status: string;
    /** Whether it has a session. */
    readonly live: boolean;
    /** Round trip of the last heartbeat in milliseconds; null before the first. */
    readonly pingMs: number | null;
  }[];
}

const LOGIN_MS = 30_000;
/** How long answers under way may take when the bot stops. */
const DRAIN_MS = 5000;

/** The bot's connection to Discord: registers, logs in and out, tells how it is. What comes in goes through `Incoming`. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #gateway: GatewayClient;
  readonly #rest: DiscordRest;
  readonly #incoming: Incoming;
  #stopped = false;
  /** What it means that Discord closes for good: a failed start, later the end. */
  #onClosed: (error: StartError) => void = () => undefined;

  /**
   * Checks the token, registers the commands if they differ and logs in.
   *
   * @throws StartError in one sentence: a wrong token, an unreachable Discord, a refused command
   */
  static async start(options: GatewayOptions): Promise<Gateway> {
    const gateway = new Gateway(options);
    options.log.info({ host: hostOf(options.apiUrl) }, 'connecting to Discord');
    const { signal } = options;
    try {
      await Promise.race([gateway.#open(), ...(signal ? [aborted(signal)] : [])]);
    } catch (error) {
      await gateway.stop().catch(() => undefined);
      throw startErrorFrom(error, options);
    }
    const shards = gateway.health().shards.map(({ id }) => id);
    options.log.info({ shards, of: gateway.#gateway.client.options.shardCount }, 'logged in to Discord');
    return gateway;
  }

  private constructor(options: GatewayOptions) {
    this.#options = options;
    this.#gateway = new GatewayClient({
      apiUrl: options.apiUrl,
      identifyThrottler: options.identifyThrottler,
      sharding: options.sharding,
      onResponse: options.onResponse,
      onThrow: (error) => options.log.error({ err: error }, 'an event from Discord could not be handled'),
    });
    this.#rest = new DiscordRest(this.#gateway.client.rest, options.token);
    const { client } = this.#gateway;
    this.#incoming = new Incoming({ ...options, client, rest: this.#rest });
    this.#listen();
  }

  health(): GatewayHealth {
    const shards = [...this.#gateway.client.ws.shards.values()].map(({ id, status, ping }) => ({
      id,
      status: Status[status] ?? String(status),
      live: isLive(status),
      pingMs: ping < 0 ? null : ping,
    }));
    return { online: this.#gateway.online, servers: this.#gateway.client.guilds.cache.size, shards };
  }

  /** Where the bot writes of itself. */
  get channels(): ChannelMessages {
    return new DiscordChannels(this.#rest, (guildId) => localeOf(this.#gateway.client, guildId));
  }

  /** Logs out for good; answers under way get a few seconds to leave. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#gateway.stop();
    await this.#incoming.drain(this.#options.drainMs ?? DRAIN_MS);
  }

  async #open(): Promise<void> {
    const applicationId = await fetchApplicationId(this.#rest, this.#options.callMs);
    if (this.#stopped) return;
    await this.#register(applicationId);
    if (this.#stopped) return;
    await this.#login();
  }

  async #register(applicationId: string): Promise<void> {
    const { commands, guildId, callMs, log } = this.#options;
    try {
      const diff = await registerCommands(this.#rest, applicationId, { commands, guildId, callMs });
      const message = isEmptyDiff(diff) ? 'commands are registered already' : 'commands registered';
      log.info({ diff: describeDiff(diff) }, message);
    } catch (error) {
      // The commands of the last start still work; an outage of one call, or no answer to it, is no reason to stay away.
      const passing =
        error instanceof DiscordCallError && (error.status === 429 || (error.status ?? 500) >= 500);
      if (!passing) throw error;
      log.error({ reason: error.message }, 'commands could not be registered, the earlier ones stay');
    }
  }

  async #login(): Promise<void> {
    const { token, apiUrl, loginMs = LOGIN_MS, onFatal } = this.#options;
    const { client } = this.#gateway;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(lateError(apiUrl, loginMs)), loginMs);
      // Many shards are let in one by one.
      client.ws.on(GatewayDispatchEvents.Ready, () => timer.refresh());
      this.#onClosed = reject;
      client
        .login(token)
        .then(() => {
          let told = false;
          this.#onClosed = (error) => {
            if (!told && !this.#stopped) onFatal(error);
            told = true;
          };
          resolve();
        }, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  #listen(): void {
    const { log } = this.#options;
    const { client } = this.#gateway;
    // Without a listener an `error` event ends the process.
    client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'));
    client.on(Events.Warn, (text) => log.warn({ text }, 'discord.js warns'));
    client.on(Events.ShardError, (error, shard) =>
      log.warn({ shard, reason: error.message }, 'connection to Discord failed'),
    );
    client.on(Events.ShardDisconnect, ({ code }) => this.#onClosed(closeError(code)));
    client.on(Events.ShardReconnecting, (shard) => {
      // discord.js says so of every connection that closes, also when the bot itself ends it.
      if (!this.#stopped) log.info({ shard }, 'connection to Discord lost, trying again');
    });
    client.on(Events.ShardResume, (shard, replayed) =>
      log.info({ shard, replayed }, 'connection to Discord resumed'),
    );
  }
}

/** Rejects when it is. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new StartError('The bot was stopped while it was starting.'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
