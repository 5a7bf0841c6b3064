import { ANONYMOUS_NOUNS, genderOfWord, TITLES } from './titles-and-places.ts';

const PEOPLE = new Set(
  `baby boss boy child cleric colleague critic fan girl guy kid native nurse other parent partner person relative sibling spouse star
survivor suspect teen teenager victim witness skeptic loyalist guest chef ace heir patriot expert ally friend foe thief thug medic mystic
teacher worker lawmaker researcher organizer organiser voter reporter engineer farmer driver banker trader employer commuter protester protestor
campaigner observer investigator educator doctor actor author creditor investor neighbor neighbour customer consumer viewer reader supporter visitor buyer
seller owner dealer rescuer firefighter passenger prisoner player lecturer insider outsider newcomer marcher striker hunter biker hiker swimmer
staff anybody anyone everybody everyone nobody somebody someone one scribe agent rebel recruit cop saint clerk adult elder alum tenant patient
defendant plaintiff participant immigrant migrant assistant consultant accountant merchant sergeant lieutenant servant inhabitant descendant
attendee appointee nominee trustee refugee retiree employee committeeman pundit prophet poet pilot tourist goalkeeper keeper midfielder winger biographer trainer jockey substitute bookseller
finder winner inventor discoverer designer curator climber potter painter dancer cricketer footballer golfer boxer sprinter plumber carpenter butcher baker miner shepherd gardener barrister cyclist skier sailor fisherman hotelier restaurateur scaffolder roofer welder decorator
cook guide vet carer chaplain stoker steward porter docker mate apprentice barista lifeguard paramedic midwife gp
referee umpire vicar curate priest monk nun physio magistrate bailiff waitress landlady bride groom twin grandson fiance fiancee matron intern trainee pupil undergraduate
postgraduate headmistress informant publican`.split(/\s+/u),
);
/** How nouns for people end, and things that end alike. */
const SOMEBODY = /(?:man|woman|boy|girl|year-old|\p{Ll}{3}(?:ist|ian|er|or|eer))$/u;
const SOMETHING =
  /(?:paper|letter|order|number|power|factor|error|chapter|poster|computer|tracker|offer|matter|answer|chamber|center|counter|register|monitor|sector|quarter|newsletter|tier|layer|behaviou?r|border|career|corner|danger|dinner|disorder|fervou?r|gender|humou?r|labou?r|measure|november|october|september|december|refer|river|rumou?r|server|summer|trailer|transfer|under|vigou?r|water|weather|whether|winter|clear|either|another|never|ever|over|after|twitter|cover|banner|flier|flyer|sticker|ticker|list|twist|checklist|ouster|barrier|folder|charter|encounter|banter|chatter|laughter|slaughter|disaster|character|pointer|teleprompter|helicopter|chopper|tanker|trawler|cruiser|steamer|freighter|liner|ferry|boiler|freezer|cooler|burner|dryer|printer|scanner|charger|router|drawer|ladder|hammer|shutter|gutter|boulder|shoulder|elevator|escalator|generator|radiator|refrigerator|reactor|tractor|motor|rotor|sensor|conveyor|locker|shelter|filter|butter|tower|flower|shower|fiber|timber|tenor|mirror|terror|horror|honou?r|colou?r|favou?r|harbou?r|door|floor|color|corridor|metaphor|major|minor|prior)$/u;

/** True for the singular noun of a person: "mayor", "official", "neighbor". */
export function isPersonNoun(noun: string): boolean {
  return isKnownPersonNoun(noun) || (SOMEBODY.test(noun) && !SOMETHING.test(noun));
}

/** True for a noun that is listed, whatever its ending: "sanders" could be more than one "sander". */
export function isKnownPersonNoun(noun: string): boolean {
  return (
    PEOPLE.has(noun) ||
    TITLES.has(noun) ||
    ANONYMOUS_NOUNS.has(noun) ||
    genderOfWord(noun) !== undefined ||
    /\p{Ll}{3}(?:ist|ician)$/u.test(noun)
  );
}

const RELATIVE =
  /^(?:(?:step)?(?:mother|father|mom|mum|dad|son|daughter|sister|brother)(?:-in-law)?|(?:ex-)?(?:wife|husband|girlfriend|boyfriend)|widow|widower|aunt|uncle|grand(?:mother|father|son|daughter)|niece|nephew)$/u;

/** A relative, who is a man or a woman by the word: no office, which women hold under a man's word. */
export function isRelative(noun: string): boolean {
  return RELATIVE.test(noun);
}
