import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GatewayClient } from '../../src/discord/gateway/gateway-client.ts';
import { prepareLibrary } from '../bench/load/prepare-library.ts';

const CHANNELS = 20;
const ROLES = 10;
const STORIES = 200;

/** Kilobytes of memory that discord.js keeps for a server of twenty channels and ten roles. */
export function measureServer(servers: number): number {
  const { client } = new GatewayClient({ apiUrl: 'http://127.0.0.1:9/api', onThrow: () => undefined });
  const before = usedBytes();
  for (let at = 0; at < servers; at++)
    Reflect.apply(Reflect.get(client.guilds, '_add'), client.guilds, [serverOf(at)]);
  const bytes = usedBytes() - before;
  if (client.guilds.cache.size !== servers) throw new Error('discord.js did not keep the servers');
  return bytes / servers / 1000;
}

/** Kilobytes that a made-up story of about 600 words takes in SQLite, with its analysis, index and vectors. */
export async function measureStory(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otr-scale-'));
  try {
    await prepareLibrary(dataDir, 'guild:1', STORIES, 'measured');
    return statSync(join(dataDir, 'on-the-record.db')).size / STORIES / 1000;
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

function serverOf(at: number): object {
  const id = (n: number) => String(1_000_000_000_000_000_000n + BigInt(at) * 1000n + BigInt(n));
  const guild_id = id(0);
  return {
    id: guild_id,
    name: `Server number ${at}`,
    preferred_locale: 'en-US',
    owner_id: id(999),
    features: [],
    roles: Array.from({ length: ROLES }, (_, n) => ({
      id: n === 0 ? guild_id : id(n),
      name: `role ${n}`,
      permissions: '2147863616',
      position: n,
      color: 0,
      flags: 0,
    })),
    channels: Array.from({ length: CHANNELS }, (_, n) => ({
      id: id(100 + n),
      type: 0,
      guild_id,
      name: `channel-${n}`,
      topic: 'what the channel is about, in a line',
      position: n,
      permission_overwrites: [{ id: guild_id, type: 0, allow: '0', deny: '1024' }],
      last_message_id: id(500 + n),
    })),
  };
}

function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
