import type { Analysis } from '../analysis/analysis.ts';
import { type CheckedClaim, checkClaims } from '../answers/check/check.ts';
import { verdictLabel } from '../answers/check/verdict-label.ts';
import type { Span } from '../story/span.ts';
import { en } from '../words/en.ts';

/**
 * `{answered, verbatim, claims: [{text, verdict, finding, story, start, end, speaker, differences, excerpts}]}`; `speaker` is
 * who really says it, `finding` whether that is whom the text names, `verbatim` whether every claim is word for word.
 */
export function checkRecord(stories: readonly Analysis[], text: string) {
  const checked = checkClaims(stories, text);
  const claims = checked.map(({ claim, verdict, found, passages }) => ({
    text: claim.text,
    verdict,
    finding: found?.speaker ?? null,
    worst: found?.worst ?? null,
    story: found?.index.story.id ?? null,
    start: found?.spans[0]?.[0] ?? null,
    end: found?.spans.at(-1)?.[1] ?? null,
    speaker: found?.attribution?.speaker?.name ?? null,
    differences: (found?.differences ?? []).map(({ kind, claimed, printed }) => ({ kind, claimed, printed })),
    excerpts: passages.map(({ excerpt }) => ({ paragraph: excerpt.paragraph, text: excerpt.text })),
  }));
  return {
    answered: claims.some(({ story }) => story !== null),
    verbatim: claims.length > 0 && claims.every(({ verdict }) => verdict === 'verbatim'),
    claims,
  };
}

/** The result as text for a person: for each claim the verdict, the claim, who says it and where, differing words between asterisks. */
export function checkLines(stories: readonly Analysis[], text: string): string {
  const checked = checkClaims(stories, text);
  if (checked.length === 0)
    return 'Nothing to check: put the words in quote marks, with who is said to have said them.';
  return checked.map((each) => linesOf(each, stories.length > 1)).join('\n\n');
}

function linesOf({ claim, verdict, found, passages }: CheckedClaim, nameStory: boolean): string {
  const words = en;
  const claimed = (found?.differences ?? []).flatMap(({ claimedSpan }): Span[] =>
    claimedSpan ? [claimedSpan] : [],
  );
  const lines = [words[verdictLabel(verdict, found)], words.quote(marked(claim.text, 0, claimed))];
  for (const { story, excerpt, speaker, unclear, candidates = [], bold = [] } of passages) {
    if (unclear) {
      const could = candidates.map(({ text }) => text).join(' · ');
      lines.push(could === '' ? words.unclear : `${words.unclear}. ${words.couldBe(could)}`);
    } else if (speaker) lines.push(speaker.text);
    lines.push(`> ${marked(excerpt.text, excerpt.span[0], bold).replace(/\s*\n\s*/gu, '\n> ')}`);
    const place = words.place(excerpt.paragraph, story.length);
    lines.push(nameStory ? `${place} · ${story.title}` : place);
  }
  return lines.join('\n');
}

/** A text with some of its words between two asterisks; spans are offsets from `start`. */
function marked(text: string, start: number, spans: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (from - start < at) continue;
    shown += `${text.slice(at, from - start)}**${text.slice(from - start, to - start)}**`;
    at = to - start;
  }
  return shown + text.slice(at);
}
