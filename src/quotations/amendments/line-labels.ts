import { isDictionaryWord } from '../../story/dictionary.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { singularOf, typeOfNoun } from '../mentions/noun-phrases.ts';
import type { Context } from './sentence-parts.ts';

/** "NEW DELHI: Nearly 150 people …": the place that a report comes from, in capitals, once and near its beginning. */
export function isDateline({ document, roster }: Context, { source, cue }: TaggedAttribution): boolean {
  const mark = cue?.[0];
  if (!mark) return false;
  const { words } = roster;
  const from = source?.[0]?.[0] ?? mark[0] - 1;
  const paragraph = words[wordAt(words, from)]?.paragraph ?? -1;
  const [first = 0] = document.paragraphs[paragraph] ?? [];
  const label = document.text.slice(document.tokens[first]?.start ?? 0, mark[0]);
  const isPlace = /^\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,4}(?:,? \p{Lu}[\p{L}. ]{2,20})?$/u.test(label);
  const mention = roster.mentionAt(wordAt(words, from));
  const isPerson = mention !== undefined && roster.entityOf(mention)?.type === 'person';
  return isPlace && !isPerson && paragraph <= LAST_DATELINE && countLabels(document) < 2;
}

/** "Close: Colony 412 v Lanka 131-2", "Venue: the town hall": a line of the body with a word that nobody is called. */
export function isListLabel({ document, roster }: Context, { source }: TaggedAttribution): boolean {
  const [start, end] = source?.[0] ?? [0, 0];
  const { tokens, paragraphs } = document;
  const token = tokens[tokenAt(tokens, start)];
  const paragraph = token?.paragraph ?? 0;
  if (paragraph === 0 || tokens[paragraphs[paragraph]?.[0] ?? -1]?.start !== start) return false;
  const words = document.text.slice(start, end);
  const noun = /[\p{L}-]+$/u.exec(words)?.[0].toLowerCase() ?? '';
  const mention = roster.mentionAt(wordAt(roster.words, end - 1), true);
  // "Close" opens its line alone: a name would come again.
  const isName =
    mention !== undefined &&
    (mention.names.length > 1 || (roster.entityOf(mention)?.mentions.length ?? 0) > 1);
  const isSource =
    isPersonNoun(singularOf(noun)) || typeOfNoun(noun) !== 'anonymous' || words === words.toUpperCase();
  return !isName && !isSource && isDictionaryWord(noun);
}

/** "Harl: Finch; Abbott, Reilly (Cross 71), Bright; Lowe, Parr": names and hardly another word. */
export function isTeamSheet(content: string): boolean {
  const words = content.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const marks = content.match(/[,;]/gu)?.length ?? 0;
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return marks >= LEAST_IN_TEAM && names >= words.length * MOSTLY_NAMES && !/[?!]/u.test(content);
}

const LEAST_IN_TEAM = 5;
const MOSTLY_NAMES = 0.8;

/** "DEAR ADDY: My husband …" is said to her, not by her. */
export function isSalutation({ document }: Context, { cue }: TaggedAttribution): boolean {
  const [start, end] = cue?.[0] ?? [0, 0];
  return /(?:^|\n)\s*dear [^:\n]{1,40}$/iu.test(document.text.slice(Math.max(0, end - 60), start));
}

/** Paragraphs, from 0, that can hold a dateline. */
const LAST_DATELINE = 3;

function countLabels({ text, tokens, paragraphs }: Context['document']): number {
  return paragraphs.filter(([from, to]) => {
    const start = tokens[from]?.start ?? 0;
    const end = Math.min(tokens[to - 1]?.end ?? start, start + 60);
    return /^\p{Lu}{2}[\p{Lu}.’' -]{1,40}:\s/u.test(text.slice(start, end));
  }).length;
}
