// What Discord's client reads out of registered commands.

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Every command that can be run, subcommands on their own: `{ name, path, label, description, options }` with the
 * label as it is typed, without the slash.
 */
export function runnable(commands) {
  return commands
    .filter(({ type = 1 }) => type === 1)
    .flatMap((command) => flatten(command, command.name, []));
}

function flatten(command, name, path) {
  const options = command.options ?? [];
  const nested = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (nested.length > 0) return nested.flatMap((inner) => flatten(inner, name, [...path, inner.name]));
  return [{ name, path, label: [name, ...path].join(' '), description: command.description ?? '', options }];
}

/** The commands that a started line may mean: those that begin so, then those that hold it, then by description. */
export function matching(list, typed) {
  const wanted = typed.toLowerCase();
  const rank = ({ label, description }) => {
    if (label.startsWith(wanted)) return 0;
    if (label.includes(wanted)) return 1;
    return wanted.length > 2 && description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((wantedRank) => list.filter((command) => rank(command) === wantedRank));
}

/** The commands for the menu of a message. */
export function messageCommands(commands) {
  return commands.filter(({ type }) => type === 3).map(({ name }) => name);
}
