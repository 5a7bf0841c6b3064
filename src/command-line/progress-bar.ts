import type { Writable } from 'node:stream';

const WIDTH = 30;

/**
 * A bar on a terminal, drawn over itself; elsewhere a line for each tenth, which keeps a log readable.
 *
 * @returns what draws it, called with how much is done
 */
export function progressBar(
  stream: Writable & { isTTY?: boolean; columns?: number },
): (done: number, total: number, name: string) => void {
  let tenth = 0;
  return (done, total, name) => {
    const share = total === 0 ? 1 : done / total;
    if (stream.isTTY) {
      const full = Math.round(share * WIDTH);
      const bar = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${total} `;
      const room = Math.max(0, (stream.columns || 80) - bar.length - 1);
      // No name of a file moves the cursor.
      const plain = name.replace(/\p{C}/gu, '?').slice(0, room);
      stream.write(`\r${bar}${plain}\u001b[K${done === total ? '\n' : ''}`);
    } else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10);
      stream.write(`${done} of ${total} files\n`);
    }
  };
}
