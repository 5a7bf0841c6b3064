import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Document } from '../document/document.ts';
import { isCompanyWord } from '../lexicon/company-words.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';

/** Behind a name: "Shell’s chief executive", "Lima shares", "Lima said its profit". */
const OWNS =
  /^(?:[’']s?)? (?:chief executive|ceo|cfo|shares?|stock|profits?|earnings|revenues?|sales|customers|employees|executives?|shareholders|investors|headquarters|products|stores|factor(?:y|ies)|plants?|board of directors)\b/iu;
/** In front of one: "shares of Lima", "chief executive of Lima". */
/** "Harrow Stone, which owns the quarry": no person is "which", and no place does these things. */
const DOES =
  /^(?:,? (?:Inc|Ltd|LLC|L\.L\.C|LLP|PLC|plc|Corp|GmbH|S\.A|N\.V|AG|Pty|Limited)\b| \((?:NYSE|NASDAQ|Nasdaq|LON|LSE|AIM|ASX|TSX|BSE|NSE|JSE|ETR|EPA|SGX|HKEX)\s?:|,? which (?:(?:also|now|still) )?(?:owns|makes|runs|operates|sells|employs|produces|builds|manages|publishes|supplies|insures|designs|develops|bought|acquired)| (?:reported|posted|booked|announced|forecast|recorded|made) (?:an? )?(?:(?:\p{L}+[- ]){0,3})(?:loss|losses|profits?|revenues?|earnings|sales|results|turnover|dividend)\b|(?:, [^,.]{3,60},)? (?:cut|raised|lowered|lifted|trimmed|slashed|closed|opened|moved|doubled|sold|recalled|launched|halted|suspended|resumed|delayed|said|says) (?:that )?its\b| (?:rose|fell|gained|slid|slipped|jumped|climbed|dropped|plunged|soared|tumbled|surged|declined|lost|added|shed) (?:by |about |nearly |almost |more than |as much as )?\d| earned [$€£]\d)/u;
const OF =
  /\b(?:shares|stock|stake|chief executive|ceo|cfo|employees?|executives?|shares) (?:of|in|at) (?:the )?$|\b(?:analysts?|traders?|economists?|strategists?|brokers?|engineers?|bankers?|auditors?|managers?|customers) (?:at|with) $|\b(?:merger|takeover|joint venture) (?:with|of|by) $|\b(?:owned|made|built|operated|acquired|bought|manufactured|published|insured) by $/iu;
const OTHER_BODY =
  /\b(?:union|charity|party|club|college|school|university|council|ministry|department|regulator|watchdog|think ?tank|newspaper|magazine|foundation)\s$/iu;
const LOOK = 40;
/** So many mentions say what a name is. */
const LOOKED_AT = 12;

/** True for a name of a business, or one that the story treats as a business. */
export function isBusiness({ text }: Document, roster: Roster, entity: Entity): boolean {
  const { type, mentions } = entity;
  if (type !== 'organisation' && type !== 'unknown') return false;
  if (isNamedAsBusiness(entity)) return true;
  // "Revenue rose 3 per cent"
  const [word = '', more] = entity.name.names;
  const opens = mentions.every(({ words: [at] }) => roster.words[at]?.opens);
  if (!more && opens && isDictionaryWord(word)) return false;
  return mentions.slice(0, LOOKED_AT).some((mention) => speaksOfOne(text, roster, mention));
}

/** "Westhaven Robotics": whatever a story calls it, a "leader" or a "pioneer". */
export function isNamedAsBusiness({ name }: Entity): boolean {
  return name.names.length > 1 && isCompanyWord(name.names.at(-1) ?? '');
}

function speaksOfOne(text: string, roster: Roster, { span, words }: Mention): boolean {
  const next = roster.words[words[1]];
  // "The union Unite said its members"
  if (OTHER_BODY.test(text.slice(Math.max(0, span[0] - LOOK), span[0]))) return false;
  const behind = text.slice(span[1], Math.max(span[1], Math.min(next?.start ?? span[1], span[1] + 4)) + LOOK);
  return OWNS.test(behind) || DOES.test(behind) || OF.test(text.slice(Math.max(0, span[0] - LOOK), span[0]));
}
