import { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { DiscordRest, restOptions } from '../rest/discord-rest.ts';
import { startErrorFrom } from '../rest/start-failure.ts';
import { fetchApplicationId } from './register.ts';

const CALL_MS = 5_000;
/** With fewer log-ins left than this, doctor warns: a bot in trouble uses several an hour. */
const FEW = 50;

const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), total: z.number(), max_concurrency: z.number() }),
});

export interface Login {
  readonly token: string;
  readonly apiUrl: string;
  readonly shardCount?: number | undefined;
}

/**
 * Asks Discord whether it takes the token, how many log-ins are left today and how many shards it recommends. Logs in nowhere.
 *
 * @throws StartError in one sentence
 */
export async function askDiscord({
  token,
  apiUrl,
  shardCount,
}: Login): Promise<{ readonly state: 'ok' | 'note'; readonly text: string }> {
  try {
    const rest = new DiscordRest(new REST(restOptions(apiUrl)), token);
    const id = await fetchApplicationId(rest, CALL_MS);
    const patience = { until: performance.now() + CALL_MS, perTryMs: CALL_MS };
    const answer = await rest.call({ method: 'GET', path: Routes.gatewayBot() }, patience);
    const { shards, session_start_limit: limit } = gatewaySchema.parse(answer);
    const few = limit.remaining < Math.min(FEW, limit.total);
    const less = shardCount !== undefined && shardCount < shards;
    const text = `takes the token of application ${id}; ${limit.remaining} of ${limit.total} log-ins left today, ${limit.max_concurrency} at once; recommends ${shards} shard${shards === 1 ? '' : 's'}`;
    const advice = [
      ...(few ? ['something logs in again and again: look at its log'] : []),
      ...(less ? [`SHARD_COUNT is ${shardCount}: raise it, or leave it out`] : []),
    ];
    return { state: advice.length > 0 ? 'note' : 'ok', text: [text, ...advice].join('. ') };
  } catch (error) {
    throw startErrorFrom(error, { apiUrl });
  }
}
