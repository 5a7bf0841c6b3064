import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { headNoun, headOf } from './claimed-name.ts';
import { escapeRegExp } from './escape-reg-exp.ts';
import { mayBeOne, roleHolders, stem } from './role-holders.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Kinds of bodies. */
const KINDS = (
  'union|company firm operator manufacturer maker studio publisher employer supplier developer|police force|council|' +
  'government ministry department|agency regulator watchdog|hospital trust|school|university college|charity|museum gallery|club'
)
  .split('|')
  .map(set);
/** Those who lead or speak for a body. */
const LEADS = [
  ...set(
    'director executive secretary chairman chairwoman chair president spokesman spokeswoman spokesperson head manager organiser leader counsel owner founder officer',
  ),
];
/** Offices that say of which kinds a body is, by the first word of each kind. */
const OFFICES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['managing director', set('company')],
  ['chief executive', set('company agency council hospital university charity museum club')],
  ['general secretary', set('union')],
  ['headteacher', set('school')],
  ['vice-chancellor', set('university')],
  ['superintendent', set('police school')],
  ['inspector', set('police')],
  ['councillor', set('council government')],
  ['mp', set('government')],
];

/**
 * True if a message gives words to a body ("the union") whose speaker in the story holds an office in one of another kind, or
 * is another body.
 */
export function isOfAnotherBody(
  { story, attributions }: StoryIndex,
  { speaker }: Attribution,
  claimed: string,
): boolean {
  const noun = headNoun(claimed)?.toLowerCase() ?? '';
  const kind = kindOf(noun);
  if (!kind || !speaker) return false;
  if (speaker.type === 'person') {
    const kinds = OFFICES.flatMap(([office, of]) => (holds(story, speaker, office) ? [of] : []));
    const [name = ''] = kind;
    return kinds.length > 0 && !kinds.some((of) => of.has(name)) && !speaksFor(story, speaker, kind);
  }
  if (headNoun(speaker.name)?.toLowerCase() === noun) return isOtherPhrase(story, speaker.name, claimed);
  const words = headOf(claimed).toLowerCase().split(/\s+/u);
  return (
    words.length > 1 &&
    !isCalled(story, speaker.name, kind) &&
    attributions.some(({ speaker: other }) => {
      const others = other?.name.toLowerCase().split(/\s+/u) ?? [];
      return other?.entity !== speaker.entity && words.every((word) => others.includes(word));
    })
  );
}

/** Persons who lead or speak for a body of the kind that a message names. */
export function speakersForBody({ story, attributions }: StoryIndex, claimed: string): string[] {
  const kind = kindOf(headNoun(claimed)?.toLowerCase() ?? '');
  if (!kind) return [];
  const people = attributions.flatMap(({ speaker }) => (speaker?.type === 'person' ? [speaker] : []));
  return people.filter((each) => speaksFor(story, each, kind)).map(({ name }) => name);
}

/** "Union", "company" */
export const isBody = (noun: string): boolean => kindOf(noun) !== undefined;

const kindOf = (noun: string): ReadonlySet<string> | undefined => KINDS.find((words) => words.has(noun));

const holds = (story: Story, { name }: Speaker, office: string): boolean =>
  roleHolders(story, office).some((held) => mayBeOne(held.name, name));

/** "The drivers’ union", where the words are those of "the guards’ union" and the story has both. */
function isOtherPhrase({ text }: Story, name: string, claimed: string): boolean {
  const ownerIn = (words: string): string | undefined => /(\p{L}+)[’']s?\s\p{L}+$/u.exec(words)?.[1];
  const [own, other] = [ownerIn(name), ownerIn(claimed)];
  if (own === undefined || other === undefined || stem(own) === stem(other)) return false;
  return new RegExp(`\\b${escapeRegExp(other)}[’']s?\\s${headNoun(claimed) ?? ''}\\b`, 'iu').test(text);
}

/** True if somebody leads or speaks for a body of the kind as well: "Devereux, who chairs the union", "president of Traincrew". */
function speaksFor(story: Story, { name }: Speaker, kind: ReadonlySet<string>): boolean {
  const bodies = LEADS.flatMap((noun) => roleHolders(story, noun))
    .filter((held) => mayBeOne(held.name, name))
    .flatMap(({ words }) => [...words]);
  return bodies.some((body) => isCalled(story, body, kind));
}

/** "Traincrew" of "the drivers’ union, Traincrew", "the Traincrew union", "Traincrew, which is a union" */
function isCalled({ text }: Story, body: string, kind: ReadonlySet<string>): boolean {
  if (body.split(/\s+/u).some((word) => kind.has(word.toLowerCase()))) return true;
  if (body.length < 3) return false;
  const nouns = `(?:${[...kind].join('|')})s?`;
  const name = `${escapeRegExp(body)}(?:[’']?s)?(?!\\p{L})`;
  const [before, behind] = [
    `\\b${nouns},?\\s(?:called\\s|the\\s)?${name}`,
    `${name}(?:,|\\sis|\\swas)?(?:\\s[\\p{L}’'-]+){0,4}\\s${nouns}\\b`,
  ];
  return new RegExp(`${before}|(?<!\\p{L})${behind}`, 'iu').test(text);
}
