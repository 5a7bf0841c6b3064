import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import { canBeMeant, isOnePerson } from './antecedents.ts';
import type { DiscourseSalience, MentionHistory } from './discourse-salience.ts';
import type { Pronoun } from './pronoun-features.ts';

/** Behind the name of somebody who is dead. */
const BEHIND =
  /^(?:, \d{1,3},|,)? (?:(?:was|were|had been|has been) (?:\p{L}+ )?(?:killed|murdered|strangled|bludgeoned|(?:stabbed|beaten|shot) (?:to death|dead)|found dead|pronounced dead)|(?:has |had )?(?:died|perished|lost (?:his|her) life)|dies|(?:has |had )?drowned(?! in (?:debt|paper|work))|fell to (?:his|her) death)\b|^[’']s (?:body|killers?|murder|death|killing|funeral|remains)\b/u;
/** In front of it. */
const BEFORE =
  /\b(?:murder|killing|death|manslaughter|body|stabbing|killers?|shooting) of (?:\p{Ll}+ )?$|\b(?:murdering|murdered|murder victim|killed) (?:\p{Ll}+ )?$|\b[Tt]ributes (?:have been |were |are )?(?:paid |pouring in )?(?:to|for) $/u;
/** UTF-16 units. */
const LOOK = 60;
const MOST_LOOKED_AT = 12;

/** Whom a story says to be dead, in its own words. */
export function victimsOf({ text }: Document, { words, entities }: Roster): ReadonlySet<Entity> {
  return new Set(
    entities.filter(
      (entity) =>
        canBeMeant(entity) &&
        entity.mentions.slice(0, MOST_LOOKED_AT).some(({ span, words: [from, to], titleFrom }) => {
          if (words[from]?.quoted) return false;
          const start = words[titleFrom]?.start ?? span[0];
          const isOwner = words[to - 1]?.possessive === true;
          return (
            BEHIND.test(text.slice(span[1], span[1] + LOOK)) ||
            (!isOwner && BEFORE.test(text.slice(Math.max(0, start - LOOK), start)))
          );
        }),
    ),
  );
}

/**
 * The dead whom a pronoun does not mean: "Bo Hale denied murder. He said …" is about Hale, as long as the dead is not
 * named again; and who speaks is whoever of the living did something last: "Ana Ruiz was killed. Her sister, Joan Cole,
 * wept. She said: “…”".
 */
export function deadBehind(
  victims: ReadonlySet<Entity>,
  { paragraph, sentence }: Word,
  { gender, speaks }: Pick<Pronoun, 'gender' | 'speaks'>,
  { recent }: DiscourseSalience,
): Entity[] {
  if (victims.size === 0) return [];
  const living = recent.filter(
    ({ entity, guess }) =>
      !victims.has(entity) &&
      (entity.type === 'person' || isOnePerson(entity) || entity.name.names.length > 1) &&
      (entity.gender ?? guess ?? gender) === gender,
  );
  const leader = living.find(({ ledParagraph }) => ledParagraph === paragraph);
  const doer = speaks
    ? living.find(({ last }) => last?.paragraph === paragraph && sentence - last.sentence <= 1)
    : undefined;
  return recent
    .filter(
      ({ entity, last, named }) =>
        victims.has(entity) &&
        ((leader && (last?.sentence ?? -1) < (leader.last?.sentence ?? 0)) ||
          (doer && named[1] < doer.named[0] && didSomething(doer, last))),
    )
    .map(({ entity }) => entity);
}

/** Not where the dead did: "Cole had phoned Luke Ray". */
function didSomething({ last: own }: MentionHistory, dead: MentionHistory['last']): boolean {
  return own?.subject === true || dead?.subject !== true;
}
