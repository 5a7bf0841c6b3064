import type { Document } from '../document/document.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { isAnotherThere } from './another-person.ts';
import type { DiscourseSalience } from './discourse-salience.ts';
import { candidatesFor, type Pronoun } from './pronoun-features.ts';

/**
 * "Her successor is Tom Hale, a junior minister. He told reporters": the only one of the pronoun's gender whom its paragraph
 * has named, in the sentence before, if nobody else can be meant but by an earlier paragraph.
 */
export function onlyOneHere(
  document: Document,
  roster: Roster,
  pronoun: Pronoun,
  out: ReadonlySet<Entity>,
  activity: DiscourseSalience,
): Entity | undefined {
  const { index, word, place, speaks, subject, opensParagraph } = pronoun;
  if (!speaks || !subject || place !== 'opening' || opensParagraph) return undefined;
  const here = activity.recent.filter(({ last }) => last?.paragraph === word.paragraph);
  const fitting = candidatesFor(activity, pronoun);
  const [only, other] = here.filter((each) => fitting.includes(each) && !out.has(each.entity));
  const last = only?.last;
  if (!only || !last || other || last.sentence !== word.sentence - 1) return undefined;
  const isApart = last.possessive || last.within || last.inOpening || last.reported || last.pronoun;
  if (isApart || only.entity.type !== 'person') return undefined;
  return isAnotherThere(document, roster, index, ({ paragraph }) => paragraph === word.paragraph)
    ? undefined
    : only.entity;
}
