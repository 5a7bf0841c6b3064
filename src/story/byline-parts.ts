const WHEN =
  /[\s,|·•–—-]*(?:\d{1,2}[:.]\d{2}|\d{4}-\d{2}|\b(?:published|updated|posted|last (?:modified|updated)|on (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,|\d{1,2}\/\s?\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?\s+(?:\d{1,2},?\s+)?\d{4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?\s+\d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b).*$/iu;
/** What was written, in front of "by": "Recipe by Ana Lopez". */
const WORK =
  '(?:(?:(?:rolling |live |latest |full )?(?:coverage|updates?|commentary)|live reporting|liveblog|words?(?: and (?:photos|pictures|images))?|text|story|stories|article|post|blog|report|feature|guide|recipe|preview|written|reported|reporting|posted|updated|published|analysis|opinion|commentary|column|essay|review|interview|profile|portrait|comment|explainer|recommended|compiled|submitted|authored)\\s+)?';
const BY = new RegExp(`^${WORK}(?:by|from|authors?:?|von|par|por)(?:\\s+|:\\s*|$)`, 'iu');
/** Two elements side by side: "ByAna Lopez", "Written byAna Lopez". */
const BY_GLUED = new RegExp(`^${WORK}by:?(?=\\S)`, 'iu');
/** What others did; who is named behind it is no author. */
const BY_OTHERS =
  /(?:^|[\s,;|·•(]+(?:(?:and|with)\s+)?)(?:(?:photo(?:graph)?(?:s|y)?|pictures|images|illustrations?|art|graphics?|videos?|animation|design|additional reporting|translation)(?:\s+and\s+\p{L}+)?|edited|translated|illustrated|photographed|filmed|(?:fact|medically|expert|legally|technically)[- ](?:checked|reviewed|verified)|fact check|reviewed|approved|produced|presented|hosted|sponsored)\s+by(?![\p{L}]).*$/iu;
/** "Text: Ana Lopez, Photos: Bo Ek": who wrote it, apart from the others. */
export const TEXT_BY =
  /^(?:text|story|words|reporting|written|authors?|reporters?|byline|writers?|texte|texto|testo):\s*(.+?)(?:(?:\s*[,;|/]\s*|\s+)\p{L}+:.*)?$/iu;
/** "Photographs by Bo Ek, text by Ana Lopez" */
export const TEXT_LAST =
  /^(?:photo(?:graph)?(?:s|y)?|pictures|images|illustrations?|videos?|graphics?)(?: by|:)\s.{2,80}?(?:[,;|·•]|\band\b)\s*(?:text|words|story|written|reporting)(?: by|:)\s+(.+)$/iu;
/** What a reader can do beside the name, how long the text is and how long ago it was there. */
const BESIDE =
  /^(?:follow|contact|e-?mail|meet|about)\s+(?=\p{L}+\s\p{L})|\s?@[\w.]+|(?<=\s\S+)\s+(?:follow|subscribe|share)$|,?\s+special to\s.*$|\s*\d+[- ]?(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\b.*$|\s?\/\s?\p{Lu}{2,6}$/giu;

/** The names of a byline and, between them, the marks that part them, without what stands around them. */
export function partsOf(bare: string): string[] {
  return (
    bare
      .replace(BY, '')
      .replace(BY_OTHERS, '')
      .replace(BY_GLUED, (by, at: number, line: string) =>
        /y:?$/u.test(by) && /^(?:\p{Lu}|by\b)/u.test(line.slice(at + by.length)) ? '' : by,
      )
      .replace(/^by\s+/iu, '')
      .replace(
        /^(?:view|see|read|browse) (?:all |more )*(?:posts?|articles?|stories|by)(?: (?:by|from))?\b\s*/iu,
        '',
      )
      .replace(/\s*\d+ comments?$/iu, '')
      .replace(/\S+@\S+\.\p{Ll}+/gu, '')
      .replace(BESIDE, '')
      .replace(
        /(?<=\p{Ll})(?:(?:Published|Updated|Posted|Filed under|Share|Follow)\b|In \p{Lu}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d).*$/u,
        '',
      )
      .replace(WHEN, '')
      // "Ana LopezFOXBusiness", "Ana LopezPolitics"
      .replace(
        /(?<=\s\p{L}*\p{Ll}{3})(?:\p{Lu}{3}|(?:Business|Politics|Sports?|News|Opinion|Technology|Lifestyle|Entertainment)\b).*$/u,
        '',
      )
      // "Lopez, A.": the other way round.
      .replace(/^(\p{Lu}[\p{L}’'-]+), ((?:\p{Lu}\p{Ll}+ )?(?:\p{Lu}\.\s?)+)$/u, '$2 $1')
      .split(
        /(\s*(?:;|,|\s&\s|\band by\b|\band\b|\bund\b|\bet\b|(?<=\s\p{Lu}\p{L}+)\s[ye]\s(?=\p{Lu}\p{L}+\s\p{Lu})|(?<=\p{Ll})\s+(?:By|with)\s+)\s*)/u,
      )
  );
}

/** True for a line that names the photographer first and then the writer. */
export const namesWriterLast = (line: string): boolean => TEXT_LAST.test(line);
