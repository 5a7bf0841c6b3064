import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { ChannelMessages } from '../discord/core/channel-messages.ts';
import { StartError } from '../errors.ts';
import { createApp } from './app.ts';
import { Desk, type DeskParts } from './desk.ts';

/** Never another: the desk has no log-in. */
const HOST = '127.0.0.1';
const FIRST_PORT = 4310;
const TRIES = 100;

export interface DeskOptions extends DeskParts {
  /** The only port to take; without one the next free from 4310 is taken. */
  readonly port?: number | undefined;
}

export interface RunningDesk {
  readonly url: string;
  /** Where the bot writes of itself. */
  readonly channels: ChannelMessages;
  close(): Promise<void>;
}

/**
 * Opens the desk at 127.0.0.1.
 *
 * @throws StartError if the port that was asked for is taken or not allowed
 */
export async function startDesk({ port, ...parts }: DeskOptions): Promise<RunningDesk> {
  const desk = new Desk(parts);
  const app = createApp(desk);
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, n) => FIRST_PORT + n) : [port];
  for (const candidate of ports) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const failure = await listen(server, candidate);
    if (!failure) {
      const { port: taken } = server.address() as AddressInfo;
      return { url: `http://${HOST}:${taken}`, channels: desk.channels, close: () => close(server) };
    }
    if (failure.code !== 'EADDRINUSE' && failure.code !== 'EACCES') throw failure;
    if (port !== undefined) throw new StartError(reason(candidate, failure.code));
  }
  throw new StartError(
    `No port from ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} is free on ${HOST}. Set PORT.`,
  );
}

function reason(port: number, code: string): string {
  return code === 'EACCES'
    ? `Port ${port} may not be opened by this user: set PORT to one above 1023.`
    : `Port ${port} on ${HOST} is already in use: stop what uses it, or set PORT to another one.`;
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((settle) => {
    server.once('error', settle);
    server.listen(port, HOST, () => {
      server.off('error', settle);
      settle(undefined);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    server.closeAllConnections();
  });
}
