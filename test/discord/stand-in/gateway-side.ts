import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';
import { APPLICATION_ID, BOT, FAR_NEWSROOM, guildOf, NEWSROOM, SECOND_NEWSROOM } from './world.ts';

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Every event of the session, by its sequence number from 1. */
  readonly events: string[];
  socket: WebSocket | undefined;
}

const payloadSchema = z.strictObject({ op: z.int(), d: z.unknown() });
const identifySchema = z.looseObject({
  token: z.string(),
  intents: z.int(),
  properties: z.looseObject({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resumeSchema = z.strictObject({ token: z.string(), session_id: z.string(), seq: z.int() });

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const GUILDS = [NEWSROOM, SECOND_NEWSROOM] as { channelId: string; guildId: string }[];
const FAR = FAR_NEWSROOM as (typeof GUILDS)[number];

/** Whether a shard sees a server; direct messages come to the first. Source: Discord's documentation, "Sharding". */
function sees([id, count]: Session['shard'], guildId: string | undefined): boolean {
  return id === (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
}

/** Discord's gateway: identify, heartbeats, events with sequence numbers, resume. */
export class GatewaySide {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #silent: Duplex[] = [];
  #url = '';
  token: string;
  heartbeatMs = 41_250;
  /** Opens no connection: the handshake is answered with 503, or not at all. */
  refuse: 'with-503' | 'in-silence' | undefined;
  /** Closes with this code instead of taking an identify. */
  closeIdentifyWith: Close | undefined;
  /** Says nothing after a connection is open. */
  mute = false;
  /** GUILD_CREATE follows READY; false is an outage of the servers. */
  guildsAvailable = true;
  /** The language that every server prefers. */
  guildLocale = 'en-US';
  readonly counts = { connections: 0, identifies: 0, resumes: 0, resumed: 0, heartbeats: 0 };

  constructor(token: string) {
    this.token = token;
  }

  set url(url: string) {
    this.#url = url;
  }

  /** Whether a bot is logged in, or may come back and resume. */
  get hasSession(): boolean {
    return this.#sessions.size > 0;
  }

  /** Connections that are open now. */
  get open(): number {
    return this.#server.clients.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refuse === 'in-silence') {
      this.#silent.push(socket);
      return;
    }
    if (this.refuse === 'with-503') {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    this.#server.handleUpgrade(request, socket, head, (client) => {
      this.counts.connections++;
      if (searchParams.get('v') !== '10' || searchParams.get('encoding') !== 'json')
        client.close(Close.InvalidAPIVersion);
      if (this.mute) return;
      this.#send(client, { op: Op.Hello, d: { heartbeat_interval: this.heartbeatMs } });
      client.on('message', (data) => {
        const refusal = this.#receive(client, String(data));
        if (refusal !== undefined) client.close(refusal);
      });
      // A session that the bot itself ends cannot be resumed.
      client.on('close', (code) => {
        if (code !== 1000 && code !== 1001) return;
        for (const session of this.#sessions.values())
          if (session.socket === client) this.#sessions.delete(session.id);
      });
    });
  }

  /**
   * Sends an event to every session whose intents ask for it; a session without a connection gets it when it resumes.
   *
   * @param intent the bit that is needed, 0 for none
   */
  dispatch(t: string, d: unknown, intent = 0): void {
    if (this.#sessions.size === 0) throw new Error('no bot has logged in');
    const guildId = (d as { guild_id?: string } | null)?.guild_id;
    for (const session of this.#sessions.values())
      if (sees(session.shard, guildId) && (intent === 0 || session.intents & intent))
        this.#dispatchTo(session, t, d);
  }

  /** Sends text as it is, without a sequence number: for malformed payloads. */
  sendRaw(text: string): void {
    for (const client of this.#server.clients) client.send(text);
  }

  /** The network breaks. Sessions stay resumable. */
  drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  /** Ends the handshakes that were left in silence. */
  breakHandshakes(): void {
    for (const socket of this.#silent.splice(0)) socket.destroy();
  }

  close(code: number): void {
    for (const client of this.#server.clients) client.close(code);
  }

  askToReconnect(): void {
    for (const client of this.#server.clients) this.#send(client, { op: Op.Reconnect, d: null });
  }

  /** Discord no longer knows the sessions: a resume is refused, the bot must identify again. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Drops what nobody can ask for again; the numbers of the events stay. */
  forgetEvents(): void {
    for (const { events, socket } of this.#sessions.values())
      if (socket?.readyState === socket?.OPEN) events.fill('', 0, Math.max(0, events.length - 500));
  }

  shutDown(): void {
    this.drop();
    this.breakHandshakes();
    this.#server.close();
  }

  /** @returns the close code if the bot broke a rule */
  #receive(client: WebSocket, text: string): Close | undefined {
    const parsed = payloadSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return Close.DecodeError;
    const { op, d } = parsed.data;
    switch (op) {
      case Op.Heartbeat:
        this.counts.heartbeats++;
        this.#send(client, { op: Op.HeartbeatAck, d: null });
        return undefined;
      case Op.Identify:
        return this.#identify(client, d);
      case Op.Resume:
        return this.#resume(client, d);
      case Op.PresenceUpdate:
        return undefined;
      default:
        return Close.UnknownOpcode;
    }
  }

  #identify(client: WebSocket, d: unknown): Close | undefined {
    this.counts.identifies++;
    const identify = identifySchema.safeParse(d);
    if (!identify.success) return Close.DecodeError;
    const { token, intents, shard = [0, 1] } = identify.data;
    if ([...this.#sessions.values()].some(({ socket }) => socket === client))
      return Close.AlreadyAuthenticated;
    if (token !== this.token) return Close.AuthenticationFailed;
    if (this.closeIdentifyWith !== undefined) return this.closeIdentifyWith;
    // The stand-in's application has no privileged intent switched on.
    if (intents & PRIVILEGED) return Close.DisallowedIntents;
    const [id = 0, count = 1] = shard;
    const session: Session = { id: randomUUID(), intents, shard: [id, count], events: [], socket: client };
    this.#sessions.set(session.id, session);
    const guilds = (count > 1 ? [...GUILDS, FAR] : GUILDS).filter(({ guildId }) =>
      sees(session.shard, guildId),
    );
    this.#dispatchTo(session, 'READY', {
      v: 10,
      user: BOT,
      guilds: guilds.map(({ guildId }) => ({ id: guildId, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#url,
      shard,
      application: { id: APPLICATION_ID, flags: 0 },
      user_settings: {},
      private_channels: [],
      relationships: [],
      presences: [],
    });
    if (this.guildsAvailable)
      for (const place of guilds) this.#dispatchTo(session, 'GUILD_CREATE', guildOf(place, this.guildLocale));
    return undefined;
  }

  #resume(client: WebSocket, d: unknown): Close | undefined {
    this.counts.resumes++;
    const resume = resumeSchema.safeParse(d);
    if (!resume.success) return Close.DecodeError;
    if (resume.data.token !== this.token) return Close.AuthenticationFailed;
    const session = this.#sessions.get(resume.data.session_id);
    if (!session) {
      this.#send(client, { op: Op.InvalidSession, d: false });
      return undefined;
    }
    if (resume.data.seq > session.events.length) return Close.InvalidSeq;
    session.socket = client;
    this.counts.resumed++;
    for (const event of session.events.slice(resume.data.seq)) client.send(event);
    this.#dispatchTo(session, 'RESUMED', { _trace: [] });
    return undefined;
  }

  #dispatchTo(session: Session, t: string, d: unknown): void {
    const event = JSON.stringify({ op: Op.Dispatch, t, s: session.events.length + 1, d });
    session.events.push(event);
    if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(event);
  }

  #send(client: WebSocket, payload: object): void {
    client.send(JSON.stringify({ s: null, t: null, ...payload }));
  }
}
