import type { Word } from '../quotations/document/words.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import type { Span } from '../story/span.ts';
import { isBlamed, isDoer, isRole } from './role-words.ts';

/** UTF-16 units in front of and behind a name. */
const LOOK_BACK = 40;
const LOOK = 140;
const NAMES_IT =
  /\b(?:names|named|appoints|appointed|hires|hired|promotes|promoted|elects|elected|installs|installed|unveils|unveiled|confirms|confirmed|nominates|nominated|recruits|recruited|(?:appointment|election|promotion|confirmation|nomination|hiring) of) (?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.? )?$/iu;
/** Who names somebody to blame or to tell of, and appoints nobody. */
const TELLS =
  /\b(?:police|detectives?|officers|investigators?|prosecutors?|courts?|judge|jury|inquiry|inquest|tribunal|lawsuit|indictment|documents?|reports?|paper|newspaper|magazine|broadcaster|media|witness(?:es)?|victims?|victim’s|friends|relatives|neighbours|locals)\b[^.;]*\b(?:names|named|confirms|confirmed) (?:\p{L}+\.? )?$/iu;
const AS =
  /^ as (?:(?:its|the|their|our|his|her|an?|this|\p{Lu}[\p{L}]*[’']s?) )?(?:(?:first|new|next|second|third)(?:[ -]ever)? )*/u;
/** "Ana Ruiz has been named head of policy", "was appointed as the union’s general secretary". */
const IS_NAMED =
  /^ (?:has been|was|is|is to be|will be) (?:named|appointed|elected|promoted to|installed as|unveiled as|confirmed as|sworn in as|hired as)(?: as)? (?:(?:its|the|their|our|his|her|an?) )?(?:(?:first|new|next|second|third) )*/u;
const PART = /^[\p{L}][\p{L}’'&-]*/u;
const ENDS =
  /^(?:on|in|at|from|after|before|who|whose|which|that|to|and|but|or|with|by|as|amid|over|under|despite|following|because|when|while|if|is|was|were|has|had|said|last|this|next|earlier|yesterday|today)$/u;
/** In words. */
const LONGEST = 7;

/** "Names Ana Ruiz as Chief Safety Officer", "the appointment of Ana Ruiz as its first head of policy". */
export function roleByAppointment(text: string, { words }: Roster, mention: Mention): Span | null {
  if (mention.names.length < 2) return null;
  const first = words[mention.titleFrom] as Word;
  const last = words[mention.words[1] - 1] as Word;
  if (last.quoted || last.possessive) return null;
  const behind = text.slice(last.end, last.end + LOOK);
  const front = text.slice(Math.max(0, first.start - LOOK_BACK), first.start);
  const isNamed = NAMES_IT.test(front) && !TELLS.test(front);
  const opening = (isNamed ? AS.exec(behind) : null) ?? IS_NAMED.exec(behind);
  if (!opening) return null;
  const start = last.end + opening[0].length;
  const length = lengthOfRole(behind.slice(opening[0].length));
  const role = behind.slice(opening[0].length, opening[0].length + length);
  return length > 0 && !role.split(' ').some(isBlamed) ? [start, start + length] : null;
}

/** Up to the last noun for what somebody is, with "of policy" behind it; 0 if there is none. */
function lengthOfRole(words: string): number {
  let end = 0;
  let head = 0;
  let at = 0;
  for (let count = 0; count < LONGEST; count++) {
    const word = PART.exec(words.slice(at))?.[0];
    if (!word) break;
    const lower = word.toLowerCase();
    if (isRole({ lower }) || isDoer(lower)) end = at + word.length;
    else if (ENDS.test(lower)) break;
    else if (end > 0 && !/^(?:of|for|the)$/u.test(lower)) {
      if (/^ (?:of|for) (?:the )?(?:[\p{L}’'-]+ )?$/u.test(words.slice(head, at)) || /^\p{Lu}/u.test(word))
        end = at + word.length;
      else break;
    }
    if (end === at + word.length && (isRole({ lower }) || isDoer(lower))) head = end;
    at += word.length;
    if (words.charAt(at) !== ' ') break;
    at++;
  }
  return end;
}
