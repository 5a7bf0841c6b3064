import type { Word } from '../quotations/document/words.ts';
import { isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import type { Span } from '../story/span.ts';
import { isDoer, isNoOccupation, isRole } from './role-words.ts';

/** UTF-16 units in front of and behind a name. */
const LOOK_BACK = 90;
const LOOK = 130;
const LONGEST_OF_PLACE = 100;

const COUNT = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
const ORDINAL =
  '(?:top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))';
const RANK = `(?:[Ww]orld|\\p{Lu}\\p{L}+) (?:[Nn]o\\.?|[Nn]umber)[ -]?${COUNT}|(?:${ORDINAL}|[Nn]o\\.? ?\\d{1,2}) seed`;
/** "Prosecuting, Alicia Renn said" */
const IN_COURT = /(?:^|[\n.!?”"] ?|, )((?:[Pp]rosecuting|[Dd]efending|[Mm]itigating)), $/u;
const FORMER = '(?:(?:[Ff]ormer|[Rr]eigning|[Tt]hen|[Tt]he) ){0,2}';
/** "Former world No. 2 Petra Kvist", "top seed Petra Kvist" */
const RANK_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${FORMER}(?:${RANK})),? $`, 'iu');
/** "Petra Kvist, the world No. 2," */
const RANK_BEHIND = new RegExp(`^, ((?:the |a )?(?:former )?(?:${RANK}))(?=[,.;)])`, 'iu');
/** "Petra Kvist, who chairs the trust": an office as a verb says it, of something with a name or an article. */
const LEADS =
  /^,? (?:\d{1,3}, )?who ((?:chairs|leads|runs|heads|owns|co-owns|manages|coaches|captains|edits|directs|represents|founded|co-founded|has (?:chaired|led|run|owned|managed|coached|edited|represented)) (?=(?:the|its|their)\s|\p{Lu})(?!(?:the )?(?:[\p{Ll}-]+ ){0,2}?(?:race|polls?|field|table|standings|way|pack|leaderboard|championship|series|risk|show|line|list|gauntlet|rule|league|charge|marathon)\b)[\p{L}\p{M}\p{N}’'& -]{2,60}?)(?=[,.;]| (?:with (?:his|her|their)|since|until) )|^,? (?:\d{1,3}, )?who ((?:teaches|covers (?:the (?:company|stock|sector|group|firm)|\p{Lu}[\p{L}]+) (?:at|for)|(?:works|lectures|volunteers|farms|practises|serves) (?:at|for|as|in|on|with)) [\p{L}\p{M}\p{N}’'& -]{2,80})(?=[,.;])/u;

/** "Tanya Brook, who has been chief financial officer since 2022" */
const HAS_BEEN =
  /^,? (?:\d{1,3}, )?(?:(?:Ph|Pharm|D|Ed|M)\.?D\.?, )?who (?:is|was|has been|had been|became|serves as|served as|works as) ((?:(?:the|an?|its|their|his|her) )?(?:[\p{L}’'&-]+ ){0,4}?([\p{L}-]+)(?: (?:of|for|at) (?:the )?[\p{Lu}][\p{L}’'&-]*(?: \p{Lu}[\p{L}’'&-]*){0,3})?)(?=[,.;]| (?:since|for|until|from|in|when|at|of|and)\b)/u;
/** "His attorney in that case, Rob Whitlow," "the pharmacist on the ward, Lena Moss," */
const OF_PLACE =
  /(?:^|[\n.!?”"] ?|(?:said|says|and|but|when|after|while),? )((?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?|\p{Lu}[\p{L}-]*[’']s?) (?:[\p{L}-]+ ){0,3}?([\p{L}-]+) (?:(?:in|on|at|for|of|from|with) [\p{L}\p{N}’' -]{2,40}|there|here)), $/u;
/** "The mechanic who wrote it, Tim Orr," */
const WHO_DID =
  /(?:^|[\n.!?”"] ?)((?:The|An?) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+) (?:who|representing|leading|heading|chairing) [\p{L}\p{N}’'/ -]{3,60}), $/u;
/** "Leader of the Opposition in the Assembly", "Deputy Commissioner of Police (Zone I)" */
const WITH_PLACE =
  /(?:^|[\s“"])((?:\p{Lu}[\p{L}-]+ )*(\p{Lu}[\p{L}-]+) (?:of (?:the )?(?:\p{Lu}[\p{L}-]+ ?)+)?(?:(?<= )in the (?:\p{Lu}[\p{L}-]+ ?)+|\(\p{Lu}[\p{L}\p{N} -]{0,25}\))) $/u;
const isOccupation = (noun: string): boolean =>
  (isDoer(noun) || isRole({ lower: noun })) && !isNoOccupation(noun);

function officeWithPlace(front: string): RegExpExecArray | null {
  const found = WITH_PLACE.exec(front);
  return found && isRole({ lower: found[2]?.toLowerCase() ?? '' }) ? found : null;
}

/** What somebody is by a rank or by what they lead, where no noun says it. */
export function roleByWording(text: string, { words }: Roster, mention: Mention): Span | null {
  const first = words[mention.titleFrom] as Word;
  const named = words[mention.words[0]] as Word;
  const last = words[mention.words[1] - 1] as Word;
  if (last.quoted || last.possessive) return null;
  // A title that is part of the rank ("World No 1") belongs to it.
  for (const { start } of [first, named]) {
    const front = text.slice(Math.max(0, start - LOOK_BACK), start);
    const rank = (RANK_BEFORE.exec(front) ?? IN_COURT.exec(front) ?? officeWithPlace(front))?.[1];
    if (rank !== undefined) {
      const from = start - front.length + front.lastIndexOf(rank);
      return [from, from + rank.length];
    }
  }
  const behind = text.slice(last.dotEnd, last.dotEnd + LOOK);
  const placed = /^[,.]/u.test(behind)
    ? OF_PLACE.exec(text.slice(Math.max(0, first.start - LONGEST_OF_PLACE), first.start))
    : null;
  if (placed?.[1] && isOccupation(placed[2] ?? ''))
    return [first.start - 2 - placed[1].length, first.start - 2];
  const [, whole, noun = ''] = /^[,.]/u.test(behind)
    ? (WHO_DID.exec(text.slice(Math.max(0, first.start - LONGEST_OF_PLACE), first.start)) ?? [])
    : [];
  // "The mechanic who sued his boss, Tim Orr,": either may be he.
  const isOther = isPersonNoun(/\p{L}+$/u.exec(whole ?? '')?.[0] ?? '');
  if (whole !== undefined && isOccupation(noun) && !isOther)
    return [first.start - 2 - whole.length, first.start - 2];
  const been = HAS_BEEN.exec(behind);
  if (been?.[1] && isOccupation(been[2]?.toLowerCase() ?? '')) {
    const from = last.dotEnd + been[0].length - been[1].length;
    return [from, from + been[1].length];
  }
  const found = RANK_BEHIND.exec(behind) ?? LEADS.exec(behind);
  const role = found?.[1] ?? found?.[2];
  if (!found || role === undefined) return null;
  const from = last.dotEnd + found[0].length - role.length;
  return [from, from + role.length];
}
