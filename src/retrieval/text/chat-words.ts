/** How people type in a chat, and what it stands for in print; nothing behind "=" for what says nothing. The encoder learned these. */
const LEARNED = `
u=you|r=are|ur=your|ppl=people|gonna=going to|wanna=want to|gotta=have to|cuz=because|yr=year|tho=|lol=|lmao=|omg=|btw=|tbh=|movie=film|movies=films`;

/** … and these it did not. */
const OTHERS = `
wat=what|wut=what|wht=what|wot=what|wen=when|wheres=where is|whens=when is|hows=how is|whys=why is|howd=how did|whyd=why did
peeps=people|coz=because|b4=before|2day=today|tmrw=tomorrow|tmr=tomorrow|yday=yesterday
yrs=years|mins=minutes|hrs=hours|wks=weeks|mths=months|shes=she is|hes=he is|theres=there is|aint=is not|wether=whether
rn=now|pls=|plz=|idk=|imo=|smh=|haha=|bruh=
cops=police|nabbed=arrested|busted=arrested|ref=referee|refs=referees|gaffer=manager|telly=television|footy=football
quid=pounds|bucks=dollars|hubby=husband|missus=wife|bloke=man|fella=man|dude=man|lads=men|prez=president
loo=toilet|loos=toilets|flick=film|booze=alcohol|legit=real|reckon=think`;

const readList = (list: string): Map<string, string> =>
  new Map(
    list
      .trim()
      .split(/[|\n]/)
      .map((pair) => pair.split('=') as [string, string]),
  );
const UNKNOWN_TO_ENCODER = readList(OTHERS);
const ALL = new Map([...readList(LEARNED), ...UNKNOWN_TO_ENCODER]);

const WORD = /(?<![\p{L}\p{N}'’-])[\p{L}\p{N}]+(?![\p{L}\p{N}'’-])/gu;

/**
 * The question in words that a story may print: "how many people were arrested" for "how many ppl were nabbed". A name stays as it is,
 * and so does what the story prints itself.
 *
 * @param isPrinted whether the story has a word, in lower case
 */
export function inPlainWords(question: string, isPrinted: (word: string) => boolean): string {
  return replaceWords(question, isPrinted, ALL);
}

/** The same for the encoder, which knows some of them better than what they stand for. */
export function inEncodersWords(question: string, texts: readonly string[]): string {
  let printed: ReadonlySet<string> | undefined;
  return replaceWords(
    question,
    (word) => {
      printed ??= printedWords(texts);
      return printed.has(word);
    },
    UNKNOWN_TO_ENCODER,
  );
}

function replaceWords(
  question: string,
  isPrinted: (word: string) => boolean,
  meanings: ReadonlyMap<string, string>,
): string {
  let isFirst = true;
  const plain = question.replace(WORD, (typed) => {
    const opens = isFirst;
    isFirst = false;
    const word = typed.toLowerCase();
    // "Dude" inside a question may be a name.
    const meant = opens || typed === word ? meanings.get(word) : undefined;
    return meant === undefined || isPrinted(word) ? typed : meant;
  });
  return plain === question ? question : plain.replace(/\s+/gu, ' ').trim() || question;
}

/** Characters of the texts that are looked through. */
const MOST_READ = 50_000;

/** The words of the texts, in lower case. */
function printedWords(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let read = 0;
  for (const text of texts) {
    if (read >= MOST_READ) break;
    read += text.length;
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word.toLowerCase());
  }
  return words;
}
