import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CommandStore } from './command-store.ts';
import type { Exchange } from './exchange.ts';
import { type Answer, answerOf, type CallKind, Faults } from './faults.ts';
import { readMessage } from './message-rules.ts';
import { isPrivate, type MessageStore, messageJson, type StoredMessage } from './message-store.ts';
import { readBody, type SentFile } from './multipart.ts';
import { Refusal, refusals } from './refusal.ts';
import { APPLICATION_ID, channelOf, DIRECT, PLACES, snowflake } from './world.ts';

/** A call that the bot made. */
export interface Call {
  readonly kind: CallKind | 'unknown';
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly at: number;
  /** Status of the answer, 0 if none was given. */
  readonly status: number;
  /** The bot's token came with it. */
  readonly withToken: boolean;
}

interface Route {
  readonly kind: CallKind;
  readonly method: string;
  readonly path: RegExp;
  /** True if the bot's token is needed. */
  readonly auth: boolean;
  readonly run: (
    ids: readonly string[],
    body: unknown,
    query: URLSearchParams,
    files: readonly SentFile[],
  ) => Answer;
}

export interface RestParts {
  readonly token: () => string;
  readonly gatewayUrl: () => string;
  readonly commands: CommandStore;
  readonly messages: MessageStore;
  readonly exchange: (token: string) => Exchange | undefined;
}

/** The calls of Discord's REST API v10 that a bot like this makes, each checked before it does anything. */
export class RestSide {
  readonly faults = new Faults();
  readonly calls: Call[] = [];
  /** Calls that Discord would have refused, in words: empty in a test if the bot does everything right. */
  readonly refused: string[] = [];
  readonly #parts: RestParts;
  readonly #routes: readonly Route[];
  readonly #sent = new Map<string, ReturnType<typeof messageJson>>();
  /** Sessions that may still be started today. */
  sessionsLeft = 1000;
  /** How many shards `/gateway/bot` recommends. */
  recommendedShards = 1;

  constructor(parts: RestParts) {
    this.#parts = parts;
    this.#routes = this.#allRoutes();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/u, '');
    const method = request.method ?? '';
    const route = this.#routes.find((one) => one.method === method && one.path.test(path));
    const { body, files } = await readBody(request);
    const withToken = request.headers.authorization === `Bot ${this.#parts.token()}`;
    const kind = route?.kind ?? 'unknown';
    const fault = route ? this.faults.take(route.kind) : undefined;
    const run = () => this.#run(route, path, body, searchParams, withToken, files);
    if (fault?.afterwards) run();
    const answer = fault ? answerOf(fault) : run();
    this.calls.push({
      kind,
      method,
      path,
      body,
      files,
      at: Date.now(),
      status: answer?.status ?? 0,
      withToken,
    });
    if (answer) send(response, answer);
    else if (fault && 'reset' in fault) request.socket.destroy();
  }

  #run(
    route: Route | undefined,
    path: string,
    body: unknown,
    query: URLSearchParams,
    withToken: boolean,
    files: readonly SentFile[],
  ): Answer {
    try {
      if (!route) throw refusals.notFound();
      if (route.auth && !withToken) throw refusals.unauthorized();
      return route.run(route.path.exec(path)?.slice(1) ?? [], body, query, files);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused.push(`${route?.kind ?? `no such call: ${path}`}: ${error.message}`);
      return { status: error.status, body: error.body };
    }
  }

  #allRoutes(): Route[] {
    const { commands, gatewayUrl } = this.#parts;
    const list = (scope: string, query: URLSearchParams) => ({
      status: 200,
      body: commands.list(scope, query.get('with_localizations') === 'true'),
    });
    const put = (scope: string, body: unknown) => ({ status: 200, body: commands.put(scope, body) });
    const webhook = /^\/webhooks\/(\d+)\/([^/]+)/u.source;
    return [
      route('application', 'GET', /^\/applications\/@me$/u, () => ({
        status: 200,
        body: { id: APPLICATION_ID, name: 'On the Record', flags: 0 },
      })),
      route('gateway', 'GET', /^\/gateway\/bot$/u, () => ({
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: this.recommendedShards,
          session_start_limit: {
            total: 1000,
            remaining: this.sessionsLeft,
            reset_after: 3_600_000,
            max_concurrency: 1,
          },
        },
      })),
      route('list-commands', 'GET', /^\/applications\/(\d+)\/commands$/u, (_, __, query) => list('', query)),
      route('put-commands', 'PUT', /^\/applications\/(\d+)\/commands$/u, (_, body) => put('', body)),
      route('list-commands', 'GET', /^\/applications\/\d+\/guilds\/(\d+)\/commands$/u, ([guild], _, query) =>
        list(knownGuild(guild), query),
      ),
      route('put-commands', 'PUT', /^\/applications\/\d+\/guilds\/(\d+)\/commands$/u, ([guild], body) =>
        put(knownGuild(guild), body),
      ),
      open(
        'callback',
        'POST',
        /^\/interactions\/(\d+)\/([^/]+)\/callback$/u,
        ([id, token = ''], body, query, files) => {
          const exchange = this.#parts.exchange(token);
          if (exchange?.interaction.id !== id || !exchange) throw refusals.unknownInteraction();
          exchange.callback(body, files);
          if (query.get('with_response') !== 'true') return { status: 204 };
          const { made } = exchange;
          return { status: 200, body: { resource: made ? { message: messageJson(made) } : {} } };
        },
      ),
      open(
        'edit',
        'PATCH',
        new RegExp(`${webhook}/messages/([^/]+)$`, 'u'),
        ([app, token, id = ''], body, _, files) => ({
          status: 200,
          body: messageJson(this.#webhook(app, token).edit(id, body, files)),
        }),
      ),
      open('delete', 'DELETE', new RegExp(`${webhook}/messages/([^/]+)$`, 'u'), ([app, token, id = '']) => {
        this.#webhook(app, token).remove(id);
        return { status: 204 };
      }),
      open('follow-up', 'POST', new RegExp(`${webhook}$`, 'u'), ([app, token], body, _, files) => ({
        status: 200,
        body: messageJson(this.#webhook(app, token).followUp(body, files)),
      })),
      route('message', 'POST', /^\/channels\/(\d+)\/messages$/u, ([channel = ''], body, _, files) =>
        this.#createMessage(channel, body, files),
      ),
      route('typing', 'POST', /^\/channels\/(\d+)\/typing$/u, () => ({ status: 204 })),
      route('open-direct', 'POST', /^\/users\/@me\/channels$/u, () => ({
        status: 200,
        body: channelOf(DIRECT),
      })),
      route('get-message', 'GET', /^\/channels\/(\d+)\/messages\/(\d+)$/u, ([channel, id = '']) => ({
        status: 200,
        body: messageJson(this.#messageIn(channel, id)),
      })),
      route('edit-message', 'PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/u, ([channel, id = ''], body) => {
        const message = this.#messageIn(channel, id);
        const changed = this.#parts.messages.change(message, readMessage(body, 'edit', message.flags));
        return { status: 200, body: messageJson(changed) };
      }),
    ];
  }

  #webhook(application: string | undefined, token: string | undefined): Exchange {
    const exchange = this.#parts.exchange(token ?? '');
    if (application !== APPLICATION_ID || !exchange) throw refusals.unknownWebhook();
    return exchange;
  }

  /** A private message is nowhere but with the interaction that it answers. */
  #messageIn(channelId: string | undefined, id: string): StoredMessage {
    const message = this.#parts.messages.get(id);
    if (message?.channelId !== channelId || !message || isPrivate(message)) throw refusals.unknownMessage();
    return message;
  }

  #createMessage(channelId: string, body: unknown, files: readonly SentFile[]): Answer {
    const place = PLACES.find((one) => one.channelId === channelId);
    if (!place) throw refusals.unknownChannel();
    const data = readMessage(body, 'channel', 0, files);
    const enforced =
      typeof body === 'object' && body !== null && 'enforce_nonce' in body && body.enforce_nonce;
    const key = `${channelId}/${data.nonce}`;
    // With enforce_nonce, sending the same message again gives back the first one.
    const earlier = enforced ? this.#sent.get(key) : undefined;
    if (earlier) return { status: 200, body: earlier };
    const json = messageJson(
      this.#parts.messages.add({ ...data, id: snowflake(), channelId }),
      place.guildId,
    );
    if (enforced && data.nonce) this.#sent.set(key, json);
    return { status: 200, body: json };
  }
}

function route(kind: CallKind, method: string, path: RegExp, run: Route['run']): Route {
  return { kind, method, path, auth: true, run };
}

/** A call whose path holds the secret. */
function open(kind: CallKind, method: string, path: RegExp, run: Route['run']): Route {
  return { kind, method, path, auth: false, run };
}

function knownGuild(id: string | undefined): string {
  if (!id || !PLACES.some(({ guildId }) => guildId === id)) throw refusals.missingAccess();
  return id;
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'Content-Type': isText ? 'text/html' : 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : isText ? body : JSON.stringify(body));
}
