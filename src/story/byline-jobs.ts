/** Ending of a job at the paper: "education editor". */
export const ROLE_HEAD =
  /^(?:staff|writer|reporter|correspondent|editor(?:-at-large|-in-chief)?|columnist|contributor|journalist|producer|photographer|critic|analyst|intern|chief|director|(?:co-?)?founder|president|coordinator|ceo|cto|cmo|coo|cfo|cio|[se]?vp|manager|professor|lecturer|scientist|researcher|fellow|engineer|specialist|strategist|marketer|expert|consultant|advis[eo]r|dietiti?[ac]n|nutritionist|therapist|physician|nurse|technologist|attorney|lawyer|host|presenter|blogger|author|reviewer)s?$/iu;
/** And it begins with one of these, or with a word in lower case. */
const ROLE_START =
  /^(?:staff|guest|community|event|opinion|auto|weather|senior|special|foreign|political|politics|health|science|sports?|business|education|environment|technology|tech|royal|crime|social|home|chief|deputy|associate|assistant|managing|executive|digital|data|national|international|world|us|uk|local|city|news|features?|arts?|culture|media|economics?|finance|legal|religion|climate|diplomatic|defen[cs]e|security|europe|asia|africa|middle|north|south|east|west|washington|contributing|freelance|investigative|breaking|consumer|show|entertainment|fashion|food|travel|wire|web|and|the|vice|sr\.?|jr\.?|head|lead|marketing|content|product|sales|software|adjunct|emeritus|&)$/iu;

/** "Ana Lopez Staff Writer", even if the two come from separate elements and are glued together. */
export function withoutRole(text: string): string {
  const words = text
    // "Ana LopezTransport editor"
    .replace(
      /(?<=\s\S*(?!mac)\p{Ll}{3})(?=\p{Lu}\p{Ll}+(?:\s(?:and\s|&\s)?\p{L}+){0,2}\s\S+$)/u,
      (_, at: number) =>
        ROLE_HEAD.test(text.split(' ').at(-1) ?? '') && !/\bMac$/u.test(text.slice(0, at)) ? ' \n' : '',
    )
    .replace(/\s\n.*$/u, '')
    .replace(
      /(\p{Ll}\p{Ll})(?=(?:Staff|Senior|Special|Political|Chief|Reporter|Correspondent|Editor|Writer|Columnist)\b)/gu,
      '$1 ',
    )
    .split(' ');
  const start = words.findIndex((_, at) => at >= 2 && isRole(words.slice(at)));
  return (start < 0 ? words : words.slice(0, start)).join(' ');
}

/** True for a job at the paper, such as "senior writer", and what precedes it. */
export function isRole(words: readonly string[]): boolean {
  const head = words.slice(0, 5).findIndex((word) => ROLE_HEAD.test(word));
  // "CNN Editor-at-large", "AP Religion Writer"
  const isOfRole = (word: string) => ROLE_START.test(word) || /^(?:\p{Ll}|\p{Lu}{2,5}$)/u.test(word);
  return head >= 0 && words.slice(0, head).every(isOfRole);
}

/** "Senior writer", "Co-founder & marketing director". */
export function isRoleLine(text: string): boolean {
  const words = text.split(/[\s,]+/u);
  return words.length <= 8 && words.some((word) => ROLE_HEAD.test(word));
}
