// The names behind the ids in messages.

const known = new Map();

/** Takes the names of everyone and everything at the desk. */
export function learnNames({ bot, people, places, roles }) {
  for (const user of [bot, ...people.map((person) => person.user)])
    known.set(user.id, `@${user.global_name ?? user.username}`);
  for (const place of places) known.set(place.id, `#${place.name}`);
  for (const role of roles) known.set(role.id, `@${role.name}`);
}

/** How Discord's client shows a mention. */
export function nameOf({ of, id, name }) {
  if (of === 'command') return `/${name}`;
  if (of === 'emoji') return `:${name}:`;
  return known.get(id) ?? (of === 'channel' ? '#unknown' : `@unknown-${of}`);
}
