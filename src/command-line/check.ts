import type { Analysis } from '../analysis/analysis.ts';
import { type CheckedClaim, checkClaims } from '../answers/check/check.ts';
import { verdictLabel } from '../answers/check/verdict-label.ts';
import { en } from '../messages/en.ts';
import type { Span } from '../story/span.ts';
import type { Shown } from './answer.ts';
import type { Paint } from './paint.ts';

/**
 * `{answered, verbatim, claims: [{text, verdict, finding, story, start, end, speaker, differences, excerpts}]}`;
 * `speaker` is the real one, `finding` whether the text names that speaker, `verbatim` whether every claim is word
 * for word.
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

const SIGNS = {
  verbatim: '✓',
  'not in this story': '○',
  altered: '≠',
  spliced: '≠',
  'cut short': '≠',
  misattributed: '✗',
} as const;
const STYLES = { '✓': 'green', '○': 'dim', '≠': 'yellow', '✗': 'red' } as const;

/**
 * The same for people: for each claim the verdict, the claim, what is printed, who says it and where. Differing words
 * are bold, or between asterisks without colours.
 */
export function checkLines(stories: readonly Analysis[], text: string, paint: Paint): Shown {
  const checked = checkClaims(stories, text);
  if (checked.length === 0)
    return {
      answered: false,
      lines: 'Nothing to check: put the words in quote marks, with who is said to have said them.',
    };
  return {
    answered: checked.every(({ verdict }) => verdict === 'verbatim'),
    lines: checked.map((each) => linesOf(each, stories.length > 1, paint)).join('\n\n'),
  };
}

function linesOf(
  { claim, verdict, found, passages }: CheckedClaim,
  nameStory: boolean,
  paint: Paint,
): string {
  const claimed = (found?.differences ?? []).flatMap(({ claimedSpan }): Span[] =>
    claimedSpan ? [claimedSpan] : [],
  );
  const isTurned = found?.worst === 'turned' || found?.worst === 'opposite';
  const sign = verdict === 'altered' && isTurned ? '✗' : SIGNS[verdict];
  const label =
    verdict === 'not in this story' && nameStory ? en.notInStories : en[verdictLabel(verdict, found)];
  const lines = [
    paint(`${sign} ${label}`, STYLES[sign], 'bold'),
    en.quote(marked(claim.text, 0, claimed, paint)),
  ];
  for (const { story, excerpt, speaker, unclear, candidates = [], bold = [] } of passages) {
    if (unclear) {
      const could = candidates.map((each) => each.text).join(', ');
      lines.push(paint(could === '' ? en.unclear : `${en.unclear}. ${en.couldBe(could)}`, 'bold'));
    } else if (speaker) lines.push(paint(speaker.text, 'bold'));
    lines.push(`> ${marked(excerpt.text, excerpt.span[0], bold, paint).replace(/\s*\n\s*/gu, '\n> ')}`);
    const place = en.place(excerpt.paragraph);
    lines.push(paint(nameStory ? `  ${place} · ${story.title.replace(/\s+/gu, ' ')}` : `  ${place}`, 'dim'));
  }
  return lines.join('\n');
}

/** A text with some of its words in bold, or between asterisks; spans are offsets from `start`. */
function marked(text: string, start: number, spans: readonly Span[], paint: Paint): string {
  const bold = (words: string): string => {
    const shown = paint(words, 'bold', 'underline');
    return shown === paint(words) ? `**${shown}**` : shown;
  };
  let shown = '';
  let at = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (from - start < at) continue;
    shown += `${paint(text.slice(at, from - start))}${bold(text.slice(from - start, to - start))}`;
    at = to - start;
  }
  return shown + paint(text.slice(at));
}
