import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { TITLES } from '../lexicon/titles-and-places.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { DiscourseSalience } from './discourse-salience.ts';
import type { Pronoun } from './pronoun-features.ts';

/** Longer clauses are examined no further: linear work. */
const LONGEST_CLAUSE = 60;
/** Opens a clause of its own, in which a name may be the same person again. */
const SUBORDINATE =
  /^(?:that|after|before|when|while|as|because|since|if|unless|though|although|until|who|which|whom|whose|where)$/u;
const NEW_CLAUSE = /^(?:and|but|or|so|yet|while|whereas)$/u;

/** Sentences within which who spoke last goes on speaking. */
const STILL_SPEAKING = 2;

/**
 * Who a subject pronoun cannot be, by grammar alone: anyone named after it in its own clause or in a clause that
 * depends on it. "He praised Ruiz", "he told Ruiz", "he said Ruiz had left" are each about two people (principles B
 * and C of binding: Chomsky 1981); words in quotation marks belong to another's clause. In "Ruiz had left, he said"
 * it may be Ruiz himself, unless another person has just spoken.
 */
export function boundOut(
  document: Document,
  roster: Roster,
  pronoun: Pronoun,
  activity: DiscourseSalience,
): Set<Entity> {
  const out = new Set<Entity>();
  if (!pronoun.subject) return out;
  const { word } = pronoun;
  for (const entity of behindIn(document, roster, pronoun, activity)) out.add(entity);
  // "She asked Mr. Hale to leave, at which he left": no one is "she" and "he" in one sentence.
  for (const { entity, guess, last } of activity.recent)
    if (guess && guess !== pronoun.gender && last?.pronoun && last.sentence === word.sentence)
      out.add(entity);
  for (const entity of besides(document, pronoun, activity)) out.add(entity);
  for (const entity of agents(document, roster, pronoun)) out.add(entity);
  for (const entity of askers(roster, pronoun, activity)) out.add(entity);
  for (const [start, end] of pronoun.says) {
    const subject = subjectOf(roster, start, end);
    if (subject && (start > word.start || isAnotherSpeaking(subject, pronoun, activity))) out.add(subject);
  }
  for (const span of pronoun.says)
    for (const entity of besideHimself(document, roster, pronoun, span, activity)) out.add(entity);
  return out;
}

const BESIDES =
  /^(?:In addition to|Besides|Apart from|Along with|Together with|Unlike|Like|Except for) [^;]*, $/u;

/** "In addition to Ruiz, she is survived by", "Unlike Ruiz, she": somebody else. */
function besides(
  { text, tokens, sentences }: Document,
  { word }: Pronoun,
  activity: DiscourseSalience,
): Entity[] {
  const [first = 0] = sentences[word.sentence] ?? [];
  const start = tokens[first]?.start ?? word.start;
  if (word.start - start > LONGEST_OPENING || !BESIDES.test(text.slice(start, word.start))) return [];
  return activity.recent.flatMap(({ entity, last }) => (last?.sentence === word.sentence ? [entity] : []));
}

/** UTF-16 units. */
const LONGEST_OPENING = 120;

const AGENT = /^(?:When |If |Once |While )?\p{Lu}?[\p{L}-]+(?:ed|en|wn) (?:\p{L}+ ){0,2}?by (?=\p{L})/u;

/** "Asked by Ruiz why she had left, she answered": whoever did it did it to somebody else. */
function agents({ text, tokens, sentences }: Document, roster: Roster, { word }: Pronoun): Entity[] {
  const [first = 0] = sentences[word.sentence] ?? [];
  const start = tokens[first]?.start ?? word.start;
  const opening = AGENT.exec(text.slice(start, Math.min(word.start, start + LONGEST_OPENING)))?.[0];
  if (opening === undefined) return [];
  const at = wordAt(roster.words, start + opening.length);
  const mention = roster.mentionAt(at, true) ?? roster.mentionAt(at + 1, true);
  const entity = mention && mention.span[1] < word.start ? roster.entityOf(mention) : undefined;
  return entity ? [entity] : [];
}

const REPLIES = /^(?:replied|replies|answered|answers|responded|retorted)$/u;
const LONGEST_QUESTION = 60;

/** "Hale asked Ruiz whether he had read it. “No,” he replied.": who asked does not reply. */
function askers({ words }: Roster, { index, word }: Pronoun, { speakers }: DiscourseSalience): Entity[] {
  if (!REPLIES.test(words[index + 1]?.lower ?? '')) return [];
  const [last] = speakers;
  if (!last || word.sentence - last.spokeSentence > STILL_SPEAKING) return [];
  for (let at = index - 1; at > index - LONGEST_QUESTION; at--) {
    const each = words[at];
    if (!each || each.sentence < last.spokeSentence) return [];
    const isPassive =
      /^(?:was|were|been|being|when|if)$/u.test(words[at - 1]?.lower ?? '') ||
      words[at - 1]?.sentence !== each.sentence;
    // "“It is gone,” Ruiz told her. “I know,” she replied."
    const isTold = each.lower === 'told' && /^(?:him|her)$/u.test(words[at + 1]?.lower ?? '');
    if ((each.lower === 'asked' || isTold) && !each.quoted && each.sentence === last.spokeSentence)
      return isPassive ? [] : [last.entity];
  }
  return [];
}

/** "He said he last saw Ruiz": who says so of himself is not whom he saw. */
function besideHimself(
  document: Document,
  roster: Roster,
  pronoun: Pronoun,
  [start]: Span,
  activity: DiscourseSalience,
): Entity[] {
  const { words } = roster;
  let at = wordAt(words, start);
  while (/^(?:that|if|whether|how|why|when|as)$/u.test(words[at]?.lower ?? '')) at++;
  const word = words[at];
  if (!word || word.lower !== pronoun.gender || word.quoted || word.start < pronoun.word.start) return [];
  return behindIn(document, roster, { ...pronoun, index: at, word, says: [] }, activity);
}

/** Another possible antecedent has just spoken. */
function isAnotherSpeaking(subject: Entity, pronoun: Pronoun, { speakers }: DiscourseSalience): boolean {
  const [last] = speakers;
  return (
    last !== undefined &&
    last.entity !== subject &&
    mayBe(last.entity, pronoun) &&
    pronoun.word.sentence - last.spokeSentence <= STILL_SPEAKING
  );
}

const mayBe = ({ gender }: Entity, pronoun: Pronoun): boolean =>
  (gender ?? pronoun.gender) === pronoun.gender;

/** The names behind the pronoun up to what it says, another clause or a quotation. */
function behindIn(
  { tokens }: Document,
  roster: Roster,
  { index, word: pronoun, says }: Pronoun,
  activity: DiscourseSalience,
): Entity[] {
  const { words } = roster;
  const found: Entity[] = [];
  for (let at = index + 1; at < index + LONGEST_CLAUSE; at++) {
    const word = words[at];
    if (!word || word.sentence !== pronoun.sentence || word.quoted !== pronoun.quoted) break;
    if (says.some(([start, end]) => start <= word.start && word.start < end)) break;
    if (SUBORDINATE.test(word.lower) || /^[,;:—–(]$/u.test(tokens[word.token - 1]?.lower ?? '')) break;
    if (NEW_CLAUSE.test(word.lower) && opensClause(roster, at + 1)) break;
    const mention = roster.mentionAt(at);
    const entity = mention?.words[0] === at ? roster.entityOf(mention) : undefined;
    if (entity) found.push(entity);
    else if (!mention) found.push(...titledSo(roster, activity, at));
  }
  return found;
}

/** So many mentions give the title. */
const MOST_LOOKED_AT = 8;

/** "She told the premier" of a story with Premier Ruiz. */
function titledSo({ words }: Roster, { recent }: DiscourseSalience, at: number): Entity[] {
  const noun = words[at]?.lower ?? '';
  if (words[at - 1]?.lower !== 'the' || !TITLES.has(noun)) return [];
  return recent
    .filter(({ entity }) =>
      entity.mentions.slice(0, MOST_LOOKED_AT).some(({ title }) => title.includes(noun)),
    )
    .map(({ entity }) => entity);
}

/** "(And) Ruiz left": a name or pronoun that is the subject of what follows. */
function opensClause(roster: Roster, at: number): boolean {
  const word = roster.words[at];
  return (
    word !== undefined &&
    (roster.mentionAt(at, true) !== undefined || /^(?:he|she|they|it)$/u.test(word.lower))
  );
}

/** The person whose name opens what is said, behind "that" and the like: its subject. */
function subjectOf(roster: Roster, start: number, end: number): Entity | undefined {
  let at = wordAt(roster.words, start);
  while (/^(?:that|if|whether|how|why|when|as)$/u.test(roster.words[at]?.lower ?? '')) at++;
  const mention = roster.mentionAt(at, true);
  if (!mention || mention.titleFrom !== at || mention.span[1] > end) return undefined;
  const last = roster.words[mention.words[1] - 1];
  return last?.possessive || last?.quoted ? undefined : roster.entityOf(mention);
}
