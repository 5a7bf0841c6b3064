import { readFileSync } from 'node:fs';
import type { UseObserver } from '../discord/core/uses.ts';
import type { GatewayHealth } from '../discord/gateway/gateway.ts';
import type { Library } from '../library/library.ts';
import { startHealthServer } from './health-server.ts';
import { readiness } from './readiness.ts';
import { logUses, observedBy, type UseLogger } from './use-log.ts';

export interface OperationParts {
  /** Port for health and figures; none if it is missing. */
  readonly health?: { readonly host: string; readonly port: number } | undefined;
  readonly library: Library;
  readonly log: UseLogger;
  /** Folder of the embedded database; undefined if the stories are elsewhere. */
  readonly dataDir?: string | undefined;
  readonly needsDiscord: boolean;
  waiting(): number;
  meaning(): boolean;
}

/** What the running bot reports: a line in the log for each use and, if a port is set, health and figures. */
export interface Operation {
  readonly uses: UseObserver;
  readonly url: string | undefined;
  onResponse(status: number): void;
  /** From the login on. */
  connected(gateway: { health(): GatewayHealth }): void;
  started(): void;
  close(): Promise<void>;
}

/** @throws StartError if the port cannot be opened */
export async function startOperation(parts: OperationParts): Promise<Operation> {
  const { health, library, dataDir, needsDiscord, waiting, meaning, log } = parts;
  let gateway: { health(): GatewayHealth } | undefined;
  let isStarted = false;
  const discord = () => gateway?.health();
  const logging = logUses(log);
  const begin = {
    connected: (connected: { health(): GatewayHealth }) => {
      gateway = connected;
    },
    started: () => {
      isStarted = true;
    },
  };
  if (!health)
    return {
      ...begin,
      uses: logging,
      url: undefined,
      onResponse: () => undefined,
      close: async () => undefined,
    };
  // Loaded only when someone reads it.
  const { Figures } = await import('./figures.ts');
  const figures = new Figures({ version: readVersion(), library, discord, waiting, meaning, dataDir });
  const server = await startHealthServer({
    ...health,
    readiness: () => readiness({ library, started: () => isStarted, discord, needsDiscord }),
    figures: () => figures.text(),
  });
  return {
    ...begin,
    uses: observedBy(logging, figures),
    url: server.url,
    onResponse: (status) => figures.responded(status),
    close: () => server.close(),
  };
}

/** The version of this program. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
