import { contains, overlaps, type Span } from '../../story/span.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:\s+(?:(?:of|de|da|van|von|der|al|bin|el|la)\s+)?\p{Lu}[\p{L}\p{M}.’'-]*){0,7}`;
/** "the mayor", "our harbour master", "the council’s engineer": a role that one person holds. */
const ROLE = String.raw`(?:[Tt]he|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er)\s+(?:[\p{L}\p{M}.’'-]+\s+){0,3}?[\p{L}\p{M}-]+`;
const WHO = `(?:${ROLE}\\s+)?${NAME}|${ROLE}`;
const SAYING = `(?:said|says|say|saying|told|tells|added|adds|wrote|writes|tweeted|posted|asked|asks|replied|answered|insisted|argued|claimed|claims|stated|states|warned|warns|explained|noted|called|calls|described|promised|announced|admitted|declared|repeated|stressed|quipped|joked|thinks|believes)`;

const ENDS_SAYING = new RegExp(`\\s${SAYING}$`, 'u');
const LABEL = new RegExp(
  `(?:^|[\\s(>*_"”,;.–—-])(${WHO})(?:\\s*\\([^)\\n]{1,40}\\)|,[^,:\\n]{1,50})?[*_]*\\s*:[\\s*_>]*$`,
  'u',
);
const SAID_BEFORE = new RegExp(
  `(?:^|[\\s(>*_"”,;.–—-])(${WHO})(?:,[^,\\n]{1,60},)?\\s+(?:\\p{L}+(?:ly|lso|hen|nce|ever)\\s+|has\\s+|had\\s+|is\\s+)?${SAYING}\\b[^“”"«»\\n]{0,100}$`,
  'u',
);
/** "the Clinton campaign spokesman": up to its comma. */
const LONG_ROLE = String.raw`(?:[Tt]he|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er)\s+(?:[\p{L}\p{M}\p{N}&.’'-]+\s+){1,12}[\p{L}\p{M}-]+`;
const ACCORDING = new RegExp(
  `[Aa]ccording to\\s+(?:(${LONG_ROLE})\\s*[,:]\\s*$|(${WHO})[^“”"«»\\n]{0,40}$)`,
  'u',
);
/** "the head of the union:", "the head of the union said:" from the beginning of a clause. */
const OF_BODY = new RegExp(`(?:^|[.!?;\\n])\\s*(${LONG_ROLE})\\s*[:,]\\s*$`, 'u');
const SIGNED = new RegExp(`^\\s*[,.]?\\s*(?:[—–―]|--?|~|\\()\\s*(${WHO})`, 'u');
const SAID_AFTER = new RegExp(`^[\\s,.*_]*(${WHO})\\s+(?:\\p{L}+ly\\s+)?${SAYING}\\b`, 'u');
/** "said Clinton campaign spokesman Brian Fallon": what stands before the name is no name of its own. */
const OFFICE_AND_NAME = String.raw`(?:the\s+)?${NAME}\s+(?!(?:on|in|at|to|after|before|during|when|as|while|who|that|about|from|with|and|but|of|by|for|was|were|is|has|had|told|said|says|did|later|also|then|because)\s)[\p{Ll}-]+(?:\s+[\p{Ll}-]+){0,5}?\s+${NAME}`;
const SAYS_WHO = new RegExp(`^[\\s,.*_]*${SAYING}\\s+(${OFFICE_AND_NAME}|${WHO})`, 'u');
const TOLD = /\b(?:told|tells?|telling|asked|to|with|informed|assured|warned)\s$/iu;
/** What joins a second quotation to the speaker of the first: "and", "but also", nothing. */
const GOES_ON =
  /^[\s,;.–—-]*(?:(?:and|but|then|also|later|adding|added|adds|or|plus|that|it|was|were|is|are|a|an|the|of|as|to)[\s,:]*){0,6}$/u;
const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|his|her|their|our|this|that|these|those|everybody|nobody|someone)$/iu;
/** "the quote": the thing quoted, not a speaker. */
const NO_ONE =
  /\b(?:quotes?|quotation|story|article|line|text|headline|sentence|paragraph|thing|part|bit|words?|way|fact|question|answer|truth|point|media|news|internet)$/iu;

/** "Said Lima-based developer Ana Ruiz", "Sen.:": words beside a name, and no name. */
const PART_OF_NAME =
  /^(?:the\s+)?(?:[RDI]-\p{L}+|sens?|reps?|govs?|rev|dr|prof|gen|col|sgt|lt|capt|mr|mrs|ms|[\p{L}’'-]+-(?:based|born|bred|elected|educated|backed|led|owned|trained))\.?$/iu;

/** The name or role before a colon at the end of a text; null if nothing there names anybody. */
export function label(text: string): string | null {
  const near = text.slice(-120);
  const found = LABEL.exec(near);
  // "An official told CNN: “…”": the listener does not speak.
  const isTold = found && TOLD.test(near.slice(0, near.lastIndexOf(found[1] ?? '')));
  // "The judge said: “…”": words of saying are no part of a role.
  return isTold || ENDS_SAYING.test(found?.[1] ?? '') ? null : who(found?.[1]);
}

/**
 * The speaker a message gives for each of its quotations: by a label ("the mayor: “…”"), a signature, words of saying
 * beside it, or the tagger. Each quotation is examined between its neighbours, so no speaker is carried over
 * another's words.
 */
export function claimedSpeakers(
  text: string,
  regions: readonly Span[],
  attributions: readonly Attribution[],
): (string | null)[] {
  const found: (string | null)[] = [];
  for (const [at, region] of regions.entries()) {
    const from = regions[at - 1]?.[1] ?? 0;
    const to = regions[at + 1]?.[0] ?? text.length;
    const lead = text.slice(from, region[0]);
    const tail = text.slice(region[1], to);
    const near = attributions.find(
      ({ content, source }) =>
        content.some((part) => overlaps(part, region)) && source?.some((span) => contains([from, to], span)),
    );
    const before = beforeMarks(lead);
    const behind = at + 1 < regions.length && opensNext(tail) ? signatureOf(tail) : behindMarks(tail);
    const named = before ?? behind ?? nameOf(text, near);
    const inherits = named === null && at > 0 && GOES_ON.test(lead);
    found.push(inherits ? (found[at - 1] ?? null) : named);
  }
  return found;
}

function beforeMarks(lead: string): string | null {
  const near = lead.slice(-200);
  const [, role, name] = ACCORDING.exec(near) ?? [];
  return ofBody(near) ?? label(near) ?? who(SAID_BEFORE.exec(near)?.[1]) ?? who(role ?? name);
}

function ofBody(near: string): string | null {
  const found = (OF_BODY.exec(near)?.[1] ?? '').replace(ENDS_SAYING, '');
  const head = /^(.*?)\s(?:of|at|for|in|with)\s/u.exec(found)?.[1] ?? '';
  const isSpoken = new RegExp(`\\s${SAYING}\\b`, 'u').test(found);
  return !isSpoken && isPersonNoun(/[\p{L}-]+$/u.exec(head)?.[0].toLowerCase() ?? '') ? found : null;
}

function behindMarks(tail: string): string | null {
  const near = tail.slice(0, 120);
  return signatureOf(near) ?? who(SAYS_WHO.exec(near)?.[1]) ?? who(SAID_AFTER.exec(near)?.[1]);
}

function signatureOf(tail: string): string | null {
  return who(SIGNED.exec(tail.slice(0, 120))?.[1]);
}

/** Words of saying right before the next marks belong to what follows: “A” but Ruiz said “B”. */
function opensNext(tail: string): boolean {
  return (
    !/^\s*,?\s*(?:\p{L}+\s+){0,6}?(?:said|says|added|told)\b[^“”"«»]*[.,;]\s*(?:and|but)?\s*$/u.test(tail) &&
    beforeMarks(tail) !== null
  );
}

function nameOf(text: string, attribution: Attribution | undefined): string | null {
  const speaker = attribution?.speaker;
  if (!speaker) return null;
  if (speaker.type !== 'anonymous' && /\p{Lu}/u.test(speaker.name)) return speaker.name;
  const [source] = attribution.source ?? [];
  const worded = source ? text.slice(...source) : '';
  return new RegExp(`^(?:${ROLE})$`, 'u').test(worded) ? who(worded) : null;
}

function who(found: string | undefined): string | null {
  const words = found?.replace(/^(?:and|but|then|while|when|so|lol|btw)\s+/iu, '').trim() ?? '';
  if (words === '' || PRONOUN.test(words) || NO_ONE.test(words) || PART_OF_NAME.test(words)) return null;
  if (/^(?:And|But|Then|While|So|Also|Did|Does|Is|Was|According|Yes|No|Lol|Btw|Fyi)$/u.test(words))
    return null;
  // "The signing from Sedan in January said": no person's name alone, as April and May may be.
  if (
    /^(?:January|February|March|July|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u.test(
      words,
    )
  )
    return null;
  return words.replace(/[’']s$/u, '');
}
