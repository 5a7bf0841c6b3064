import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import type { Candidate } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { isPlaceName } from '../text/name-lists.ts';
import { isPastForm } from '../text/word-forms.ts';
import { type Held, keysOf, offers } from './held-sentence.ts';
import { isFresh } from './kind-features.ts';
import { UNTOLD } from './untold.ts';

/** Before a noun of which nobody says which one it is: "several states", "a judge", "evidence from executives". */
const INDEFINITE =
  /^(?:a|an|some|several|many|few|\d|most|other|more|various|numerous|no|any|of|by|with|to|from|for|in|that|and)$/;
const TELLS_WHICH = /[:;–—]|\b(?:such as|including|namely|called|named|known as)\b/i;

/** "Which states sent their doses back" where "several states" did: the sentence has what is asked for without saying which. */
export function onlyMentions({ ranking, sentence }: Held): boolean {
  const { question } = ranking;
  const noun = question.type === 'which' ? askedNoun(question) : undefined;
  const places = sentence.positions.get(noun ?? '') ?? [];
  if (places.length === 0 || UNTOLD.test(sentence.text) || TELLS_WHICH.test(sentence.text)) return false;
  const asked = new Set(question.focus);
  const isBare = (place: number): boolean => {
    let before = place - 1;
    while (asked.has(sentence.words[before]?.key ?? '')) before--;
    return before < 0 || INDEFINITE.test(sentence.words[before]?.plain ?? '');
  };
  return places.every(isBare) && !offers(ranking, sentence, ({ kind }) => NAMED.has(kind));
}

const NAMED: ReadonlySet<string> = new Set(['name', 'person', 'place']);

/** Of "states sent their doses" the noun before the verb. */
function askedNoun({ words, focus }: Question): string | undefined {
  const verbs = new Set(words.filter(({ plain }) => isPastForm(plain)).map(({ key }) => key));
  const verb = focus.findIndex((key, at) => at > 0 && verbs.has(key));
  return focus.at(verb < 0 ? -1 : verb - 1);
}

const ASKS_WHO = /^\W*(?:(?:so|and|ok|but),? )?who\b/i;
const SOMEBODY = /\b(?:somebody|someone|anybody|anyone)\b/i;

/** "Who bought it": not that somebody did. */
export function namesNobody({ ranking, sentence, whole }: Held): boolean {
  const { text } = ranking.question;
  if (!ASKS_WHO.test(text) || !SOMEBODY.test(sentence.text) || SOMEBODY.test(text)) return false;
  return !whole.some((each) => offers(ranking, each, ({ kind }) => kind === 'name' || kind === 'person'));
}

const ASKS_WHO_IS =
  /^(?:(?:so|and|ok|but),?\s)?who(?:['’]?s|\s(?:is|was|are|were))\sthe\s(?:\p{L}+\s){0,2}?(\p{L}+)/iu;
const SAYS_WHO =
  /\b(?:is|are|was|were|named|called|identified)\s(?:as\s)?(?:an?|the|his|her|their|\p{Lu})|,\s(?:an?|the|whose|who)\s|\b(?:mother|father|member|owner|known)\b/u;

/** "Who was the woman in the ditch": not where she was found. */
export function saysNotWho({ ranking, sentence, whole }: Held): boolean {
  const noun = ASKS_WHO_IS.exec(ranking.question.text)?.[1]?.toLowerCase();
  if (noun === undefined || !isPersonNoun(noun) || UNTOLD.test(sentence.text)) return false;
  return !whole.some(
    (each) =>
      SAYS_WHO.test(each.text) || offers(ranking, each, ({ kind }) => kind === 'name' || kind === 'person'),
  );
}

/** Behind these a name is hardly a person's: "near Lochend". */
const BEFORE_PLACE = /^(?:in|at|near|on|from|to|into|across|around|outside|throughout|of|the|via)$/;
/** How sure a place's name, or a body's, is a person's at most. */
const IS_OTHER = 0.1;
const COULD_BE_PERSON = 0.4;
const IS_PERSON = 0.9;

/** "What was the man's name who died": the sentence has the names of places and bodies only. */
export function namesNoPerson({ ranking: { question, terms, index }, sentence }: Held): boolean {
  const { asksName, wants, type } = question;
  if (!asksName || wants !== 'person' || type === 'yes/no' || UNTOLD.test(sentence.text)) return false;
  const keys = keysOf({ terms: terms.filter(({ word }) => word.weight === 1) });
  return !sentence.candidates.some(
    (candidate) => isPersonsName(sentence, candidate, index) && isFresh(candidate, sentence, keys),
  );
}

function isPersonsName(
  { words, text }: IndexedSentence,
  { kind, sure, from, to }: Candidate,
  { fullNames }: SentenceIndex,
): boolean {
  if (kind !== 'person') return false;
  if (sure >= IS_PERSON || (sure > IS_OTHER && words[to]?.plain === 'who')) return true;
  const inside = words.slice(from, to);
  if (sure < COULD_BE_PERSON || BEFORE_PLACE.test(words[from - 1]?.plain ?? '')) return false;
  if (inside.some(({ plain }) => isPlaceName(plain))) return false;
  const isShortForm = inside.every(({ start, end }) => /^\p{Lu}{2,}$/u.test(text.slice(start, end)));
  // "Miller" may be Von Miller elsewhere.
  const isWord =
    inside.length === 1 && inside.every(({ plain, key }) => isDictionaryWord(plain) && !fullNames.has(key));
  return !isShortForm && !isWord;
}
