import { type Person, type Place, people, placesOf } from './demo-servers.ts';

/** Who speaks in the terminal, and where. */
export interface Where {
  readonly person: Person;
  readonly place: Place;
}

const DIRECT = 'direct';

/** The first member, in the first channel. */
export function start(): Where {
  const [person] = people;
  const [place] = person ? placesOf(person) : [];
  if (!person || !place) throw new Error('nobody is at this desk');
  return { person, place };
}

/**
 * Reads `/as theo` or `/in general`: the terminal's own commands, which the bot never sees.
 *
 * @returns who and where now; a sentence where there is no such person or place; null for any other line
 */
export function readMove(line: string, { person, place }: Where): Where | string | null {
  const [, verb, name = ''] = /^\/(as|in)(?:\s+(.*))?$/iu.exec(line) ?? [];
  if (verb === undefined) return null;
  const wanted = name.trim().replace(/^[#@]/u, '').toLowerCase();
  if (verb.toLowerCase() === 'in') {
    const found = placesOf(person).find((candidate) => nameOf(candidate) === wanted);
    return found ? { person, place: found } : `There is no ${wanted || 'such place'}. ${placesLine(person)}`;
  }
  const found = people.find(({ user }) => user.username === wanted);
  if (!found) return `There is nobody called ${wanted || 'so'}. ${PEOPLE}`;
  // Direct messages are one person's own.
  const own = placesOf(found).find((candidate) => nameOf(candidate) === nameOf(place));
  return { person: found, place: own ?? place };
}

/** "You are Theo (administrator) in #front-page of The Newsroom." */
export function describe({ person, place }: Where): string {
  const { global_name, username } = person.user;
  const where = place.guild ? `in #${place.name} of ${place.guild.name}` : 'in direct messages with the bot';
  return `You are ${global_name ?? username} (${person.standing}) ${where}.`;
}

/** What can be typed to be somebody else or elsewhere. */
export function movesLine({ person }: Where): string {
  return `${PEOPLE} ${placesLine(person)}`;
}

const PEOPLE = `${people.map(({ user }) => `/as ${user.username}`).join(', ')}.`;

function placesLine(person: Person): string {
  return `${placesOf(person)
    .map((place) => `/in ${nameOf(place)}`)
    .join(', ')}.`;
}

function nameOf({ guild, name }: Place): string {
  return guild ? name : DIRECT;
}
