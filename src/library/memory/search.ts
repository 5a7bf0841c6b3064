import type { SearchHit } from '../library.ts';
import { PASSAGES_READ, passageId, planSearch, rankVersions, SCANNED } from '../search-plan.ts';
import { type HeldStory, newest } from './owned.ts';

/** The databases' search, by looking at every passage. */
export async function searchHeld(
  stories: readonly HeldStory[],
  text: string,
  limit: number,
): Promise<SearchHit[]> {
  const counts = new Map<string, number>();
  for (const held of stories)
    for (const key of newest(held).terms.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = await planSearch(text, {
    counts: async (wanted) =>
      new Map(wanted.flatMap((key) => (counts.has(key) ? [[key, counts.get(key) ?? 0]] : []))),
    similar: async (prefix, least, most) =>
      [...counts]
        .filter(([key]) => key.startsWith(prefix))
        .slice(0, SCANNED)
        .filter(([key]) => key.length >= least && key.length <= most),
    stories: async () => stories.length,
  });
  const weights = new Map(keys.map(({ key, weight }) => [key, weight]));
  const passages = stories.flatMap((held, version) =>
    newest(held).terms.passages.flatMap((own, at) => {
      const score = own.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
      return score > 0 ? [{ id: passageId(version, at), score }] : [];
    }),
  );
  const best = passages.sort((a, b) => b.score - a.score || b.id - a.id).slice(0, PASSAGES_READ);
  return rankVersions(best)
    .slice(0, limit)
    .flatMap(({ version, score, paragraphs }) => {
      const held = stories[version];
      if (!held) return [];
      const { versionId, hash } = newest(held);
      return [{ entryId: held.id, versionId, hash, score, paragraphs }];
    });
}
