import type { Speaker } from '../../quotations/attribution/attribution.ts';
import { mayBeSameFirstName } from '../../quotations/lexicon/first-names.ts';
import { isOutletName } from '../../quotations/lexicon/outlets.ts';
import type { Story } from '../../story/story.ts';
import { plainText } from '../text/words.ts';
import { bareName, isBody, mentionsOf } from './claimed-name.ts';
import { printedWords } from './printed-words.ts';

const parts = (name: string): string[] => plainText(name).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Who printed or wrote the words may stand for who said them: "The Herald: “…”", "Radio Harl: “…”", "Dora Finch: “…”". */
export function isMedium({ details }: Story, claimed: string): boolean {
  if (isOutletName(claimed) || /^(?:Radio|TV|Channel)\s/u.test(claimed)) return true;
  const author = parts(details.byline ?? '');
  const named = parts(bareName(claimed));
  return named.length > 0 && named.every((part) => author.includes(part));
}

/** "Toby Lunn" may be Tobias Lunn where the story has no Toby. */
export function isCalledOtherwise(story: Story, { name, type }: Speaker, claimed: string): boolean {
  const [one, other] = [parts(bareName(claimed)), parts(name)];
  const [given = '', own = ''] = [one[0], other[0]];
  if (type !== 'person' || one.length !== 2 || one[1] !== other.at(-1)) return false;
  if (given.charAt(0) !== own.charAt(0) && !mayBeSameFirstName(given, own)) return false;
  const { words } = printedWords(story);
  return mentionsOf(story, claimed).every(({ at }) => words[at - 1]?.key !== given);
}

/** The council may be said to say what its chief executive says: a sentence names both. */
export function isTheirBody(story: Story, { name, type }: Speaker, claimed: string): boolean {
  if (type !== 'person' || !isBody(claimed)) return false;
  const { words } = printedWords(story);
  const named = new Set(mentionsOf(story, name).map(({ at }) => words[at]?.sentence));
  return mentionsOf(story, claimed).some(({ at }) => named.has(words[at]?.sentence));
}
