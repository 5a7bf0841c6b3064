import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Document } from '../document/document.ts';
import { type Gender, genderOfFirstName } from '../lexicon/first-names.ts';
import { isOutletName } from '../lexicon/outlets.ts';
import { isKnownPersonNoun } from '../lexicon/person-nouns.ts';
import { genderOfWord } from '../lexicon/titles-and-places.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { typeOfNoun } from '../mentions/noun-phrases.ts';
import { isBody } from './bodies.ts';
import { isBusiness, isNamedAsBusiness } from './businesses.ts';
import { type Role, rolesOf } from './roles.ts';

/** Of a company one says so as well: they make no person. */
const ANYBODY =
  /^(?:employer|landlord|sponsor|backer|investor|creditor|client|customer|buyer|seller|rival|member|owner|partner|supplier|developer|opponent|competitor|host)$/u;

/**
 * Learns of each name that may be anything whether the story treats it as a person or a body, and adds it to the roster.
 *
 * @returns what the story says of each
 */
export function learnKinds(document: Document, roster: Roster): Map<Entity, Role> {
  // "Shares of Marsh Hill fell": no place, though it may be called like one.
  for (const entity of roster.entities)
    if (entity.type === 'place' && isTradedIn(document, entity)) entity.type = 'organisation';
  const roles = rolesOf(document, roster);
  for (const [entity, { heads }] of roles) {
    if (isBody(document, roster, entity) || isTradedIn(document, entity) || isOutlet(document, entity))
      entity.type = 'organisation';
    if (isHorse(document, entity)) entity.type = 'place';
    if (entity.type === 'unknown' && isNamedAsBusiness(entity)) entity.type = 'organisation';
    learnKind(
      entity,
      [...heads].filter((head) => !ANYBODY.test(head)),
    );
    if (entity.type === 'unknown' && (isIntroducedAsPerson(document, entity) || isAged(document, entity)))
      entity.type = 'person';
    const given = entity.type === 'unknown' ? givenName(document, entity) : undefined;
    if (given) {
      entity.type = 'person';
      entity.gender ??= given;
    }
    const isPaper = entity.type === 'unknown' && isOutletName(document.text.slice(...entity.name.span));
    if (isPaper || (entity.type === 'unknown' && isBusiness(document, roster, entity)))
      entity.type = 'organisation';
  }
  return roles;
}

/** "Analysts at Lyle Barton", "shares in Dexter Lane": a firm, though the first word is a given name, too. */
const TRADED =
  /\b(?:[Aa]nalysts?|[Tt]raders?|[Ee]conomists?|[Ss]trategists?|[Ss]hares|[Ss]tock) (?:at|in|of) $|\d(?: ?%| percent| per cent) of $/u;
const TRADED_BEHIND =
  /^[’']s? (?:shares|stock) (?:plunged|fell|rose|jumped|slid|dropped|climbed|gained|surged|tumbled|sank|soared|closed|lost|were|was|have|had)\b/u;
/** "Dexter Lane fell 2.1%", "Dexter Lane, which makes tyres,", "Dexter Lane said its sales". */
const LISTED_BEHIND =
  /^ (?:rose|fell|gained|slid|slipped|jumped|climbed|dropped|plunged|soared|tumbled|surged|declined|lost|added|shed|dipped|eased|rallied|sank|closed|was (?:up|down)) (?:\p{L}+ ){0,3}\d[\d.,]*(?: ?%| per ?cent\b|p\b)(?![^.!?]{0,60}\b(?:polls?|polling|surveys?|votes?|voters|ratings?|support|primary|caucus|standings)\b)|^, which (?:(?:also|now|still|already) )?(?:owns|makes|runs|operates|sells|employs|produces|builds|manages|publishes|supplies|insures|designs|develops|has (?:an?|its|\d)|reported|posted|trades)\b|^ (?:said|says|cut|raised|lifted|lowered|closed|reported|posted) its\b/u;
const MOST_LOOKED_AT = 8;

function isTradedIn({ text }: Document, { type, name, mentions }: Entity): boolean {
  if (type === 'organisation' || mentions.some(({ title }) => title.some((word) => !ANYBODY.test(word))))
    return false;
  return mentions
    .slice(0, MOST_LOOKED_AT)
    .filter(({ names }) => names.length === name.names.length)
    .some(
      ({ span }) =>
        TRADED.test(text.slice(Math.max(0, span[0] - 20), span[0])) ||
        TRADED_BEHIND.test(text.slice(span[1], span[1] + 40)) ||
        // "Ohio, which makes tyres": of a place one says so as well.
        (type !== 'place' && LISTED_BEHIND.test(text.slice(span[1], span[1] + 60))),
    );
}

/** "Kang Min-jun, who left last year,", "Park Da-eun, 19,": no firm, which is "which". */
function isIntroducedAsPerson({ text }: Document, { name, mentions }: Entity): boolean {
  return (
    name.names.length > 1 &&
    mentions
      .slice(0, MOST_LOOKED_AT)
      .some(({ span }) =>
        /^, (?:who|whose)\b|^, \d{2}(?:,|\.|;| and\b)|^ \(\d{2}\)/u.test(text.slice(span[1], span[1] + 10)),
      )
  );
}

/** "Zennor, 14, is less keen", "Xiomara (13) does not", "Tamsyn, aged 9,": a given name that no list has. */
function isAged({ text }: Document, { name, mentions }: Entity): boolean {
  const [first = '', more] = name.names;
  if (more !== undefined || isDictionaryWord(first)) return false;
  return mentions.slice(0, MOST_LOOKED_AT).some(({ span }) => AGED.test(text.slice(span[1], span[1] + 24)));
}

const AGED =
  /^(?:, \d{1,2}, \p{Ll}|, aged \d{1,2}\b| \(\d{2}\) (?:is|was|has|had|does|did|says|said|told|thinks|wants|likes|loves|hates|lives|agrees|disagrees|from|who)\b)/u;

/** "His daughter, Isla, 16,", "I rang Ron", "Rick said": who goes by a given name alone. */
function givenName({ text }: Document, { name, mentions }: Entity): Gender | undefined {
  const [first = '', more] = name.names;
  const gender = more === undefined ? genderOfFirstName(first) : undefined;
  if (!gender || isDictionaryWord(first)) return undefined;
  const isSomebody = mentions
    .slice(0, MOST_LOOKED_AT)
    .some(
      ({ span }) =>
        GIVEN_BEHIND.test(text.slice(span[1], span[1] + 24)) ||
        GIVEN_BEFORE.test(text.slice(Math.max(0, span[0] - 50), span[0])),
    );
  return isSomebody ? gender : undefined;
}

const GIVEN_BEHIND =
  /^(?:, (?:who|whose)\b|, \d{1,2}(?:,|\.|;| and\b)| \(\d{1,2}\)| (?:says|laughs|smiles|nods|grins|shrugs|recalls|jokes|laughed|smiled|nodded|grinned|shrugged|sighed|wept|sobbed)\b)/u;
const GIVEN_BEFORE =
  /\b(?:son|daughter|oldest|eldest|youngest|wife|husband|brother|sister|mother|father|mum|mom|dad|partner|boyfriend|girlfriend|fianc[eé]e?|widow|widower|niece|nephew|cousin|twin|friend|neighbou?r|flatmate|girl|boy|man|woman|toddler|baby|teenager)s?,? $|\b(?:I|[Ww]e) (?:rang|phoned|called|met|asked|emailed|texted) $|\b(?:himself|herself|him|her) only as $|\b(?:his|her) name (?:is|was) $|\bname of $/u;

/** "…, Gazeta Polna reported": a paper, if the story says no more of it. */
function isOutlet({ text }: Document, { type, name, mentions }: Entity): boolean {
  return (
    type === 'unknown' &&
    name.names.length > 1 &&
    mentions.every(({ span }) =>
      /^ report(?:s|ed)\b(?! (?:to|for|from)\b)/u.test(text.slice(span[1], span[1] + 20)),
    )
  );
}

/** "1 Lady Clementine (S Toomey) 14-1", "the mare, Lady Clementine": whatever title it has. */
function isHorse({ text }: Document, { mentions }: Entity): boolean {
  return mentions
    .slice(0, LAST_LOOKED_AT)
    .some(
      ({ span }) =>
        /^ \(\p{Lu}[\p{L}.’' -]{1,30}\) \d{1,3}[-/]\d/u.test(text.slice(span[1], span[1] + 50)) ||
        /\b(?:mare|colt|filly|gelding|stallion|racehorse|greyhound|steeplechaser|foal),? (?:(?:Lady|King|Captain|Prince|Sir|Lord|Queen|Princess|Major|General) )?$/u.test(
          text.slice(Math.max(0, span[0] - 40), span[0]),
        ),
    );
}

/** A race's results stand at its end. */
const LAST_LOOKED_AT = 40;

/** Persons are these as well: "a crane operator". */
const OPERATOR = /^(?:operator|broadcaster)$/u;

/** "La Herradura, a fishing village". */
const PLACE =
  /^(?:village|town|city|suburb|port|resort|island|river|mountain|district|hamlet|neighbou?rhood|peninsula|valley|peak|lake)$/u;

/** "Her father, Brad" is a man, "the airline Lima Air" no person. */
function learnKind(entity: Entity, heads: readonly string[]): void {
  if (entity.type === 'unknown' && heads.length > 0 && heads.every(isKnownPersonNoun)) entity.type = 'person';
  if (
    entity.type === 'unknown' &&
    heads.length > 0 &&
    heads.every((head) => typeOfNoun(head) === 'organisation' && !OPERATOR.test(head))
  )
    entity.type = 'organisation';
  if (entity.type === 'unknown' && heads.some((head) => PLACE.test(head))) entity.type = 'place';
  if (entity.type === 'person' || entity.type === 'unknown')
    entity.gender ??= heads.map(genderOfWord).find((gender) => gender !== undefined);
}
