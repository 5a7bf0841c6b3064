import { UserError } from '../../src/errors.ts';
import { readStory } from '../../src/story/formats/registry.ts';
import { UnreadablePage } from '../../src/story/formats/unreadable-page.ts';
import type { StoryReading } from '../../src/story/lay-out.ts';

export type PageResult = { readonly reading: StoryReading } | { readonly obstacle: string };

/** The page and the CPU milliseconds that reading it took. */
export async function readTimed(
  bytes: Uint8Array,
  url: string | undefined,
): Promise<{ readonly result: PageResult; readonly cpu: number }> {
  const before = process.cpuUsage();
  const result = await readPage(bytes, url);
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1_000 };
}

async function readPage(bytes: Uint8Array, url: string | undefined): Promise<PageResult> {
  try {
    return { reading: await readStory(bytes, { name: 'page.html', url }) };
  } catch (error) {
    if (error instanceof UnreadablePage) return { obstacle: error.obstacle };
    if (error instanceof UserError) return { obstacle: error.message };
    return { obstacle: `crash: ${error instanceof Error ? error.stack : String(error)}` };
  }
}

/** "median 40, p95 130, worst 300 ms of CPU a page" */
export function describeTimes(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms of CPU a page`;
}
