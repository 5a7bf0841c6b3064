import { readFileSync } from 'node:fs';
import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { RegisteredCommand, Reply } from '../../src/discord/core/command.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import type { Ending, Use } from '../../src/discord/core/uses.ts';
import { Dispatch } from '../../src/discord/dispatch/dispatch.ts';
import { KeepingError } from '../../src/library/sql/writing.ts';
import { type FigureSources, Figures } from '../../src/operation/figures.ts';
import { logUses, observedBy } from '../../src/operation/use-log.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { contextFor } from '../context-for.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';

const story = readPlainText('Harbour reopens\n\nThe harbour reopened on Monday, Ada Moor said.');
const samples = await memoryLibrary([story]);
const SECRET = 'the secret question of somebody';

function figures(more: Partial<FigureSources> = {}, patience?: number) {
  return new Figures(
    {
      version: '1.2.3',
      library: samples,
      discord: () => undefined,
      waiting: () => 3,
      meaning: () => true,
      ...more,
    },
    patience,
  );
}

/** A dispatch whose one command, `/ask`, does what it is told, and what was observed of it. */
function observed(execute: () => Promise<Reply>) {
  const lines: object[] = [];
  const faults: object[] = [];
  const endings: (readonly [Use['kind'], string, Ending])[] = [];
  const counted = figures();
  const keep = {
    info: (line: object) => void lines.push(line),
    debug: (line: object) => void lines.push(line),
  };
  const uses = observedBy(counted, logUses(keep), {
    began: () => undefined,
    ended: ({ kind, name }, ending) => void endings.push([kind, name, ending]),
  });
  const ask: RegisteredCommand = {
    data: { name: 'ask', description: 'x', options: [{ name: 'q', type: 3, description: 'x' }] },
    run: execute,
    autocomplete: () => execute().then(() => []),
  };
  const dispatch = new Dispatch({
    commands: new Map([['ask', ask]]),
    mention: async () => null,
    contextFor: contextFor(samples),
    uses,
    log: { error: (details) => void faults.push(details) },
  });
  const responder = stub<Responder>({
    reply: async () => 'id',
    autocomplete: async () => undefined,
  });
  const send = (interaction: object, through: Partial<Responder> = {}) =>
    dispatch.interaction(
      stub<APIInteraction>({
        id: '1000000000000000777',
        channel: { id: '7' },
        member: { permissions: '0', user: { id: '424242' } },
        authorizing_integration_owners: { 0: '525252' },
        ...interaction,
      }),
      { ...responder, ...through },
    );
  return { send, endings, lines, faults, text: async () => (await counted.text()).body };
}

const command = { type: 2, data: { type: 1, name: 'ask', options: [{ name: 'q', type: 3, value: SECRET }] } };
const notice = async (): Promise<Reply> => ({ content: { kind: 'notice', lines: [] } });

describe('what the operator sees of each use', () => {
  it('is its name and how it ended: answered, refused, failed, undelivered', async () => {
    const fine = observed(notice);
    await fine.send(command);
    await fine.send({ type: 2, data: { type: 1, name: 'gone' } });
    await fine.send(command, {
      reply: async () => {
        throw new Error('Discord is away');
      },
    });
    expect(fine.endings).toEqual([
      ['command', 'ask', 'answered'],
      ['command', 'unknown', 'refused'],
      ['command', 'ask', 'undelivered'],
    ]);
    const broken = observed(async () => {
      throw new Error('a fault');
    });
    await broken.send(command);
    await broken.send({
      type: 4,
      data: { name: 'ask', options: [{ name: 'q', focused: true, value: SECRET }] },
    });
    expect(broken.endings).toEqual([
      ['command', 'ask', 'failed'],
      ['typing', 'ask', 'failed'],
    ]);
    // The line of the fault leads to the line of the use.
    expect(broken.faults[0]).toMatchObject({ interaction: '1000000000000000777', command: 'ask' });
  });

  it('counts a full disk as failed, though the person is told of it in words of their own', async () => {
    const full = observed(async () => {
      throw new KeepingError(new Error('database or disk is full'));
    });
    await full.send(command);
    expect(full.endings.map(([, , ending]) => ending)).toEqual(['failed']);
    expect(full.faults).toMatchObject([{ err: { message: 'database or disk is full' } }]);
  });

  it('names controls by what they do, never by what their ids carry', async () => {
    const { send, endings } = observed(notice);
    const press = (custom_id: string, values?: readonly unknown[]) =>
      send({ type: 3, message: { id: '1' }, data: { custom_id, component_type: 2, values } });
    await press('more:1::::0');
    await press('pick:1::::0', ['more:1::::0']);
    await press(`${SECRET}:1::::0`);
    await press('pick:1::::0', [null]);
    expect(endings.map(([kind, name]) => `${kind} ${name}`)).toEqual([
      'control more',
      'control more',
      'control unknown',
      'control unknown',
    ]);
  });

  it('holds no word of the question and nobody’s id, in the log and in the figures', async () => {
    const { send, lines, text } = observed(notice);
    await send(command);
    await send({ type: 2, data: { type: 1, name: `x"} ${SECRET}` } });
    await send({ type: 4, data: { name: SECRET, options: [] } });
    const all = JSON.stringify(lines) + (await text());
    for (const part of [SECRET, '424242', '525252']) expect(all).not.toContain(part);
    expect(lines[0]).toEqual({
      interaction: '1000000000000000777',
      kind: 'command',
      command: 'ask',
      outcome: 'answered',
      ms: expect.any(Number),
    });
    // An interaction's id would make a figure of its own for each use.
    expect(await text()).not.toContain('1000000000000000777');
  });
});

describe('the figures', () => {
  it('count what is used and under way, and say which version runs', async () => {
    const counted = figures();
    const use: Use = { id: '1', kind: 'command', name: 'ask' };
    counted.began();
    counted.began();
    counted.ended(use, 'answered', 40);
    counted.responded(429);
    const { body } = await counted.text();
    for (const line of [
      'otr_uses_total{kind="command",name="ask",outcome="answered"} 1',
      'otr_uses_under_way 1',
      'otr_use_seconds_bucket{le="0.05",kind="command"} 1',
      'otr_use_seconds_bucket{le="0.025",kind="command"} 0',
      'otr_discord_responses_total{status="429"} 1',
      'otr_jobs_waiting 3',
      'otr_meaning 1',
      `otr_info{version="1.2.3",node="${process.version}"} 1`,
    ])
      expect(body.split('\n')).toContain(line);
    expect(body).toMatch(/^process_resident_memory_bytes \d/mu);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /mu);
  });

  it('tell of each shard, and of the library', async () => {
    const library = await memoryLibrary();
    await library.add('guild:1', { story, origin: 'paste', addedBy: null });
    const shard = { status: 'Ready', pingMs: 50 };
    const { body } = await figures({
      library,
      dataDir: '.',
      discord: () => ({
        online: false,
        servers: 7,
        shards: [
          { id: 0, live: true, ...shard },
          { id: 1, live: false, ...shard, pingMs: null },
        ],
      }),
    }).text();
    const lines = body.split('\n');
    expect(lines).toContain('otr_shard_up{shard="0"} 1');
    expect(lines).toContain('otr_shard_up{shard="1"} 0');
    expect(lines.filter((line) => line.startsWith('otr_shard_ping_seconds{'))).toEqual([
      'otr_shard_ping_seconds{shard="0"} 0.05',
    ]);
    expect(lines).toContain('otr_servers 7');
    expect(lines).toContain('otr_stories 1');
    expect(body).toMatch(/^otr_disk_free_bytes \d/mu);
  });

  it('are told without those that cannot be read', async () => {
    const away = async () => {
      throw new Error('the database is away');
    };
    const { body } = await figures({ library: { totals: away }, dataDir: '/nowhere' }).text();
    expect(body).not.toMatch(/^otr_(?:stories|disk_free_bytes|servers) /mu);
    expect(body).toContain('otr_jobs_waiting 3');
  });

  it('do not wait for those of a database that hangs, and ask it once only', async () => {
    let asked = 0;
    const totals = () => {
      asked++;
      return new Promise<never>(() => undefined);
    };
    const counted = figures({ library: { totals } }, 0);
    for (let times = 0; times < 2; times++) {
      const { body } = await counted.text();
      expect(body).not.toMatch(/^otr_stories /mu);
      expect(body).toContain('otr_jobs_waiting 3');
    }
    expect(asked).toBe(1);
  });
});

describe('the dashboard and the alarms', () => {
  const figuresIn = (file: string) =>
    new Set(
      readFileSync(new URL(`../../deploy/${file}`, import.meta.url), 'utf8').match(
        /\b(?:otr|nodejs|process)_[a-z0-9_]+/gu,
      ),
    );

  it('read figures that the bot gives; the dashboard shows all of its own', async () => {
    const shown = figuresIn('grafana-dashboard.json');
    const alarming = figuresIn('alarms.yaml');
    expect(alarming.size).toBeGreaterThan(5);
    const { body } = await figures({ dataDir: '.' }).text();
    const given = [...body.matchAll(/^# TYPE (\S+) (\S+)$/gmu)].map(([, name = '', type]) =>
      type === 'histogram' ? `${name}_bucket` : name,
    );
    expect([...shown, ...alarming].filter((name) => !given.includes(name))).toEqual([]);
    expect(given.filter((name) => name.startsWith('otr_') && !shown.has(name))).toEqual([]);
  });
});
