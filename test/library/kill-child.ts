import { writeSync } from 'node:fs';
import { openLibrary } from '../../src/library/open-library.ts';
import { makeStory } from './stories.ts';

/**
 * Adds stories, gives some a new version, and says on stdout what was confirmed, as somebody in Discord would see it,
 * until it is killed. Arguments: folder of the database, number of the round.
 */
const [dataDir = '', round = '0'] = process.argv.slice(2);
// Children are started ahead of their turn, since starting takes longer than living.
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();
const library = await openLibrary({ dataDir, samples: [], quotas: { stories: 1e6, bytes: 1e12 } });
// Written without a buffer: what was said before the kill has left the process.
const say = (line: string) => writeSync(1, `${line}\n`);

for (let at = 0; ; at++) {
  const owner = `guild:${at % 3}` as const;
  const title = `Round ${round} story ${at}`;
  const body = `The council of town ${round} voted on item ${at}, the clerk said. `.repeat(1 + (at % 20));
  const { entry } = await library.add(owner, {
    story: makeStory(title, body),
    origin: 'paste',
    addedBy: '1',
  });
  say(`${owner} ${entry.id} ${entry.hash}`);
  if (at % 5 === 0) {
    const changed = await library.addVersion(owner, entry.id, {
      story: makeStory(title, `${body} It was close.`),
    });
    if (changed) say(`${owner} ${entry.id} ${changed.entry.hash}`);
  }
}
