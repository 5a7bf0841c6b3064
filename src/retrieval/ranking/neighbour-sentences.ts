import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Ranking } from './rank.ts';

const REASON = /\b(?:because|reasons?|therefore|so that|in order to|due to)\b/i;

/**
 * The sentence after the best one, by its position, if it completes the answer: the best one leads up to it, breaks off
 * inside a quotation, or lacks what is asked for while the next one has it. Null if the best one stands alone.
 */
export function completingSentence({ index, question, features }: Ranking, at: number): number | null {
  const sentence = index.sentences[at];
  const next = index.sentences[at + 1];
  const row = features[at];
  const nextRow = features[at + 1];
  if (!sentence || !next || !row || !nextRow || next.paragraph !== sentence.paragraph) return null;
  if (sentence.headline) return null;
  if (/:\s*[”"’']?$/u.test(sentence.text) || breaksOff(sentence.text)) return at + 1;
  if (/\?[”"’']?$/u.test(sentence.text)) return at + 1;
  if (announces(sentence.text, row.novelty)) return at + 1;
  if (question.wants && row.kind < 0.3 && nextRow.kind >= 0.6) return at + 1;
  if (question.type === 'why' && row.cause === 0 && REASON.test(next.text)) return at + 1;
  return null;
}

/** What says that something is so and leaves to the next sentence what it is ("The problem is simple."). */
const ANNOUNCES =
  /\b(?:is|are|was|were) (?:very |quite |all too |fairly |pretty )?(?:simple|clear|obvious|plain|this|these|as follows|the following|easy|twofold|different|stark|familiar|well known|straightforward)[.!]?[”"’']?$/i;
const ANNOUNCED_MOST = 0.2;

function announces(text: string, novelty: number): boolean {
  return ANNOUNCES.test(text) && novelty <= ANNOUNCED_MOST;
}

const OPENS_WITH_PRONOUN =
  /^(?:but |and |yet |then )?(?:he|she|they|his|her|their|it|its|this|these|those|the (?:others?|rest|remaining|former|latter))\b/i;

/**
 * The sentence before the best one, by its position, if the best one opens with a pronoun: without it a reader cannot
 * tell who "he" is. Null elsewhere, and if it stands in another paragraph.
 */
export function leadingSentence({ sentences }: SentenceIndex, at: number): number | null {
  const sentence = sentences[at];
  const before = sentences[at - 1];
  if (!sentence || !before || before.headline || before.paragraph !== sentence.paragraph) return null;
  return OPENS_WITH_PRONOUN.test(sentence.text) ? at - 1 : null;
}

/** True if the sentence ends inside a quotation. */
function breaksOff(text: string): boolean {
  let open = 0;
  let straight = 0;
  for (const mark of text.matchAll(/[“”"]/gu)) {
    if (mark[0] === '“') open++;
    else if (mark[0] === '”') open--;
    else straight++;
  }
  return open > 0 || straight % 2 === 1;
}
