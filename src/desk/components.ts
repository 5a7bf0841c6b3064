import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** The fields that walking any tree of components needs. */
export interface Node {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly component?: Node;
}

/** All components of a message or modal, nested ones included, in document order. */
export function walk(nodes: readonly unknown[]): Node[] {
  return (nodes as readonly Node[]).flatMap((node) => [
    node,
    ...walk(
      [...(node.components ?? []), node.accessory, node.component].filter((child) => child !== undefined),
    ),
  ]);
}

export function findControl(nodes: readonly unknown[], customId: string): Node | undefined {
  return walk(nodes).find((node) => node.custom_id === customId);
}

/** A copy in which every component has its id, from 1 in document order: Discord numbers those that come without. */
export function numbered(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components) as APIMessageTopLevelComponent[];
  const all = walk(copy) as { id?: number }[];
  const taken = new Set(all.map(({ id }) => id).filter(Boolean));
  let next = 1;
  for (const node of all) {
    if (node.id) continue;
    while (taken.has(next)) next++;
    node.id = next++;
  }
  return copy;
}
