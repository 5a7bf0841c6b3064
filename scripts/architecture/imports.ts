import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  readonly file: string;
  /** As it is written: a path, or the name of a package. */
  readonly target: string;
}

/** Paths of the product's TypeScript files. */
export const files: readonly string[] = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && (folder === 'commands' || name.includes('/')))
    .map((name) => join(root, folder, name)),
);

/** What these files import, types included. */
export const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((match) => ({
    file,
    target: match[1] ?? '',
  })),
);

/** The part that a file belongs to: its folder under src, or `commands`. */
export function partOf(path: string): string {
  const [top = '', second = ''] = relative(root, path).split('/');
  return top === 'src' ? second : top;
}

/** Which part imports from which others; errors, the bot's own words and the workers, which everything uses, are left out. */
export function arrowsBetweenParts(): Map<string, Set<string>> {
  const everywhere = new Set(['errors.ts', 'messages', 'workers']);
  const arrows = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    if (!target.startsWith('.')) continue;
    const from = partOf(file);
    const to = partOf(join(dirname(file), target));
    if (from === to || everywhere.has(from) || everywhere.has(to)) continue;
    arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  return arrows;
}
