import type { Attribution, Speaker } from '../quotations/attribution/attribution.ts';
import { isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import { partitionPoint } from '../story/partition-point.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { isSaid } from './saying.ts';

/** The source of a quotation, as the story gives it; `unclear` if it cannot be told. */
export type SourceKind = 'named' | 'role' | 'anonymous' | 'organisation' | 'document' | 'unclear';

export const SOURCE_KINDS: readonly SourceKind[] = [
  'named',
  'role',
  'anonymous',
  'organisation',
  'document',
  'unclear',
];

export interface SourceCount {
  readonly kind: SourceKind;
  /** In text order, at least one. */
  readonly attributions: readonly Attribution[];
  /** Words said, and their share of the words of all quotations, 0 to 1. */
  readonly words: number;
  readonly share: number;
}

/** Heads of confidential sources: they identify no one. */
const UNNAMED =
  /(?:^|[\s-])(?:officials?|sources?|aides?|insiders?|persons?|people|individuals?|someone|somebody|staffers?|operatives?|diplomats?|advis[eo]rs?|strategists?|allies|ally|associates?|friends?|pals?|mates?|chums?|confidants?|witness(?:es)?|lawmakers?|executives?|employees?|members?|donors?)$|^(?:one|some|many|several|others|two|three)$/iu;
/** One office or role, which a reader could look up. */
const ROLE =
  /\b(?:spokes(?:man|woman|person|people)|minister|president|mayor|governor|secretary|director|chief|chairman|chairwoman|chair|ambassador|commissioner|sheriff|judge|prosecutor|attorney|lawyer|senator|congress(?:man|woman)|representative|nominee|candidate|leader|king|queen|pope|pastor|ceo|coach|manager|moderator|host|editor|author|reporter|journalist|professor|teacher|doctor|owner|founder|mother|father|wife|husband|widow|son|daughter|brother|sister|candidate|general|commander|captain)\b/iu;
const HIDDEN =
  /\b(?:conditions? of (?:anonymity|not being (?:named|identified))|condition (?:that )?(?:\p{L}+ ){1,3}(?:not be|would not be|was not) (?:named|identified|used|published|printed)|(?:asked|wanted|wished|preferred) to be (?:called|identified|known|referred to) (?:only|just|simply)|(?:identified|named|known) (?:himself|herself|themselves|here )?\s?only (?:as|by)|fear(?:ed|ing|s|) (?:of )?(?:\p{L}+ )?(?:reprisals?|retribution|retaliation)|(?:requested|was granted|were granted|asked for|insisted on) anonymity|name (?:is|was|has been|is being) (?:being )?withheld|(?:did|does|do) not (?:wish|want) to (?:be (?:named|identified)|give (?:his|her|their) names?)|(?:would not|declined to|refused to) give (?:his|her|their|a) (?:\p{L}+ )?names?|(?:remain|stay|speak|spoke) anonymous(?:ly)?|(?:did not want|refused|wished not|preferred not|wanted not) to (?:be named|give (?:his|her|their) names?)|asked not to be (?:named|identified)|declined to be (?:named|identified)|not authori[sz]ed to|familiar with|close to the|briefed on|with knowledge of|with direct knowledge)\b/iu;
/** Anybody, not one whom an office tells from others: "a caller". */
const ANYBODY = /^(?:an?|one|another)\s/iu;

/** Heads that sound like a person's role but are bodies or documents. */
const BODY =
  /\b(?:supplier|carrier|regulator|operator|retailer|manufacturer|(?:car|chip|drug|plane)maker|broadcaster|publisher|lender|insurer|developer|watchdog|airline|company|firm|(?:air\s)?force|army|navy|police|military|coast\sguard|brigade|team|union|network|campaign|lobby|government|ministry|court|council|parliament|congress|bank|party|opposition|hospital|university|college|club|school|church|department|agency|authority|commission|committee|office|board|administration|embassy|junta|kremlin|pentagon|labour|tor(?:y|ies)|conservatives|greens|democrats|republicans|likud|fatah)$/iu;
/** A plural source names no one if it is about sources as such. */
const SOURCES = /\b(?:sources|insiders|people\s(?:familiar|close|briefed|with\s(?:direct\s)?knowledge))\b/iu;
/** "The 56-year-old": one person, whom the story has named or will name. */
const BY_AGE = /-year-old$/iu;
const WRITTEN =
  /\b(?:polls?|plot|count|tally|inquiry|inquiries|analysis|reply|survey|model|forecast|data|figures|index|estimates?|listing|footage|video|photos?|judge?ments?|rulings?|verdict|statement|letter|reports?|lawsuit|suit|complaint|filing|indictment|affidavit|e-?mail|memo|documents?|bill|petition|transcript|manifesto|resolution|treaty|tweet|post|caption|press\srelease|release|note|notice|article|story|book|paper|study|constitution|act|law)$/iu;

/** "Organisers Northfield Live". */
const RUN_BY =
  /^(?:the )?(?:organi[sz]ers|owners|operators|developers|promoters|publishers|sponsors|brewers|manufacturers|builders|retailers|campaigners|bookmakers|landlords|broadcasters|insurers)\s\p{Lu}/u;
const MADE_KNOWN =
  /\s(?:seen|obtained|leaked|released|published|issued|sent|signed|posted|written|reviewed|viewed|circulated|dated|addressed|commissioned|compiled|prepared|filed|shared|shown|made public)$/iu;

/** How many quotations, and how many of their words, are from each kind of source; only kinds that occur. */
export function countSources(story: Story, attributions: readonly Attribution[]): SourceCount[] {
  const kinds = new Map<SourceKind, Attribution[]>();
  for (const attribution of attributions) {
    if (!isSaid(story, attribution)) continue;
    const kind = sourceKindOf(story, attribution);
    const list = kinds.get(kind);
    if (list) list.push(attribution);
    else kinds.set(kind, [attribution]);
  }
  const counts = SOURCE_KINDS.flatMap((kind) => {
    const found = kinds.get(kind) ?? [];
    return found.length > 0 ? [{ kind, attributions: found, words: countWords(story, found) }] : [];
  });
  const total = counts.reduce((sum, { words }) => sum + words, 0);
  return counts.map((count) => ({ ...count, share: total > 0 ? count.words / total : 0 }));
}

/** A group ("residents", "critics") counts with the organisations: many people, none by name. */
export function sourceKindOf(story: Story, { speaker, source, content }: Attribution): SourceKind {
  if (!speaker || speaker.resolution.rule === 'unclear') return 'unclear';
  switch (speaker.type) {
    case 'person':
      return 'named';
    case 'organisation':
    case 'group':
      return kindOfSeveral(story, speaker, source, content);
    case 'document':
      return 'document';
    default:
      return unnamedKind(story, speaker, source?.[0] ?? speaker.span, content);
  }
}

/** Many, or a body; sources and those who keep their names back are unnamed however many they are. */
function kindOfSeveral(
  story: Story,
  { name, type }: Speaker,
  source: Attribution['source'],
  content: readonly Span[],
): SourceKind {
  const worded = source?.[0] ? story.slice(source[0]) : name;
  // "Two investors, speaking on condition of anonymity, said": no body does.
  const isHidden =
    type === 'group' &&
    source?.[0] !== undefined &&
    SPEAKING_HIDDEN.test(aroundOf(story, source[0], content));
  if (isHidden) return 'anonymous';
  if (BY_AGE.test(name)) return /^the\s/iu.test(name) ? 'role' : 'anonymous';
  return type === 'group' && (SOURCES.test(worded) || HIDDEN.test(worded)) ? 'anonymous' : 'organisation';
}

/** A person without a name: with a role that could be looked up, or confidential. */
function unnamedKind(story: Story, speaker: Speaker, source: Span, content: readonly Span[]): SourceKind {
  const around = aroundOf(story, source, content);
  const head =
    speaker.name.split(
      /\s(?:of|for|from|in|at|with|on|to|by|who|which|that|whose|familiar|close|briefed)\s|,/u,
    )[0] ?? '';
  // "A letter seen by the Post"
  const bare = head.replace(MADE_KNOWN, '');
  if (BY_AGE.test(head)) return /^the\s/iu.test(head) ? 'role' : 'anonymous';
  if (UNNAMED.test(head)) return 'anonymous';
  if (BODY.test(head) || RUN_BY.test(head.charAt(0).toLowerCase() + head.slice(1))) return 'organisation';
  if (WRITTEN.test(bare)) return 'document';
  const noun = /[\p{L}-]+$/u.exec(head)?.[0].toLowerCase() ?? '';
  if (!ROLE.test(head) && !isPersonNoun(noun)) return 'unclear';
  const isHidden =
    HIDDEN.test(story.slice(source)) ||
    HIDDEN.test(around) ||
    // "A deputy, who would not give his name … “…,” the deputy said."
    HIDDEN.test(aroundOf(story, speaker.span, content));
  return isHidden || (ANYBODY.test(head) && !ROLE.test(head)) ? 'anonymous' : 'role';
}

const SPEAKING_HIDDEN =
  /\b(?:condition of anonymity|(?:speaking|spoke|talking) anonymously|asked not to be (?:named|identified))\b/iu;

/** What the sentence of a source tells beside what is said. */
function aroundOf(story: Story, source: Span, content: readonly Span[]): string {
  const near = story.sentences[partitionPoint(story.sentences, ({ span }) => span[1] <= source[0])];
  return near && overlaps(near.span, source) ? narration(story, near.span, content) : '';
}

/** The sentence without the words that are said in it. */
function narration(story: Story, [start, end]: Span, content: readonly Span[]): string {
  let out = '';
  let at = start;
  for (const [from, to] of content) {
    if (to <= at || from >= end) continue;
    out += story.slice([at, Math.max(at, from)]);
    at = to;
  }
  return at < end ? out + story.slice([at, end]) : out;
}

function countWords(story: Story, attributions: readonly Attribution[]): number {
  let words = 0;
  for (const { content } of attributions)
    for (const span of content)
      words += story.slice(span).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words;
}
