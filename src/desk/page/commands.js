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

/** The commands that a started line may mean: those that begin so first, then those that hold the words. */
export function matching(list, typed) {
  const wanted = typed.toLowerCase();
  const starts = list.filter(({ label }) => label.startsWith(wanted));
  const holds = list.filter(
    ({ label, description }) =>
      !label.startsWith(wanted) && `${label} ${description}`.toLowerCase().includes(wanted),
  );
  return [...starts, ...holds];
}

/** The commands for the menu of a message. */
export function messageCommands(commands) {
  return commands.filter(({ type }) => type === 3).map(({ name }) => name);
}
