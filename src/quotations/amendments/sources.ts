import { WEEKDAY } from '../../story/calendar-names.ts';
import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { beforeBracket, behindBracket } from './bracketed-sources.ts';
import {
  betweenQuoteAndVerb,
  heardBy,
  nameInCue,
  nounInCue,
  postedOn,
  quotedAs,
  reachedBy,
  shoutsOf,
} from './displaced-sources.ts';
import { insideCommas, inverted, SAYS, saidByNoun } from './inverted-sources.ts';
import { claimOf, heardOf, recorded, toldBy } from './relayed-speech.ts';
import {
  type Amendment,
  type Context,
  cueWords,
  isQuotedAt,
  lowerAt,
  phraseStart,
  posAt,
  sentenceAt,
  spanOf,
} from './sentence-parts.ts';
import { withSharedSubject } from './shared-subjects.ts';
import {
  apposed,
  governingSubject,
  introduced,
  ofRole,
  relativeSubject,
  swapped,
  writtenSubject,
} from './subjects.ts';
import { claimedBy, withoutReactions } from './written-sources.ts';

/** At the end of a source: when it was said, or how a question was taken, not who. */
const WHEN = new RegExp(
  `(?:,? (?:today|yesterday|tonight|earlier|later|recently|(?:late |early )?(?:last|this) (?:night|week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|${WEEKDAY})|(?:on |late |early )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?))+$|(?<=\\p{Lu}\\S*) (?:laughed|smiled|shrugged|nodded|sighed|paused|hesitated|winced|grinned)$`,
  'u',
);
const PART = /^(?:his|her|its|their) part$/iu;
/** In tokens. */
const LOOK_BACK = 14;

/** Sources that say more or other than who speaks: when it was said, "his part", a name beside a participle. */
export const sources: Amendment = (context, attributions) => {
  const amended = withoutReactions(context, attributions).map((found, index) => {
    const { document } = context;
    const each = ofRole(context, swapped(context, ofCue(context, found)));
    const aside = insideCommas(context, each) ?? saidByNoun(context, each);
    if (aside) return aside;
    const told = TAKEN_OVER.reduce((amended, step) => step(context, amended), each);
    if (told !== each) return told;
    if (!each.source) return introduced(context, inverted(context, each));
    const timed = withoutTime(
      document,
      coordinated(context, each, attributions.slice(Math.max(0, index - 3), index)),
    );
    const named = apposed(context, partOf(context, timed));
    return participleSubject(
      context,
      claimedBy(context, governingSubject(context, writtenSubject(context, relativeSubject(context, named)))),
    );
  });
  return amended.map((each, at) => withSharedSubject(context, each, amended.slice(Math.max(0, at - 3), at)));
};

/** Where the source is beside the one who speaks; each takes what the one before left. */
const TAKEN_OVER: readonly ((context: Context, each: TaggedAttribution) => TaggedAttribution)[] = [
  atOpening,
  recorded,
  claimOf,
  beforeBracket,
  behindBracket,
  toldBy,
  heardOf,
  postedOn,
  nameInCue,
  nounInCue,
  shoutsOf,
  quotedAs,
  heardBy,
  reachedBy,
  betweenQuoteAndVerb,
];

const TIME =
  /^(?:today|yesterday|tonight|earlier|later|recently|this (?:morning|afternoon|evening|week)|last (?:night|week))$/iu;

/** "Lima, Inc., a maker of drones, today | announced": the name that opens the sentence, behind its dateline. */
function atOpening({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text, tokens } = document;
  if (!cue || !source || source[0] > cue[0] || !TIME.test(text.slice(...source))) return each;
  const [first] = sentenceAt(document, cue[0]);
  const start = tokens[first]?.start ?? 0;
  const dash =
    /^.{0,90}?\s(?:--|—|–|-)\s/u.exec(text.slice(start, Math.min(source[0], start + 100)))?.[0].length ?? 0;
  const mention = roster.mentionAt(wordAt(roster.words, start + dash), true);
  const isSubject = mention !== undefined && mention.span[1] < source[0];
  return { ...each, source: isSubject ? [mention.span] : null };
}

const SPEAKING =
  /^(?:saying|adding|shouting|yelling|insisting|declaring|complaining|warning|screaming|crying|muttering|said|shouted|yelled|replied|told|screamed|muttered|answered|asked|snapped|declared|announced)\b/u;
const CLAUSE_OPENS = /^(?:point|which|whereupon)$/u;

/** "She asked Rowe to leave, at which point he walked out saying": the subject nearest to a participle. */
function participleSubject({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0] || !SPEAKING.test(cueWords(document, each))) return each;
  const at = tokenAt(document.tokens, cue[0]);
  const from = tokenAt(document.tokens, source[1] - 1) + 2;
  for (let token = at - 2; token >= Math.max(from, at - LOOK_BACK); token--) {
    if (isQuotedAt(document, token)) return each;
    const isSubject =
      /^(?:he|she|they)$/u.test(lowerAt(document, token)) &&
      /^(?:VERB|AUX|ADV)$/u.test(posAt(document, token + 1)) &&
      CLAUSE_OPENS.test(lowerAt(document, token - 1));
    const span = isSubject ? spanOf(document, token, token + 1) : undefined;
    if (span) return { ...each, source: [span] };
  }
  return each;
}

/** "Garba Shettu today": the name only. */
function withoutTime({ text, tokens }: Context['document'], each: TaggedAttribution): TaggedAttribution {
  const source = (each.source ?? []).map(([start, end]): Span => {
    const found = WHEN.exec(text.slice(start, end));
    // "The poll released last week": when it was released.
    const before = tokens[tokenAt(tokens, start + (found?.index ?? 0) - 1)];
    const isOfSaying = found && found.index > 0 && before?.pos !== 'VERB';
    return isOfSaying ? [start, start + found.index] : [start, end];
  });
  return { ...each, source };
}

const SPEAKS =
  /^(?:says|whispers|replies|adds|shouts|answers|asks|mutters|writes|warns|insists|laughs|jokes|recalls|explains|screams|cries|murmurs|snaps|sighs|whispered|muttered|murmured)$/u;

/** "… , at which he | shouted", "Mr | Cleverly said": words of the source that were taken for the cue. */
function ofCue({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue) return each;
  const at = tokenAt(document.tokens, cue[0]);
  // "The old man whispers:": the verb was taken for a noun.
  if (source && cueWords(document, each) === ':' && SPEAKS.test(lowerAt(document, at - 1))) {
    const verb = tokenAt(document.tokens, source[0]);
    const by = spanOf(document, verb, at - 1);
    const says = spanOf(document, at - 1, at + 1);
    if (by && says && source[1] === document.tokens[at - 1]?.end)
      return { ...each, source: [by], cue: [says] };
  }
  const rest = spanOf(document, at + 1, tokenAt(document.tokens, cue[1] - 1) + 1);
  if (!rest) return each;
  const others = (each.cue ?? []).slice(1);
  const first = document.tokens[at];
  const isTitle =
    source && /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\.?$/iu.test(document.text.slice(...source));
  if (isTitle && first && source[1] <= first.start && /^\p{Lu}/u.test(document.text.slice(first.start)))
    return { ...each, source: [[source[0], first.end]], cue: [rest, ...others] };
  const isPronoun = /^(?:he|she|they)$/u.test(first?.lower ?? '');
  return isPronoun && first ? { ...each, source: [[first.start, first.end]], cue: [rest, ...others] } : each;
}

/** "Farrow said Strake had taken him there and described his channel as": two deeds of the one who said it. */
function coordinated(
  { document }: Context,
  each: TaggedAttribution,
  before: readonly TaggedAttribution[],
): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] > cue[0]) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) !== 'and' || isQuotedAt(document, at)) return each;
  const [first, end] = sentenceAt(document, cue[0]);
  const start = document.tokens[first]?.start ?? 0;
  const last = document.tokens[end - 1]?.end ?? cue[1];
  const outer = before.findLast(
    ({ cue: said, source: by }) =>
      said?.[0] !== undefined &&
      by?.[0] !== undefined &&
      SAYS.test(document.text.slice(...said[0]).toLowerCase()) &&
      by[0][0] >= start &&
      by[0][1] <= said[0][0] &&
      said[0][1] <= source[0] &&
      said[0][1] < last &&
      /^\s*(?:that\s+)?$/u.test(document.text.slice(said[0][1], source[0])),
  );
  return outer?.source ? { ...each, source: outer.source } : each;
}

/** "Kim, for his part has described": the person named before the comma. */
function partOf({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const span = each.source?.[0];
  if (!span || !PART.test(document.text.slice(...span))) return each;
  const at = tokenAt(document.tokens, span[0]);
  if (lowerAt(document, at - 1) !== 'for') return each;
  const end = lowerAt(document, at - 2) === ',' ? at - 2 : at - 1;
  const [first] = sentenceAt(document, span[0]);
  const from = phraseStart(document, first, end);
  const source = spanOf(document, from, end);
  return source ? { ...each, source: [source] } : each;
}
