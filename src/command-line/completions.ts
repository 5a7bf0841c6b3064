import { FLAGS, type Flag, MANUALS, type Manual } from './manual.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A shell script that completes commands, flags and files; made from the manual, so the two agree. */
export function completions(shell: Shell): string {
  return { bash, zsh, fish }[shell]();
}

const flagsOf = ({ flags }: Manual): readonly Flag[] => [...flags, 'help'];

function bash(): string {
  const cases = MANUALS.map((manual) => {
    const words = [
      ...flagsOf(manual).map((flag) => `--${flag}`),
      ...(manual.name === 'completions' ? SHELLS : []),
      ...(manual.name === 'block' || manual.name === 'unblock' ? ['hash', 'url', 'site'] : []),
    ].join(' ');
    return `    ${manual.name}) words="${words}" ;;`;
  });
  return `_otr() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${MANUALS.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "\${words//--*/}" -- "$current")); compopt -o default ;;
  esac
}
complete -o filenames -F _otr otr`;
}

/** Inside single quotes and the brackets of zsh's descriptions. */
function plain(text: string): string {
  return text.replaceAll("'", '’').replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', ';');
}

function zsh(): string {
  const commands = MANUALS.map(({ name, about }) => `    '${name}:${plain(about)}'`);
  const cases = MANUALS.map((manual) => {
    const flags = flagsOf(manual).map((flag) => {
      const { value, about } = FLAGS[flag];
      return `'--${flag}[${plain(about)}]${value === undefined ? '' : `:${plain(value)}:${value === 'FILE' ? '_files' : ''}`}'`;
    });
    return `    ${manual.name}) _arguments ${flags.join(' ')}${manual.takesFiles ? " '*:file:_files'" : ''} ;;`;
  });
  return `#compdef otr
_otr() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local name="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join('\n')}
  esac
}
compdef _otr otr`;
}

function fish(): string {
  const lines = MANUALS.flatMap((manual) => [
    `complete -c otr -n __fish_use_subcommand -a ${manual.name} -d '${plain(manual.about)}'`,
    ...flagsOf(manual).map((flag) => {
      const { value, about } = FLAGS[flag];
      const takes = value === undefined ? '' : ' -r';
      return `complete -c otr -n '__fish_seen_subcommand_from ${manual.name}' -l ${flag}${takes} -d '${plain(about)}'`;
    }),
  ]);
  const noFiles = MANUALS.filter(({ takesFiles }) => !takesFiles).map(({ name }) => name);
  return [
    'complete -c otr -n __fish_use_subcommand -f',
    `complete -c otr -n '__fish_seen_subcommand_from ${noFiles.join(' ')}' -f`,
    ...lines,
    `complete -c otr -n '__fish_seen_subcommand_from completions' -a '${SHELLS.join(' ')}'`,
  ].join('\n');
}
