import type { Word } from '../quotations/document/words.ts';
import { isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import { TITLES } from '../quotations/lexicon/titles-and-places.ts';

/** Forms of address: they do not describe a person. */
export const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|hon|alhaji|alhaja|hajiya|comrade|engr|smt|shri|late|then)$/u;
const ROLE_NOUN =
  /^(?:wife|husband|widow|widower|mother|father|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|grandson|granddaughter|(?:mother|father|son|daughter|brother|sister)-in-law|step(?:mother|father|son|daughter|brother|sister)|ex-(?:wife|husband|partner|boyfriend|girlfriend)|neighbou?r|friend|owner|partner|staffer|organi[sz]er|volunteer|delegate|native|veteran|winner|star|expert|specialist|physician|banker|farmer|driver|worker|protester|protestor|witness|immigrant|refugee|retiree|graduate|official|columnist|critic|politician|statesman|lawmaker|legislator|heir|heiress|tycoon|runner-up|newcomer|outsider|conservative|liberal)s?$/u;
/** They go with a role and make none. */
const NO_ROLE = /^(?:former|democratic|fellow|chief)$/u;
/** The beginning of an office, whatever precedes it. */
export const FORMER = /^(?:former|then|longtime|retired|acting|interim|presumptive)$/u;

/** "Presidential candidates Ted Cruz and John Kasich": no single person. */
export const PLURAL = /[^su]s$/u;

/** Words of a role in front of a name. */
export const MOST_WORDS_BEFORE = 10;

/** "Oceanographer Ruth Steiner": an occupation, by the word's ending. */
export const DOER =
  /^(?:quarterback|linebacker|cornerback|fullback|halfback|receiver|lineman|kicker|punter|pitcher|catcher|shortstop|outfielder|infielder|batsman|batter|bowler|hurler|opener|soprano|mezzo|mezzo-soprano|contralto|tenor|baritone|bass-baritone|advocate|counsel|corporator|steward|caretaker|apprentice|barrister|hairdresser|plumber|carpenter|electrician|florist|baker|butcher|miner|docker|shepherd|conductor|composer|violinist|cellist|pianist|drummer|guitarist|novelist|playwright|poet|painter|sculptor|ballerina|dancer|choreographer|curator|librarian|warden|ranger|gamekeeper|beekeeper|vet|paramedic|midwife|carer|guard|groundsman|umpire|jockey|sprinter|boxer|golfer|cyclist|swimmer|midfielder|forward|captain|publican|grazier|trucker|drover|rancher|logger|trapper|crofter|smallholder|postmaster|postmistress|sexton|verger|churchwarden|bell-ringer|cobbler|tailor|restaurateur|sommelier|distiller|brewer|glazier|plasterer|machinist|busker|astronomer|geographer|philosopher|statistician|optician|dietitian|mathematician|veterinarian|undertaker|paediatrician|pediatrician|obstetrician|clinician|eyewitness|pensioner|widow|shopkeeper|landlord|tenant|guide|translator|interpreter|deckhand|farmhand|stagehand|surveyor|valuer|conveyancer|cook|waiter|barman|pilot|sailor|skipper|mechanic|technician|trader|broker|auditor|accountant|investigator|commander|organiser|organizer|campaigner|co-author|co-director|campaigner|\p{L}{3,}(?:ist|monger|smith|wright|grapher|player|keeper|maker|worker|writer|fielder|er-up|chief|man|woman)|champion|(?:mother|father|mum|mom|dad|grandmother|grandfather)-of-\p{L}+|boss|skipper|chief|striker|defender|winger|referee|manager)$/u;

/** "Fellow climber Ned Abara", "potter Ana Ruiz". */
export const isDoer = (noun: string, pos = 'NOUN'): boolean =>
  DOER.test(noun) || (pos === 'NOUN' && isPersonNoun(noun) && !FORMER.test(noun) && !NO_ROLE.test(noun));

/** Part of an office though it looks like a verb: "managing editor". */
export const LEADING =
  /^(?:managing|running|acting|leading|lead|presiding|founding|serving|sitting|visiting)$/u;

/** Stands for the word before a text's first. */
export const NO_WORD = { lower: '' };

/** True for a title or another noun that says what a person is, but no form of address. */
export const isRole = ({ lower }: Pick<Word, 'lower'>): boolean =>
  /-in-chief$/u.test(lower) ||
  /^co-(?:ceo|founder|chair|owner|author|host|star|director)$/u.test(lower) ||
  (TITLES.has(lower) && !ADDRESS.test(lower) && !NO_ROLE.test(lower)) ||
  // "Judge-Executive", "player-manager"
  (/^\p{L}{3,}-\p{L}{4,}$/u.test(lower) && TITLES.has(lower.slice(lower.indexOf('-') + 1))) ||
  ROLE_NOUN.test(lower);

/** What somebody is to a story, or is accused of being: no occupation and no office. */
export const isNoOccupation = (noun: string): boolean => BLAMED.test(noun) || NO_OCCUPATION.test(noun);

/** Whom a crime is about. */
export const isBlamed = (noun: string): boolean => BLAMED.test(noun);

const BLAMED =
  /^(?:victim|suspect|culprit|witness|survivor|killer|murderer|thief|robber|rapist|attacker|gunman|stabber|shooter|arsonist|fraudster|burglar|kidnapper|liar)$/u;
const NO_OCCUPATION =
  /^(?:man|woman|boy|girl|person|teenager|youth|youngster|fan|member|native|resident|father|mother|son|daughter|brother|sister|wife|husband)$/u;
