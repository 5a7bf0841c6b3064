import type { Document } from '../document/document.ts';
import { type Word, wordAt } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { isAnotherThere } from './another-person.ts';
import { type DiscourseSalience, isIntroducing, type MentionHistory } from './discourse-salience.ts';
import type { Pronoun } from './pronoun-features.ts';

const GOES_ON = /^(?:added|adds|continued|continues)$/u;
/** In front of the second of two speakers of one sentence, with a role between. */
const SECOND = /(?:,|;) (?:while|whereas|but|and|although|though) (?:[\p{L}\p{N}’'.-]+ ){0,6}$/u;
/** UTF-16 units. */
const LONGEST_SENTENCE = 400;

/**
 * Who goes on speaking, by the form alone: "Hale said it was full. “…,” he added"; "Ruiz urged calm, while Hale said
 * it was full. “…,” he said"; "Ruiz, 14, is less keen. “…,” she says".
 *
 * @returns the last speaker, if he spoke in the sentence before and has the pronoun's gender or none that is known
 */
export function whoGoesOn(
  document: Document,
  roster: Roster,
  pronoun: Pronoun,
  { speakers, recent }: Pick<DiscourseSalience, 'speakers' | 'recent'>,
): Entity | undefined {
  const { index, word, gender, place, says } = pronoun;
  const { words } = roster;
  const [latest] = speakers;
  if (says.length === 0) return undefined;
  if (place === 'opening' && latest && closedLast(roster, pronoun, latest)) return latest.entity;
  if (place !== 'behind quote') return undefined;
  const introduced = introducedHere(document, words, word, gender, recent);
  // "Hale, 14, was hit by a driver who stopped": he may be meant.
  const isAlone = (): boolean =>
    !isAnotherThere(document, roster, index, ({ paragraph }) => paragraph === word.paragraph);
  if (introduced && isAlone()) return introduced;
  const subject = subjectBefore(document, roster, pronoun, { speakers, recent });
  if (subject) return subject;
  if (!latest) return undefined;
  const { entity, guess, spokeSentence, spokeParagraph, last } = latest;
  if ((entity.gender ?? guess ?? gender) !== gender || spokeParagraph !== word.paragraph) return undefined;
  if (word.sentence - spokeSentence !== 1) return undefined;
  if (GOES_ON.test(words[index + 1]?.lower ?? '')) return entity;
  const named = last?.sentence === spokeSentence && !last.pronoun ? words[last.word] : undefined;
  const [first] = document.sentences[spokeSentence] ?? [];
  const start = document.tokens[first ?? -1]?.start;
  if (!named || start === undefined || named.start - start > LONGEST_SENTENCE) return undefined;
  return SECOND.test(document.text.slice(start, named.start)) ? entity : undefined;
}

const PUBLIC =
  /^(?:urge[ds]|appeal(?:ed|s)|stress(?:ed|es)|added|adds|warn(?:ed|s)|caution(?:ed|s)|thank(?:ed|s))$/u;

/**
 * "A man who knew Hale’s son has come forward, Ruiz confirmed. He urged others to do so": who spoke at the sentence's
 * end, if nobody else is named in it but as an owner.
 */
function closedLast(
  { words, mentionAt, entityOf }: Roster,
  { index, word, gender }: Pronoun,
  { entity, guess, spokeSentence, spokeParagraph, last }: MentionHistory,
): boolean {
  if ((entity.gender ?? guess ?? gender) !== gender || spokeParagraph !== word.paragraph) return false;
  if (word.sentence - spokeSentence !== 1 || last?.sentence !== spokeSentence || last.pronoun) return false;
  if (!PUBLIC.test(words[index + 1]?.lower ?? '') || index - last.word > MOST_BEHIND_NAME) return false;
  for (let at = index - 1; words[at]?.sentence === spokeSentence; at--) {
    const mention = mentionAt(at);
    const other = mention && entityOf(mention);
    if (other && other !== entity && other.type !== 'place' && !words[mention.words[1] - 1]?.possessive)
      return false;
  }
  return true;
}

/** Words from a name to the end of its sentence: "…, DI Huw Rees confirmed." */
const MOST_BEHIND_NAME = 4;

/**
 * "His counsel, Tom Hale, urged mercy. “…,” he said", "Hale has kept the sign. “…,” he said": the subject of the sentence
 * in front of the quotation, if nobody else is named in it or has spoken in the paragraph.
 */
function subjectBefore(
  document: Document,
  roster: Roster,
  { index, word, gender, says: [said] }: Pronoun,
  { speakers, recent }: Pick<DiscourseSalience, 'speakers' | 'recent'>,
): Entity | undefined {
  const { words } = roster;
  const quoted = said && words[wordAt(words, said[0])];
  if (!quoted || quoted.start > word.start || quoted.paragraph !== word.paragraph) return undefined;
  const before = quoted.sentence - 1;
  const there = recent.filter(
    ({ last }) =>
      last?.sentence === before && !last.possessive && !POSSESSIVE.test(words[last.word]?.lower ?? ''),
  );
  const [only, other] = there;
  if (!only || other) return undefined;
  const { entity, guess, last } = only;
  const isNamed = last?.subject && !last.pronoun && !last.reported && last.paragraph === word.paragraph;
  if (!isNamed || (entity.gender ?? guess ?? gender) !== gender) return undefined;
  const isOtherSpeaking = speakers.some(
    (each) => each.entity !== entity && each.spokeParagraph === word.paragraph,
  );
  return isOtherSpeaking || isAnotherThere(document, roster, index, ({ sentence }) => sentence >= before)
    ? undefined
    : entity;
}

/**
 * "Her niece, Ana Ruiz, 19, drives a van. She said it was late": who is brought in by whose relative or colleague she is;
 * null if that may be said of her: "Her daughter, Ana, is at school. “I worry about her,” she said".
 */
export function broughtIn(
  { text, tokens }: Document,
  { words }: Roster,
  { index, word, gender, place, says: [said] }: Pronoun,
  recent: readonly MentionHistory[],
): Entity | null | undefined {
  if (!said || (place !== 'opening' && place !== 'behind quote')) return undefined;
  const from = place === 'opening' ? index : wordAt(words, said[0]);
  const before = (words[from]?.sentence ?? 0) - 1;
  if (words[from - 1]?.sentence !== before || words[from - 1]?.paragraph !== word.paragraph) return undefined;
  const there = recent.filter(
    ({ last }) =>
      last?.sentence === before && !last.possessive && !POSSESSIVE.test(words[last.word]?.lower ?? ''),
  );
  const [only, other] = there;
  if (!only || other || only.last?.pronoun || !only.last?.subject) return undefined;
  const { entity, guess, last } = only;
  const isOwned = isIntroducing(tokens, words, last.word - 1) && !words[last.word]?.joined;
  if (!isOwned || (entity.gender ?? guess ?? gender) !== gender) return undefined;
  return OF_ANOTHER[gender].test(text.slice(...said)) ? null : entity;
}

const OF_ANOTHER = {
  he: /\b(?:about|for|with|to|of|miss(?:es|ed)?|love[ds]?|told|tell|see|saw|and) him\b/u,
  she: /\b(?:about|for|with|to|of|miss(?:es|ed)?|love[ds]?|told|tell|see|saw|and) her(?!\s\p{L})/u,
} as const;

const POSSESSIVE = /^(?:his|her|their|its)$/u;

/** Behind the name of somebody whom a paragraph brings in. */
const AGE = /^(?:, (?:aged )?\d{1,3}\b| \(\d{1,3}\))/u;

/** Who leads the paragraph by name and age, if nobody else is named in it so far. */
function introducedHere(
  { text, tokens }: Document,
  words: readonly Word[],
  { paragraph }: Word,
  gender: Gender,
  recent: readonly MentionHistory[],
): Entity | undefined {
  // "Carol Hudd, 61, from Wisbech, has": nobody that is known to be a person.
  const isPlace = (at: number): boolean => tokens[(words[at]?.token ?? 0) - 1]?.pos === 'ADP';
  const [only, other] = recent.filter(
    ({ entity: { type }, last }) =>
      last?.paragraph === paragraph && !(type === 'unknown' && !last.pronoun && isPlace(last.word)),
  );
  if (!only || other || only.ledParagraph !== paragraph) return undefined;
  const { entity, guess, named } = only;
  return (entity.gender ?? guess ?? gender) === gender && AGE.test(text.slice(named[1], named[1] + 12))
    ? entity
    : undefined;
}
