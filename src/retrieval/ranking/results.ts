import type { SentenceIndex } from '../index/sentence-index.ts';
import { newestOf } from './live-entries.ts';

/** What a question wants that asks how a match or a vote ended, or how many were there or died. */
export type AskedResult = 'score' | 'vote' | 'winner' | 'crowd' | 'sample' | 'dead' | 'time';

const SCORE =
  /(?:\bwhat(?:['’]?s| is| was)? (?:the )?(?:final |end |half-?time )?(?:score|scoreline|result)(?: of the (?:match|game)| then)?|\bhow did (?:the )?(?:match|game) (?:end|finish|go)|^(?:(?:and|so) )?(?:the )?(?:final )?(?:score|scoreline))[\s?!.]*$/i;
const VOTE =
  /\b(?:how did (?:the )?(?:vote|ballot|\S+ vote) (?:go|end|turn out)|how did (?:they|(?:the )?(?:council(?:lors)?|mps|committee|senators?|members|board)) vote|what(?:['’]?s| is| was)? (?:the )?(?:final )?(?:vote|tally|vote count|result of the vote|outcome of the vote)|how (?:close was|many votes did it pass by)(?: the vote)?)[\s?!.]*$/i;
const WINNER =
  /^(?:(?:so|and|ok|hey),?\s)?who(?:['’]?s)? (?:won|win|winning|has won)(?: (?:the |that )?(?:match|game|final|it))?[\s?!.]*$/i;

const DEAD_ASKED =
  /^(?:(?:so|and|ok|hey),?\s)?(?:how many (?:people |ppl |workers |soldiers |children |others )?(?:died|deaths|fatalities|(?:are|were|have been|got) (?:killed|dead)|have died|dead)(?: (?:so far|now|in total|are there))?|(?:what(?:['’]?s| is| was) the )?death toll)[\s?!.]*$/i;
const TIME_ASKED =
  /^(?:(?:so|and),?\s)?what (?:is|was) (?:the |her |his |their )?(?:\p{L}+['’]s |winning |record |final |finishing )*time[\s?!.]*$/iu;
const CROWD =
  /\bhow many (?:people|ppl|fans|spectators|folks?) (?:were (?:there|present|watching|in the (?:crowd|stadium|ground))|attended|came|turned (?:up|out)|showed up|went|watched)(?: the (?:match|game|meeting|event|rally))?[\s?!.]*$/i;
const SAMPLE =
  /\bhow many (?:people|ppl|patients|volunteers|adults|women|men|children) (?:took part|participated|were (?:in|part of) (?:the )?(?:study|trial|survey)|were (?:studied|surveyed|tested|asked|polled))(?: in (?:the |this )?(?:study|trial|survey|poll|research))?[\s?!.]*$/i;

/** "What was the score", "how did the vote go", "who won": null for any other question. */
export function askedResult(text: string): AskedResult | null {
  if (SCORE.test(text)) return 'score';
  if (VOTE.test(text)) return 'vote';
  if (DEAD_ASKED.test(text)) return 'dead';
  if (TIME_ASKED.test(text)) return 'time';
  if (CROWD.test(text)) return 'crowd';
  if (SAMPLE.test(text)) return 'sample';
  return WINNER.test(text) ? 'winner' : null;
}

/** "2-1", "9–6": no year, no range of more. */
const TALLY =
  /(?<![\d.,:£$€-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d.,]*\d|%|\s?(?:years?|months?|weeks?|days?|hours?|minutes?|per\s?cent|match|game|km|miles|metres?)\b|[-–]\p{L})/u;
/** "HARROW VALE 2 KINGSMERE 1", "Vale 2, Kingsmere 1", "Harrow Vale 2-1 Kingsmere". */
const SCORELINE =
  /^\p{Lu}[\p{L}.’' -]+\s\d{1,3},?\s\p{Lu}[\p{L}.’' -]+\s\d{1,3}\s*$|^\p{Lu}[\p{L}.’' -]+\s\d{1,3}\s?[-–]\s?\d{1,3}\s\p{Lu}[\p{L}.’' -]+$/u;
/** "Wexcombe, who beat Dale 4-0": a match that is told by the way. */
const BY_THE_WAY = /,\s(?:who|which)\s(?:\p{L}+\s)?(?:beat|won|lost|drew|thrashed|defeated)\b/u;
const TO_IN_WORDS =
  /\b(?:\d{1,4}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:votes )?(?:to|against) (?:\d{1,4}|(?:none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b|\b(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\p{L}+ )?(?:voted|were) (?:for|against|in favou?r)\b/iu;
const BY_VOTES = /\bunanimous\w*|\bby (?:a single|one|\w+) votes?\b|\b(?:majority|casting vote)\b/i;
const VOTED = /\b(?:vot\w+|ballot|councill\w+|senat\w+|parliament|motion|bill|amendment)\b/i;
const WON =
  /\b(?:won|wins|beat|beats|beaten|defeat\w*|victor\w*|triumph\w*|champions?|stun(?:s|ned)?|thrash\w*|edged?|hammer(?:s|ed)?|knock(?:s|ed)? out|(?:came|come) from behind|late winner)\b|\bwin\s(?:over|against|lifts?|takes?)\b/i;
const NOT_WON =
  /\b(?:to|would|could|might|if|will|can|must|should|hop\w+|certain to|without|first|since) (?:\w+ )?(?:win|beat|defeat)\b/i;

const FIGURE =
  /(?<![\p{L}\d.:-])\d[\d.,]*(?!\d|(?:st|nd|rd|th)\b|\s?(?:%|per\s?cent|years?|months?|weeks?|days?|hours?))|\b(?:dozens|hundreds|thousands|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s(?:\p{L}+\s)?(?:people|patients|volunteers|fans))\b/iu;
const DEAD =
  /(?<![\p{L}\d.:-])(?:\d[\d,]{0,20}|nobody|no one|no|one|a|an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\s(?:[\p{L}’'-]+\s){0,6}?(?:died(?! out)|dead|dies|killed|drowned|deaths?|perished|murdered|shot dead)\b|\b(?:kill(?:s|ed|ing)|claim(?:s|ed|ing)|death toll|number of (?:the )?dead)\s(?:[\p{L}’'-]+\s){0,4}?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)/iu;
const TIME = /\b\d{1,2}(?:[.:]\d{2}){1,2}\b(?!\s?[ap]\.?m)|\b\d+(?:\.\d+)?\s(?:seconds|minutes|hours)\b/u;
const RAN = /\b(?:w[io]ns?|ran|run|swam|rode|record|finish\w*|clocked|in|set|second|third|fastest)\b/i;
const PRESENT =
  /\b(?:crowd|attendances?|audience|spectators|attended|attend|turned (?:out|up)|gathered|marched|packed|filled (?:the|every)|crammed|queued|in the stands|watched by|(?:people|fans|supporters|spectators) (?:watched|saw|came|were (?:there|present)))\b/i;
const TOOK_PART =
  /\b(?:took part|taking part|takes? part|participants?|participated|patients|volunteers|respondents|surveyed|polled|questioned|followed|recruited|enrol\w+|studied|poll of|survey of|sample of|among \d[\d,]*)\b/i;

const GROUPS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /\bchildren\b/i,
    /\b(?:child(?:ren)?|boys?|girls?|bab(?:y|ies)|toddlers?|pupils?|teenagers?|aged (?:\d|1[0-7])\b)/i,
  ],
  [/\bworkers\b/i, /\b(?:workers?|employees?|staff|miners?|crew|labourers?|colleagues?)\b/i],
  [/\bsoldiers\b/i, /\b(?:soldiers?|troops|servicemen|marines?|officers?|army)\b/i],
];

/** Of whom the dead are asked for, as it is told: "how many children died"; null for all of them. */
export const askedGroup = (question: string): RegExp | null =>
  GROUPS.find(([asked]) => asked.test(question))?.[1] ?? null;

/** Whether a sentence gives a number of dead. */
export const givesDead = (text: string): boolean => DEAD.test(text);

/** The sentences that say how it ended, the plainest ones first. */
export function findResults(
  { sentences }: SentenceIndex,
  asked: AskedResult,
  group: RegExp | null = null,
): number[] {
  const places = [...sentences.keys()];
  const at = (fits: (text: string) => boolean): number[] =>
    places.filter((place) => fits(sentences[place]?.text ?? ''));
  if (asked === 'vote') {
    const counted = at((text) => VOTED.test(text) && TALLY.test(text));
    if (counted.length > 0) return counted;
    const inWords = at((text) => VOTED.test(text) && TO_IN_WORDS.test(text));
    return inWords.length > 0 ? inWords : at((text) => VOTED.test(text) && BY_VOTES.test(text));
  }
  if (asked === 'dead')
    return newestOf(
      sentences,
      at((text) => DEAD.test(text) && (group === null || group.test(text))),
    );
  if (asked === 'time') return at((text) => TIME.test(text) && RAN.test(text));
  if (asked === 'crowd') return at((text) => FIGURE.test(text) && PRESENT.test(text));
  if (asked === 'sample') return at((text) => FIGURE.test(text) && TOOK_PART.test(text));
  const lines = at((text) => SCORELINE.test(text));
  if (lines.length > 0) return lines;
  const scores = at((text) => TALLY.test(text) && !VOTED.test(text) && !BY_THE_WAY.test(text));
  return asked === 'score'
    ? scores
    : [
        ...scores.filter((place) => WON.test(sentences[place]?.text ?? '')),
        ...at((text) => WON.test(text) && !NOT_WON.test(text) && !BY_THE_WAY.test(text)),
      ];
}
