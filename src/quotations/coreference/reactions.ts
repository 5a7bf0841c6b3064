import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Roster } from '../mentions/entity.ts';
import { isAnotherThere } from './another-person.ts';

/** "Outside, his mother wept. “…”": a quotation follows, or words that say so: "a resident disagreed". */
export function isReacting({ words }: Roster, at: number): boolean {
  const here = words[at] as Word;
  for (let next = at + 1; next < at + LONGEST_REACTION; next++) {
    const word = words[next];
    if (!word || word.paragraph !== here.paragraph) return false;
    if (word.sentence !== here.sentence) return word.quoted;
    if (REACTING.test(word.lower)) return true;
  }
  return false;
}

/** "Her friend Ana Ruiz disagreed. “…,” she said.": behind the name, with a quotation next. */
export function isDisagreeing({ words }: Roster, end: number): boolean {
  const last = words[end - 1];
  // "Park Da-eun, 20, disagreed"
  const isAged = /^\d{1,3}$/u.test(words[end]?.lower ?? '');
  let at = isAged ? end + 1 : end;
  while (at < end + 2 && words[at]?.joined && /ly$/u.test(words[at]?.lower ?? '')) at++;
  const reacts = REACTING.test(words[at]?.lower ?? '') || isDenial(words, at);
  if (!last || last.quoted || (!isAged && !words[at]?.joined) || !reacts) return false;
  for (let next = at + 1; next < at + LONGEST_REACTION; next++) {
    const word = words[next];
    if (!word || word.paragraph !== last.paragraph) return false;
    if (word.sentence !== last.sentence) return word.quoted;
    if (word.quoted) return false;
  }
  return false;
}

/** "Hale thinks it will pass. Ruiz doesn’t. “…,” she says": and no more of that sentence. */
function isDenial(words: readonly Word[], at: number): boolean {
  const isAlone = (end: number): boolean =>
    words[end]?.sentence === words[at]?.sentence && words[end + 1]?.sentence !== words[at]?.sentence;
  const isDoing = /^(?:does|did|is|was|has|would|will|could|can)$/u.test(words[at]?.lower ?? '');
  if (/^(?:does|did|is|was|has|wo|would|could|ca)n[’']t$|^cannot$/u.test(words[at]?.lower ?? ''))
    return isAlone(at);
  return isDoing && (isAlone(at) || (words[at + 1]?.lower === 'not' && isAlone(at + 1)));
}

/** "I rang Ana Ruiz. “…,” she said.": whom the reporter asked answers, if a quotation is next. */
export function isApproached(document: Document, roster: Roster, from: number, end: number): boolean {
  const { words } = roster;
  const first = words[from];
  if (!first || first.quoted) return false;
  let verb = from - 1;
  if (/^(?:to|with|at|on|up)$/u.test(words[verb]?.lower ?? '')) verb--;
  const by = /^(?:then|later|also|finally|once|even)$/u.test(words[verb - 1]?.lower ?? '')
    ? verb - 2
    : verb - 1;
  const isAsked =
    APPROACHED.test(words[verb]?.lower ?? '') &&
    /^(?:i|we)$/u.test(words[by]?.lower ?? '') &&
    words[by]?.sentence === first.sentence;
  // "Her solicitor put it to Ms Reid that the council had saved £11."
  const isPutTo = ['put', 'it', 'to'].every((word, place) => words[from - 3 + place]?.lower === word);
  if (!isAsked && !isPutTo) return false;
  for (let next = end; next < end + LONGEST_REACTION; next++) {
    const word = words[next];
    if (!word || word.paragraph !== first.paragraph) return false;
    // "I wrote to Ana Ruiz, but her deputy, Tom Hale, replied."
    if (word.sentence !== first.sentence)
      return word.quoted && !isAnotherThere(document, roster, next, (_, at) => at >= end);
    const mention = roster.mentionAt(next);
    if (mention && roster.entityOf(mention)?.type === 'person') return false;
  }
  return false;
}

const APPROACHED =
  /^(?:rang|called|phoned|telephoned|asked|emailed|e-mailed|texted|messaged|met|visited|tracked|spoke|talked|wrote|turned|put)$/u;

/** In words. */
const LONGEST_REACTION = 24;
const REACTING =
  /^(?:(?:dis)?agree[ds]|objected|protested|shrugged|laughed|defended|nodded|wept|smiled|grinned|sighed|winced|hesitated)$/u;
