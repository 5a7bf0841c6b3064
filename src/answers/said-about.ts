import type { Analysis } from '../analysis/analysis.ts';
import { peopleOf } from '../facts/people.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { isFunctionWord } from '../retrieval/text/function-words.ts';
import { matchName } from '../retrieval/text/names.ts';
import { splitWords, type Word } from '../retrieval/text/words.ts';
import type { Span } from '../story/span.ts';
import { answersIn, speakersOf } from './speakers.ts';

/** "What did Blinken say about Russia?", "what does the mayor think of it". */
const WHAT =
  /^(?:and\s+|so\s+|but\s+)?what\s+(?:did|does|do|has|have|had)\s+(.+?)\s+(?:say|said|think|thought|tell|told)(?:\s+(?:(?:about|on|of|regarding)\s+)(.+?))?[\s?!.]*$/iu;
/** "Did Blinken mention Latvia?" */
const WHETHER =
  /^(?:did|does|has|have)\s+(.+?)\s+(?:mention|mentioned|talk(?:ed)? about|speak about|spoken about|say anything about|said anything about|comment(?:ed)? on)\s+(.+?)[\s?!.]*$/iu;
/** From this likeness on a typed name is taken for a speaker of the story. */
const SAME_NAME = 0.75;
/** Letters in common from which on two words are of one family: "Russia" and "Russian". */
const FAMILY = 5;

/**
 * Where a speaker talks about a subject, or at all: only their own words, best first. Undefined for any other
 * question, if the story has no such speaker, or if none of their words are about it; the whole story is then asked.
 */
export function saidAbout(analysed: Analysis, question: string): readonly Span[] | undefined {
  const asked = question.replace(/\s+/gu, ' ').trim();
  const match = WHAT.exec(asked) ?? WHETHER.exec(asked);
  const [, who = '', topic] = match ?? [];
  const own = match ? saidBy(analysed, who) : [];
  if (own.length === 0) return undefined;
  if (topic === undefined) return own.flatMap(({ content }) => content.slice(0, 1));
  const wanted = splitWords(topic).filter((word) => !isFunctionWord(word));
  const found = own.flatMap(({ content }): { span: Span; shared: number }[] => {
    const said = content.flatMap((span) => splitWords(analysed.story.slice(span)));
    const shared = wanted.filter((word) => said.some((other) => areAlike(word, other))).length;
    const [first] = content;
    return first && shared > 0 ? [{ span: first, shared }] : [];
  });
  const most = Math.max(0, ...found.map(({ shared }) => shared));
  const spans = found.filter(({ shared }) => shared === most).map(({ span }) => span);
  return spans.length > 0 ? spans : undefined;
}

/** What somebody says who is called by name or office, or by the words that the story has for a source without a name. */
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
  const noun = wordsOf(who).at(-1);
  if (!noun || /^\p{Lu}/u.test(who)) return [];
  const sources = said.flatMap((attribution) => {
    const part = attribution.source?.[0];
    const words = part && attribution.speaker?.type !== 'person' ? wordsOf(story.slice(part)) : [];
    const wanted = wordsOf(who).every((word) => words.includes(word));
    return wanted && headOf(words) === noun
      ? [
          {
            attribution,
            exact:
              words.join(' ') === wordsOf(who).join(' ') &&
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
  const office = /^the\s+(.+)$/iu.exec(typed)?.[1];
  if (office === undefined) {
    const [best, second] = matchName(names, typed).filter(({ confidence }) => confidence >= SAME_NAME);
    const isClear = best && (!second || second.confidence < best.confidence);
    return isClear ? speakers[best.index]?.entity : undefined;
  }
  const wanted = splitWords(office).map(({ key }) => key);
  const { story } = analysed;
  const holders = peopleOf(analysed).filter(({ role }) => {
    const words = role ? splitWords(story.slice(role)).map(({ key }) => key) : [];
    return wanted.length > 0 && wanted.every((word) => words.includes(word));
  });
  const [holder, another] = holders;
  if (!holder || another) return undefined;
  const name = story.slice(holder.name);
  return speakers.find((speaker) => speaker.name === name)?.entity;
}

function areAlike(a: Word, b: Word): boolean {
  if (a.key === b.key) return true;
  return (
    a.plain.length >= FAMILY &&
    b.plain.length >= FAMILY &&
    a.plain.slice(0, FAMILY) === b.plain.slice(0, FAMILY)
  );
}
