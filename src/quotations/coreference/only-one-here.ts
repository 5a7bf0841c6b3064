import type { Document } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { isAnotherThere } from './another-person.ts';
import type { Appearance, DiscourseSalience } from './discourse-salience.ts';
import { candidatesFor, type Pronoun } from './pronoun-features.ts';

export interface OnlyOne {
  readonly entity: Entity;
  /** Whose relative that is: "Vega’s oldest, Daniela, disagreed": either may be meant. */
  readonly owners: readonly Entity[];
}

/**
 * "Her successor is Tom Hale, a junior minister. He told reporters": the only one of the pronoun's gender whom its paragraph
 * has named, in the sentence before it or before what it says, if nobody else can be meant but by an earlier paragraph.
 */
export function onlyOneHere(
  document: Document,
  roster: Roster,
  pronoun: Pronoun,
  out: ReadonlySet<Entity>,
  activity: DiscourseSalience,
): OnlyOne | undefined {
  const { index, word, place, speaks, subject, opensParagraph, says } = pronoun;
  if (!speaks || !subject || place === 'inside' || opensParagraph) return undefined;
  const said =
    place === 'behind quote' ? roster.words[wordAt(roster.words, says[0]?.[0] ?? word.start)] : word;
  const sentence = (said ?? word).sentence - 1;
  const fitting = candidatesFor(activity, pronoun);
  const here = activity.recent.flatMap((each) => {
    const { entity, last } = each;
    return last?.paragraph === word.paragraph && fitting.includes(each) && !out.has(entity)
      ? [{ entity, last }]
      : [];
  });
  const owners = here.filter(({ last }) => last.possessive && last.sentence === sentence);
  const [only, other] = here.filter((each) => !owners.includes(each));
  if (!only || other || only.last.sentence !== sentence) return undefined;
  if (isApart(only.last) || only.entity.type !== 'person') return undefined;
  return isAnotherThere(
    document,
    roster,
    index,
    ({ paragraph }) => paragraph === word.paragraph,
    pronoun.gender,
  )
    ? undefined
    : { entity: only.entity, owners: owners.map(({ entity }) => entity) };
}

const isApart = ({ possessive, within, inOpening, reported, pronoun }: Appearance): boolean =>
  possessive || within || inOpening || reported || pronoun;
