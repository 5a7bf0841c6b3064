import type { Analysis } from '../analysis/analysis.ts';
import { questionAbove } from '../facts/interview.ts';
import { peopleOf } from '../facts/people.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { isFunctionWord } from '../retrieval/text/function-words.ts';
import { matchName, SAME_NAME } from '../retrieval/text/names.ts';
import { splitWords, type Word } from '../retrieval/text/words.ts';
import type { Span } from '../story/span.ts';
import { longFormOf } from './short-forms.ts';
import { answersIn, speakersOf } from './speakers.ts';

/** "What did Blinken say about Russia?", "what does the mayor think of it". */
const WHAT =
  /^(?:and\s+|so\s+|but\s+)?what\s+(?:else\s+)?(?:did|does|do|has|have|had)\s+(.+?)\s+(?:say|said|think|thought|tell|told)(?:\s+(about|on|of|regarding|at|after|before|during|outside|when)\s+(.+?))?[\s?!.]*$/iu;
/** What was said then or there may well be about anything. */
const WHEN_OR_WHERE = /^(?:at|after|before|during|outside|when)$/iu;
/** "Did Blinken mention Latvia?" */
const WHETHER =
  /^(?:did|does|has|have)\s+(.+?)\s+(?:mention|mentioned|talk(?:ed)? about|speak about|spoken about|say anything about|said anything about|comment(?:ed)? on)\s+(.+?)[\s?!.]*$/iu;
/** "What did she say about it": whatever they said. */
const SOMETHING =
  /^(?:it|this|that|him|her|them|all (?:of )?(?:this|that)|the (?:story|news|case|matter))$/iu;
/** Two words that share at least this many letters belong together: "Russia" and "Russian". */
const FAMILY = 5;

/**
 * Where a speaker talks about a subject, or at all: only their own words, best first. Undefined for any other
 * question, if the story has no such speaker, or if none of their words are about it; the whole story is then asked.
 */
export function saidAbout(analysed: Analysis, question: string): readonly Span[] | undefined {
  const asked = question.replace(/\s+/gu, ' ').trim();
  const match = WHAT.exec(asked) ?? WHETHER.exec(asked);
  const who = match?.[1] ?? '';
  const about = match?.at(-1);
  const isThere = WHEN_OR_WHERE.test(match?.[2] ?? '');
  const own = match ? saidBy(analysed, who) : [];
  if (own.length === 0) return match && WHAT.test(asked) ? silenceOf(analysed, who) : undefined;
  const topic = about !== undefined && SOMETHING.test(about) ? undefined : about;
  if (topic === undefined) return own.flatMap(({ content }) => content.slice(0, 1));
  const wanted = splitWords(topic).filter((word) => !isFunctionWord(word));
  const firstNames = firstNamesOf(analysed, wanted);
  const found = own.flatMap(({ content }): { span: Span; shared: number }[] => {
    const [start = 0] = content[0] ?? [];
    // An interview's answer is about what it was asked.
    const heard = [...content, ...questionAbove(analysed.story, start)];
    const said = heard.flatMap((span) => splitWords(analysed.story.slice(span)));
    const shared =
      wanted.filter((word) => said.some((other) => areAlike(word, other))).length +
      Number(said.some(({ capital, key }) => capital && firstNames.has(key)));
    const [first] = content;
    return first && shared > 0 ? [{ span: first, shared }] : [];
  });
  const most = Math.max(0, ...found.map(({ shared }) => shared));
  const spans = found.filter(({ shared }) => shared === most).map(({ span }) => span);
  if (spans.length > 0) return spans;
  return isThere ? own.flatMap(({ content }) => content.slice(0, 1)) : undefined;
}

/**
 * "What did the Albion boss say about the referee": the question with the name of the one who is called so. Undefined if it names them
 * itself, or if the story has nobody, or several, of that office who speak.
 */
export function speakerByName(analysed: Analysis, question: string): string | undefined {
  const asked = question.replace(/\s+/gu, ' ').trim();
  const who = WHAT.exec(asked)?.[1];
  if (who === undefined || officeIn(who) === undefined) return undefined;
  const entity = speakerCalled(analysed, who);
  const speaker = speakersOf({ attributions: answersIn(analysed) }).find((each) => each.entity === entity);
  return speaker && asked.replace(who, () => speaker.name);
}

/** Whether a question asks what someone said about something, and the story has it. */
export function saysAbout(analysed: Analysis, question: string): boolean {
  return saidAbout(analysed, question) !== undefined;
}

const NO_COMMENT =
  /\b(?:(?:declin|refus)(?:ed|es|ing) to (?:comment|say|answer|discuss|speak|be interviewed)|(?:did|has|have|had|does|would)(?: not|n[’']t) (?:immediately |yet )?(?:respond|comment|reply|answer|return|returned|responded|commented|replied|answered|be drawn)|no comment|could not (?:immediately )?be reached|unavailable for comment|remained silent)\b/iu;

/** The sentence that says that someone said nothing: it is the answer. Undefined if there is none. */
function silenceOf({ story }: Analysis, who: string): readonly Span[] | undefined {
  const name = wordsOf(who);
  if (name.length === 0) return undefined;
  const silent = story.sentences.flatMap(({ span }) => {
    const text = story.slice(span);
    if (!NO_COMMENT.test(text)) return [];
    const words = new Set(wordsOf(text));
    return name.every((each) => words.has(each)) ? [span] : [];
  });
  return silent.length > 0 ? silent : undefined;
}

/** What a speaker says who is asked for by name, by office, or by the words that the story has for an unnamed source. */
function saidBy(analysed: Analysis, who: string): readonly Attribution[] {
  const said = answersIn(analysed);
  const entity = speakerCalled(analysed, who);
  return entity === undefined
    ? saidByUnnamed(analysed, who, said)
    : said.filter(({ speaker }) => speaker?.entity === entity);
}

/**
 * "The official", "police", "residents": sources of the same noun in the same number, those called exactly so first. "Officials" are
 * not "the official".
 */
function saidByUnnamed(
  { story }: Analysis,
  who: string,
  said: readonly Attribution[],
): readonly Attribution[] {
  const wanted = wordsOf(who);
  const noun = wanted.at(-1);
  if (!noun || /^\p{Lu}/u.test(who)) return [];
  const sources = said.flatMap((attribution) => {
    const part = attribution.source?.[0];
    const words = part && attribution.speaker?.type !== 'person' ? wordsOf(story.slice(part)) : [];
    return wanted.every((word) => words.includes(word)) && headOf(words) === noun
      ? [
          {
            attribution,
            exact:
              words.join(' ') === wanted.join(' ') &&
              isDefinite(story.slice(part ?? [0, 0])) === isDefinite(who),
          },
        ]
      : [];
  });
  return sources.sort((a, b) => Number(b.exact) - Number(a.exact)).map(({ attribution }) => attribution);
}

/** The noun of a source: "officials" of "multiple officials familiar with the talks". */
function headOf(words: readonly string[]): string | undefined {
  const end = words.findIndex((word) =>
    /^(?:of|in|at|for|from|with|who|familiar|close|near|on|by|to)$/u.test(word),
  );
  return words.slice(0, end < 0 ? undefined : end).at(-1);
}

const isDefinite = (words: string): boolean => /^the\s/iu.test(words);

/** Without articles, in lower case, as they are written: "official" and "officials" are two. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter(
    (word) => !/^(?:the|an?|one)$/u.test(word),
  );
}

/** By name, or by the office that the story gives to one speaker only: "the prime minister". */
function speakerCalled(analysed: Analysis, typed: string): string | undefined {
  const speakers = speakersOf({ attributions: answersIn(analysed) });
  const names = speakers.map(({ name }) => name);
  const office = officeIn(typed);
  if (office === undefined) {
    const [best, second] = matchName(names, typed).filter(({ confidence }) => confidence >= SAME_NAME);
    const isClear = best && (!second || second.confidence < best.confidence);
    return isClear ? speakers[best.index]?.entity : undefined;
  }
  const wanted = splitWords(office).map(({ key }) => key);
  const { story } = analysed;
  const side = SIDES.find(([asked]) => asked.test(office))?.[1];
  const before = `the ${office.toLowerCase()} `;
  const holders = peopleOf(analysed).filter(({ name, role }) => {
    if (side?.test(story.text.slice(name[1], name[1] + SIDE_REACH))) return true;
    // "Her neighbour, the bookseller Jonah Pell"
    if (story.text.slice(Math.max(0, name[0] - before.length), name[0]).toLowerCase() === before) return true;
    const words = role ? splitWords(story.slice(role)).map(({ key }) => key) : [];
    return wanted.length > 0 && wanted.every((word) => words.includes(word));
  });
  const [holder, another] = holders;
  if (!holder || another) return undefined;
  const name = story.slice(holder.name);
  return speakers.find((speaker) => speaker.name === name)?.entity;
}

/** "The NATO guy": the person who holds an office there. */
const ANYBODY = /\s(?:guy|man|woman|lady|dude|bloke|person|chap|fella|boss)$/iu;
/** Who speaks for a side in court is said to be doing so: "Ann Lee, prosecuting, said". */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/^prosecut(?:ors?|ion)$/iu, /^(?: [KQ]C)?,? (?:prosecuting|for the prosecution)\b/u],
  [
    /^(?:defen[cs]e|defend(?:er|ing))(?: (?:lawyer|barrister|counsel|team|attorney))?$/iu,
    /^(?: [KQ]C)?,? (?:defending|for the defen[cs]e)\b/u,
  ],
];
const SIDE_REACH = 30;
/** "Her lawyer" speaks for the one who is accused, whatever court calls it. */
const THEIR_LAWYER = /^(?:his|her|their) (?:lawyer|barrister|solicitor|attorney|counsel)$/iu;

/** "The prime minister", "the pm", "the NATO guy": the office; undefined for a name. */
function officeIn(typed: string): string | undefined {
  if (THEIR_LAWYER.test(typed)) return 'defence';
  const words = /^the\s+(.+)$/iu.exec(typed)?.[1]?.replace(ANYBODY, '');
  return words === undefined ? undefined : (longFormOf(words) ?? words);
}

/** "What did she say about Roche": "Declan read it out", where he is Declan Roche. Keys of the first names of those surnames. */
function firstNamesOf(analysed: Analysis, surnames: readonly Word[]): ReadonlySet<string> {
  const keys = new Set(surnames.map(({ key }) => key));
  return new Set(
    peopleOf(analysed).flatMap(({ type, name }) => {
      const words = type === 'person' ? splitWords(analysed.story.slice(name)) : [];
      const [first, last] = [words[0], words.at(-1)];
      return first && last && words.length > 1 && keys.has(last.key) ? [first.key] : [];
    }),
  );
}

function areAlike(a: Word, b: Word): boolean {
  if (a.key === b.key) return true;
  return (
    a.plain.length >= FAMILY &&
    b.plain.length >= FAMILY &&
    a.plain.slice(0, FAMILY) === b.plain.slice(0, FAMILY)
  );
}
