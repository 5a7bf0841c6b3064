import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';

/** Cues that give a thing its name: "known as", "is titled". */
const NAMING =
  /^(?:(?:is|was|are|were|been|be|also|widely|commonly|better|popularly|formally|officially|often|then|now|so|aptly)\s+)*(?:known|dubbed|titled|entitled|subtitled|nicknamed|named|headed|headlined|christened|billed|captioned|called|labell?ed|termed|marked|stamped|branded)(?:\s+as)?$/iu;
/** "the campaign’s | slogan is" */
const MOTTO =
  /\b(?:slogan|motto|tag ?line|catchphrase|nickname|title|name|theme|subtitle)s?,? (?:is|was|are|were|remains?|reads?)$/iu;
/** Words before the colon of a headline that say what kind of piece it is. */
const RUBRIC =
  /^(?:interview|watch|photos?|pictures?|videos?|opinions?|analysis|exclusive|breaking|update[ds]?|live|listen|read|review|podcast|editorial|comment(?:ary)?|obituary|profile|explainer|recap|gallery|related|correction|clarification|note|warning|spoiler alert|q&a|in pictures)$/iu;
/** "appears 114 times" */
const COUNT =
  /^(?:[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:times|days|weeks|months|years|hours|minutes|seconds|miles|feet|yards|meters|metres|inches|pounds|dollars)$/iu;

/** True if an attribution has no speaker at all: names, mottos, rubrics, counts. */
export function isNonSpeaker(text: string, { source, cue }: TaggedAttribution): boolean {
  const by = words(text, cue);
  if (!source) return NAMING.test(by);
  const who = words(text, source);
  return MOTTO.test(by) || COUNT.test(who) || (by === ':' && RUBRIC.test(who));
}

const words = (text: string, spans: readonly Span[] | null): string =>
  (spans ?? [])
    .map((span) => text.slice(...span))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
