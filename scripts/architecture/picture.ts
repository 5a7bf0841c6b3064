import { arrowsBetweenParts } from './imports.ts';

/** Around the picture in docs/architecture.md. */
export const BEGIN = '<!-- drawn by `npm run picture` -->';
export const END = '<!-- end of the picture -->';

/** The parts and what they import, as a Mermaid chart; arrows that follow from others are left out. */
export function drawPicture(): string {
  const arrows = arrowsBetweenParts();
  const lines = [...arrows.keys()].sort().flatMap((from) => {
    const direct = [...(arrows.get(from) ?? [])];
    const implied = new Set(direct.flatMap((to) => [...reachedFrom(to, arrows)]));
    return direct
      .filter((to) => !implied.has(to))
      .sort()
      .map((to) => `    ${from} --> ${to}`);
  });
  return [BEGIN, '```mermaid', 'flowchart TD', ...lines, '```', END].join('\n');
}

function reachedFrom(part: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [part];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const to of arrows.get(at) ?? [])
      if (!reached.has(to)) {
        reached.add(to);
        open.push(to);
      }
  return reached;
}
