import type { Analysis } from '../analysis/analysis.ts';
import { peopleOf } from '../facts/people.ts';
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
  const entity = match ? speakerCalled(analysed, who) : undefined;
  if (entity === undefined) return undefined;
  const own = answersIn(analysed).filter(({ speaker }) => speaker?.entity === entity);
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
