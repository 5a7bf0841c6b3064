import type { Document } from '../document/document.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';

/** Last words of the names of clubs, bodies and works that are no one's last name. */
const BODY =
  /^(?:rovers|united|athletic|albion|wanderers|hotspur|rangers|fc|afc|cf|volume|festival|show|podcast|album|centre|center|institute|university|college|academy|museum|depot|goods|line|lines|club|choir|orchestra|council|ministry|agency)$/u;
/** After a name: anything with a chairman, a striker or a shareholder is not a person. */
const HAS =
  /^(?:[’']s?)? (?:chair(?:man|woman)?|chief executive|ceo|cfo|co-founder|boss|head coach|striker|defender|midfielder|goalkeeper|winger|full-back|shares?|shareholders?|stock|stake|fans|plant|factory|stores?|board)\b/u;
/** In front of one: "shares in", "a fellow at", "rival of". */
const IN_IT =
  /(?:\b(?:shares|stock|stake|fellow|professor|lecturer|student|researcher|employees?|workers) (?:of|in|at)|\b(?:in|near|across|inside|outside|throughout)|\b(?:[Ff]irm|[Cc]ompany|[Rr]etailer|[Cc]lub|[Tt]eam|[Bb]and|[Oo]utlet|[Nn]etwork|(?:Dow|FTSE|DAX|Nasdaq|NATO|EU|OPEC|index) member|[Rr]ival)) (?:the )?$|\b(?:account|company|firm|app|site|website|group|band|page|channel|brand|start-?up|charity|chatbot|robot|model|product|game|ship|boat|yacht|ferry|horse|dog|cat|programme|program|project|scheme|campaign|tool|software|device|drug|album|book|novel|film|movie|play|song|show|series|restaurant|pub|bar|cafe|café|system|platform|coin|token|currency),? (?:called|named|known as|dubbed) $/u;
/** "Drug maker Zelto", "ship operator Norlo"; a hat maker may be a person, and so may anybody whose age is told. */
const INDUSTRY =
  /\b(?:car|drug|vaccine|chip|plane|aircraft|jet|engine|truck|lorry|tractor|tyre|tire|battery|phone|smartphone|toy|shoe|footwear|sportswear|clothing|fashion|furniture|bed|mattress|chocolate|sweet|food|snack|beer|drinks|whisky|whiskey|gin|tobacco|steel|cement|paper|chemicals?|weapons|arms|missile|energy|gas|oil|power|electricity|water|broadband|internet|software|hardware|games?|train|tram|ferry|bus|coach|ship|rail|cruise|airport|port|parking|telecoms?|network|cloud|payments?|mobile|satellite|streaming|bicycle|bike|e-bike|scooter|wind|solar|turbine|parcel|delivery|care home|childcare|cinema|hotel|casino|theme park) (?:maker|manufacturer|producer|operator|provider|supplier|distributor|retailer|distiller|brewer|builder|carrier|insurer|giant|chain)s? $/iu;
const isOfIndustry = (front: string, behind: string): boolean =>
  INDUSTRY.test(front) && !/^(?:, (?:aged )?\d{1,2}\b| \(\d{1,2}\))/u.test(behind);

const STATEMENT = /^ (?:said|says) in a (?:statement|release|filing|tweet|post)\b/u;
/** "Oakridge have signed", "Oakridge said they had": one name with a plural verb or pronoun is a team or firm. */
const COLLECTIVE =
  /^ (?:(?:have|are|were|sign|win|beat|lose|draw|face|host|want) |(?:has |had |will |would |is |was )?(?!said|told|called|led|beat|joined|left|criticised|criticized|praised|made|gave|took)\p{Ll}{3,} its |(?:said|say|confirmed|announced|insist(?:ed)?|claim(?:ed)?|believe|revealed) (?:that )?they )/u;
const PERSONAL = /\b(?:he|she|his|her|him)\b/iu;
const LOOK = 40;
/** So many mentions say what a name is. */
const LOOKED_AT = 8;

/**
 * True for a name without any sign of a person whose context shows that it is none: a club, a company, a place, a
 * film. A name that only issues statements counts if there is no "he" or "she" near it.
 */
export function isBody({ text, tokens, paragraphs }: Document, roster: Roster, entity: Entity): boolean {
  const { type, name, mentions } = entity;
  if (type !== 'unknown') return false;
  const last = name.names.at(-1) ?? '';
  if (name.names.length > 1 && (BODY.test(last) || BODY.test(name.names[0] ?? ''))) return true;
  if (/\.\p{Ll}{2,3}$/u.test(last)) return true;
  const looked = mentions.slice(0, LOOKED_AT);
  if (looked.some((mention) => isTreatedAsBody(text, roster, mention))) return true;
  if (name.names.length > 1 || isFirstName(last)) return false;
  if (looked.some((mention) => isCollective(text, roster, mention))) return true;
  return (
    looked.some(
      ({ span }) =>
        STATEMENT.test(text.slice(span[1], span[1] + LOOK)) ||
        (/\b[Ii]n a (?:\p{L}+ )?statement(?: on \p{L}+)?, $/u.test(
          text.slice(Math.max(0, span[0] - LOOK), span[0]),
        ) &&
          /^ (?:said|says)\b/u.test(text.slice(span[1], span[1] + LOOK))),
    ) &&
    looked.every(({ words: [at] }) => {
      const [from = 0, to = 1] = paragraphs[roster.words[at]?.paragraph ?? -1] ?? [];
      return !PERSONAL.test(outsideQuotes(text, tokens.slice(from, to)));
    })
  );
}

const ATTRIBUTIVE =
  /^(?:flight|jet|plane|train|bus|ferry|store|shop|branch|outlet|factory|plant|app|phone|truck|van|lorry|depot|employee|worker|customer|shareholder|product|brand|subsidiary)$/u;

const AT_HOME =
  /^ (?:(?:county|city|borough|town|district|parish|village) \p{Ll}|(?:\p{Ll}+ )?(?:councill?or|resident|pensioner|farmer|businessman|businesswoman|mother|father|couple|schoolgirl|schoolboy|shopkeeper|motorist|native)\b)/u;

/** "The drinks company named in the post, Perrywinkle,". */
const COMPANY_BEFORE =
  /(?<!\b(?:of|for|at|by|from|with|in|to) )\b[Tt]he (?:(?!(?:of|for|at|by|from|with|in|the)\b)[\p{L}’'-]+ ){0,3}(?:company|firm|retailer|airline|brand|chain|charity|startup|start-up|bank|supermarket|website|newspaper|union|regulator|watchdog|think tank|developer|operator)(?: (?:named|behind|that|which|in|of|at|with|for|to|responsible|running)\b[^.;:,“”"]{0,40})?, $/u;

/** "Swim Harrow, the trust that runs it", "Zelto, a drug company in Harl". */
const BODY_BEHIND =
  /^, (?:the|an?|its|their) (?:(?!of\b|for\b|who\b)[\p{Ll}’'-]+ ){0,3}(?:company|firm|retailer|airline|charity|trust|start-?up|bank|supermarket|union|regulator|watchdog|think tank|developer|agency|consultancy|nonprofit|foundation|campaign group|pressure group|lobby group|advocacy group|housing association|club)(?=,|\.| (?:that|which|behind|for|of|in|based|representing|responsible|running)\b)/u;

function isTreatedAsBody(text: string, roster: Roster, { span, words: [from, to] }: Mention): boolean {
  const next = roster.words[to];
  const behind = text.slice(span[1], span[1] + LOOK);
  // "Bayern 2", but no "(Moolman 199, Pretorius 61)".
  const isScore = /^ \d[\d–/*.-]*[,;)]/u.test(text.slice(span[1], span[1] + 8));
  if (/^\d/u.test(next?.lower ?? '') && next?.joined && !isScore) return true;
  const front = text.slice(Math.max(0, span[0] - LOOK), span[0]);
  const apposed = text.slice(Math.max(0, span[0] - 2 * LOOK), span[0]);
  if (behind.startsWith(',') && COMPANY_BEFORE.test(apposed)) return true;
  if (BODY_BEHIND.test(text.slice(span[1], span[1] + 2 * LOOK))) return true;
  // "A Lusair flight"
  const isAttributive =
    to - from === 1 &&
    /\ban? $/u.test(front) &&
    next?.joined === true &&
    !next.capital &&
    ATTRIBUTIVE.test(next.lower);
  // "A Kildare county councillor", "the Lincoln pensioner"
  const isHome = to - from === 1 && /\b(?:[Aa]n?|[Tt]he) $/u.test(front) && AT_HOME.test(behind);
  if (
    isAttributive ||
    isHome ||
    (to - from === 1 && roster.words[from]?.joined && isOfIndustry(front, behind))
  )
    return true;
  return HAS.test(behind) || (IN_IT.test(front) && roster.words[from]?.joined === true);
}

/** Alone: "Oakridge and Lima have". */
function isCollective(text: string, { words }: Roster, { span, titleFrom, names }: Mention): boolean {
  const before = words[titleFrom - 1];
  const isAlone =
    before?.sentence !== words[titleFrom]?.sentence || !/^(?:and|or)$/u.test(before?.lower ?? '');
  return isAlone && names.length === 1 && COLLECTIVE.test(text.slice(span[1], span[1] + LOOK));
}

const outsideQuotes = (text: string, tokens: readonly Document['tokens'][number][]): string =>
  tokens
    .filter(({ region }) => region < 0)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
