import type { Analysis } from '../analysis/analysis.ts';
import { checkClaims } from '../answers/check.ts';

/** `{answered, claims: [{text, verdict, story, start, end, speaker}]}`; `speaker` is who really says it. */
export function checkRecord(stories: readonly Analysis[], text: string) {
  const claims = checkClaims(stories, text).map(({ claim, verdict, found }) => ({
    text: claim.text,
    verdict,
    story: found?.index.story.id ?? null,
    start: found?.spans[0]?.[0] ?? null,
    end: found?.spans.at(-1)?.[1] ?? null,
    speaker: found?.attribution?.speaker?.name ?? null,
  }));
  return { answered: claims.some(({ story }) => story !== null), claims };
}
