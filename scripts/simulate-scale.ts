/**
 * Prints what a bot in 100, 10,000 and 1,000,000 servers needs: shards, log-ins, processes, memory, cores, database.
 *
 *   npm run simulate:scale [-- --servers 100,10000,1000000 --uses 20 --peak 5 --mentions 0.05 --stories 5 --process-mb 320 --use-ms 8]
 *
 * The memory of a server and the size of a story are measured first; the memory of a process and the CPU time of a use are what
 * `npm run bench:load` prints.
 */
import { parseArgs } from 'node:util';
import { measureServer, measureStory } from './scale/measure.ts';
import { DISCORD, planFor } from './scale/plan.ts';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '100,10000,1000000' },
    uses: { type: 'string', default: '20' },
    peak: { type: 'string', default: '5' },
    mentions: { type: 'string', default: '0.05' },
    stories: { type: 'string', default: '5' },
    'servers-a-process': { type: 'string', default: '10000' },
    'process-mb': { type: 'string', default: '320' },
    'use-ms': { type: 'string', default: '8' },
  },
});
const costs = {
  processMb: Number(values['process-mb']),
  serverKb: measureServer(2_500),
  useMs: Number(values['use-ms']),
  storyKb: await measureStory(),
};
const habits = {
  usesAServerADay: Number(values.uses),
  peak: Number(values.peak),
  mentions: Number(values.mentions),
  storiesAServer: Number(values.stories),
  serversAProcess: Number(values['servers-a-process']),
  busy: 0.5,
};
const plans = values.servers.split(',').map((servers) => planFor(Number(servers), costs, habits));

console.log(
  `measured: ${costs.serverKb.toFixed(1)} kB of memory a server (20 channels, 10 roles), ${costs.storyKb.toFixed(1)} kB of database a story`,
);
console.log(
  `given: ${costs.processMb} MB a process, ${costs.useMs} ms of CPU a use, ${habits.usesAServerADay} uses a server a day, ${habits.peak} times as many at the peak, ${habits.mentions * 100}% mentions, ${habits.storiesAServer} stories a server\n`,
);
const lines: readonly (readonly [string, (plan: (typeof plans)[number]) => string])[] = [
  ['servers', ({ servers }) => whole(servers)],
  ['shards', ({ shards }) => whole(shards)],
  [
    `servers a shard (at most ${whole(DISCORD.mostServersAShard)})`,
    ({ serversAShard }) => whole(serversAShard),
  ],
  ['log-ins at once', ({ concurrency }) => whole(concurrency)],
  ['log-ins a day', ({ loginsADay }) => whole(loginsADay)],
  ['starts of all shards a day', ({ loginsADay, shards }) => whole(Math.floor(loginsADay / shards))],
  ['until the last shard is in', ({ startSeconds }) => `${whole(startSeconds)} s`],
  ['processes', ({ processes }) => whole(processes)],
  ['memory a process', ({ memoryMb }) => `${whole(memoryMb)} MB`],
  ['uses a second at the peak', ({ peakUses }) => peakUses.toFixed(1)],
  ['cores at the peak, half busy', ({ cores }) => cores.toFixed(1)],
  [
    `calls a second that count (at most ${DISCORD.globalRate})`,
    ({ globalCalls }) => `${globalCalls.toFixed(1)}${globalCalls > DISCORD.globalRate ? ' TOO MANY' : ''}`,
  ],
  ['database', ({ database, databaseGb }) => `${database}, ${databaseGb.toFixed(2)} GB`],
];
for (const [name, of] of lines)
  console.log(name.padEnd(42) + plans.map((plan) => of(plan).padStart(22)).join(''));
process.exit(0);

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
