import type { Document } from '../quotations/document/document.ts';
import type { Word } from '../quotations/document/words.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import { officeBefore } from '../quotations/roles/roles.ts';
import type { Span } from '../story/span.ts';
import { roleBeforeComma } from './role-before-comma.ts';
import { roleBefore } from './role-before-name.ts';
import { roleAfter, roleByVerb } from './role-behind-name.ts';
import { roleByAppointment } from './role-by-appointment.ts';
import { roleByWording } from './role-by-wording.ts';
import { isDoer } from './role-words.ts';

/** Of a rank the story often says more behind the name. */
const RANK =
  /^(?:det|sgt|lt|capt|cpl|col|maj|gen|adm|cmdr|det|detective|officer|prof|professor|rev|msgr|monsignor|cllr|councillor|deputy|ald|lord|lady|baron|baroness|dame|sir)\.?$/iu;
const SEAT = /^[DRI]-\p{Lu}/u;

/** The words that describe a person, right before the name or right after it; null if there are none. */
export function roleAt(document: Document, roster: Roster, mention: Mention): Span | null {
  const before = roleBefore(document, roster, mention);
  const said = before ? document.text.slice(...before) : '';
  if (before && !RANK.test(said) && !RELATION.test(said)) return before;
  const after = roleAfter(document, roster, mention);
  if (officeBefore(document.text, roster.words, mention) !== undefined)
    return roleBeforeComma(document, roster, mention);
  // "The chairman of the union, Rev. Ana Ruiz": more than "Rev.".
  const apart = before && RANK.test(said) ? roleBeforeComma(document, roster, mention) : null;
  if (before) return after && !SEAT.test(document.text.slice(...after)) ? after : (apart ?? before);
  return (
    after ??
    roleBeforeComma(document, roster, mention) ??
    roleNamed(document.text, roster, mention) ??
    roleOfRecord(document.text, roster, mention) ??
    roleByAppointment(document.text, roster, mention) ??
    roleByVerb(document, roster, mention) ??
    roleByWording(document.text, roster, mention)
  );
}

/** "The captain, named locally as Aksel Rud". */
const NAMED_AS =
  /\b[Tt]he ((?:[\p{L}-]+ ){0,3}\p{Ll}+), (?:who (?:has been|was) )?(?:later |since |then )?(?:named|identified) (?:\p{L}+ ){0,4}as $/u;

function roleNamed(text: string, { words }: Roster, { titleFrom }: Mention): Span | null {
  const { start } = words[titleFrom] as Word;
  const from = Math.max(0, start - NAMED_WITHIN);
  const found = NAMED_AS.exec(text.slice(from, start));
  const role = found?.[1] ?? '';
  if (!found || !isDoer(/\p{L}+$/u.exec(role)?.[0] ?? '')) return null;
  const at = from + found.index + found[0].indexOf(role);
  return [at, at + role.length];
}

/** "The Minister for Harbours (Ana Ruiz): I agree.", in the record of a parliament. */
const OF_RECORD = /(?:^|\n)\s*The (\p{Lu}[^()\n:]{3,90}) \($/u;

function roleOfRecord(text: string, { words }: Roster, { titleFrom, span }: Mention): Span | null {
  const { start } = words[titleFrom] as Word;
  const from = Math.max(0, start - NAMED_WITHIN);
  const role = OF_RECORD.exec(text.slice(from, start))?.[1];
  if (!role || !/^\):/u.test(text.slice(span[1], span[1] + 2))) return null;
  const isOffice = role.split(/[\s-]+/u).some((word) => isDoer(word.toLowerCase()));
  return isOffice ? [start - 2 - role.length, start - 2] : null;
}

/** UTF-16 units in front of a name. */
const NAMED_WITHIN = 100;

/** To another person: what stands behind the name says more. */
const RELATION =
  /^(?:colleague|friend|partner|counterpart|guest|companion|ally|flatmate|neighbou?r|teammate|team-mate|classmate)$/iu;
