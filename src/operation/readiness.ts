import type { GatewayHealth } from '../discord/gateway/gateway.ts';
import type { Operating } from '../library/library.ts';
import { OK, type Readiness } from './health-server.ts';
import { inTime, LateError, PATIENCE } from './patience.ts';

export interface ReadinessSources {
  readonly library: Pick<Operating, 'ping'>;
  /** Whether everything was started. */
  started(): boolean;
  /** Undefined before the login. */
  discord(): GatewayHealth | undefined;
  /** False at the desk. */
  readonly needsDiscord: boolean;
}

/** Whether people would get an answer now, part by part. Never rejects, never waits for more than a second. */
export async function readiness(
  { library, started, discord, needsDiscord }: ReadinessSources,
  patience: number = PATIENCE,
): Promise<Readiness> {
  return {
    start: started() ? OK : 'still starting',
    database: await databaseState(library, patience),
    ...(needsDiscord ? { discord: discordState(discord()) } : {}),
  };
}

async function databaseState(library: Pick<Operating, 'ping'>, patience: number): Promise<string> {
  return inTime(library.ping(), patience).then(
    () => OK,
    (error) => (error instanceof LateError ? 'does not answer' : 'fails'),
  );
}

function discordState(health: GatewayHealth | undefined): string {
  if (!health) return 'not logged in yet';
  if (health.online) return OK;
  const gone = health.shards.filter(({ live }) => !live).map(({ id }) => id);
  return gone.length > 0 ? `no session for shard ${gone.join(', ')}` : 'closed';
}
