import type { Attribution } from '../../quotations/attribution/attribution.ts';
import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isTitle } from '../../quotations/lexicon/titles-and-places.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { ARTICLE, headNoun } from './claimed-name.ts';
import { escapeRegExp } from './escape-reg-exp.ts';

/** True if the story puts the role's noun to the name: "Mayor Ana Ruiz", "Ana Ruiz, the mayor of Harlow". */
export function hasRole({ text }: Story, name: string, claimed: string): boolean {
  const noun = headNoun(claimed);
  const last = name.split(/\s+/u).at(-1) ?? '';
  if (noun === null || last.length < 2) return false;
  const [role, surname] = [anyCase(noun), escapeRegExp(last)];
  const before = new RegExp(
    `\\b${role}\\b[,]?(?:\\s+(?:of|for|at)(?:\\s+[\\p{L}’'-]+){1,4},?)?(?:\\s+["“‘(]?\\p{Lu}[\\p{L}\\p{M}.’'-]*["”’)]?){0,3}\\s+${surname}(?![\\p{L}])`,
    'u',
  );
  const behind = new RegExp(
    `${surname}(?:,|\\s+\\(|\\s+(?:is|was)\\b)(?:(?!\\b(?:${OTHERS})\\b)[^.;“”"]){0,60}?\\b${role}\\b`,
    'u',
  );
  return before.test(text) || behind.test(text);
}

/** What follows is somebody or something else: "Ruiz, of Harlow, stressed that the study …". */
const OTHERS =
  '(?:sa(?:id|ys)|t(?:old|ells)|ask(?:s|ed)|met|meets|stress(?:es|ed)|add(?:s|ed)|warn(?:s|ed)|argu(?:es|ed)|who (?!(?:is|was|became|has been|had been|serves|served)\\b)|whose|that|which|with|against|after|before|when|while)';

/** A pattern for a word in capitals or not, beside names, which have them. */
const anyCase = (word: string): string =>
  [...word]
    .map((letter) =>
      /\p{L}/u.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : escapeRegExp(letter),
    )
    .join('');

/** The role belongs to another person in this story: a speaker introduced by it. */
export function heldByAnother(index: StoryIndex, { speaker }: Attribution, claimed: string): boolean {
  const noun = headNoun(claimed)?.toLowerCase() ?? '';
  if (!speaker || speaker.resolution.rule === 'unclear' || speaker.type === 'anonymous') return false;
  // "The study said": it is its authors who speak.
  if (!isPersonNoun(noun) && !isTitle(noun)) return false;
  const others = index.attributions.flatMap((each) =>
    each.speaker && each.speaker.entity !== speaker.entity && each.speaker.type === 'person'
      ? [each.speaker.name]
      : [],
  );
  const [whole = ''] = claimed.replace(ARTICLE, '').split(/\s(?:of|for|from|in|at|with|who|that)\s/u);
  // "The Mudcats coach" is not the coach of the others.
  return [...new Set(others)].some(
    (name) => hasRole(index.story, name, claimed) && isCalled(index.story, name, whole),
  );
}

/** The capitalised words in front of a role stand beside the name as well. */
function isCalled(story: Story, name: string, role: string): boolean {
  const own = role.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  const last = escapeRegExp(name.split(/\s+/u).at(-1) ?? '');
  return (
    own.length === 0 ||
    own.every((word) =>
      new RegExp(
        `${escapeRegExp(word)}[^.\\n]{0,60}${last}|${last}[^.\\n]{0,60}${escapeRegExp(word)}`,
        'iu',
      ).test(story.text),
    )
  );
}
