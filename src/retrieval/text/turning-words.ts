const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that turn a statement into its opposite. Keys as `comparedWords` gives them. */
const NEGATING = set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely deny denied denies denying refuse refused refuses',
);
/** Words that make it hold under a condition or for some only. */
const LIMITING = set('only if unless until except provided');

/** True for a word whose loss or addition turns the sense: "not", "never", "only", "if". */
export function isTurning(key: string): boolean {
  return NEGATING.has(key) || LIMITING.has(key);
}

export function isNegating(key: string): boolean {
  return NEGATING.has(key);
}

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = opposites(
  'always never|more less|more fewer|most least|all none|everybody nobody|everyone nobody|everything nothing|1st last|before after|' +
    'good bad|better worse|best worst|up down|over under|above below|high low|higher lower|highest lowest|oldest youngest|oldest newest|largest smallest|biggest smallest|longest shortest|tallest shortest|fastest slowest|richest poorest|strongest weakest|earliest latest|hottest coldest|heaviest lightest|hardest easiest|busiest quietest|most fewest|rise fall|rose fell|rises falls|rising falling|' +
    'increase decrease|increased decreased|increase cut|increased cut|gain loss|gained lost|win lose|won lost|wins loses|support oppose|supported opposed|supports opposes|' +
    'accept reject|accepted rejected|allow ban|allowed banned|allow forbid|love hate|loves hates|loved hated|like dislike|right wrong|true false|safe dangerous|guilty innocent|' +
    'open close|opened closed|open shut|open closed|begin end|began ended|start stop|started stopped|early late|earlier later|near far|inside outside|in out|on off|with without|' +
    'strong weak|stronger weaker|big small|bigger smaller|large small|larger smaller|rich poor|richer poorer|young old|new old|hot cold|easy hard|easy difficult|possible impossible|' +
    'buy sell|bought sold|hire fire|hired fired|give take|gave took|remember forget|enough short|alive dead|yes no|man woman|men women|he she|him her|his her|they we|i you|my your|his their|' +
    'north south|east west|left right|friend enemy|friends enemies|ally enemy|peace war|success failure|succeed fail|succeeded failed|pass fail|help hurt|helped hurt|save lose|saved lost|' +
    'many few|public private|legal illegal|fair unfair|happy unhappy|able unable|must may|can may|will may|will might|will could|shall may|every no|some all|some no|million billion|thousand million|hundred thousand|week month|month year|week year|day week|day month|day year|hour day|minute hour',
);

function opposites(pairs: string): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    map.set(one, (map.get(one) ?? new Set()).add(other));
  };
  for (const pair of pairs.split('|')) {
    const [one = '', other = ''] = pair.split(' ');
    add(one, other);
    add(other, one);
  }
  return map;
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)/u;

/** True for words that say the opposite of each other: "more" and "less", "legal" and "illegal". */
export function areOpposites(one: string, other: string): boolean {
  if (OPPOSITES.get(one)?.has(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && PREFIX.test(long) && long.replace(PREFIX, '') === short;
}
