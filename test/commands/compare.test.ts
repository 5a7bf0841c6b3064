import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, optionsOf, seed } from './harness.ts';
import { option } from './story-web.ts';

const other = readPlainText(
  [
    'Blinken warns Moscow',
    'US Secretary of State Antony Blinken told reporters that “any renewed aggression can trigger serious consequences.”',
    ...Array.from(
      { length: 20 },
      (_, at) => `Village ${at} counted ${at + 100} goats, ${at + 300} sheep and ${at + 500} geese.`,
    ),
  ].join('\n\n'),
  { source: 'The Herald' },
);
const third = readPlainText('Council votes for the bridge\n\nThe council voted seven to two on Monday.');

describe('/compare', () => {
  it('shows how two stories report the same, turns its pages and shares them', async () => {
    const channel = await openChannel([seed, other]);
    const first = await channel.run('compare', [option('a', seed.id), option('b', other.id)]);
    expect(first.text).toContain('**Story A** · Secretary of State Antony Blinken');
    expect(first.text).toContain('**Story B** · Blinken warns Moscow\n-# The Herald');
    expect(first.text).toMatch(/\*\*In both\*\*\n\*\*Antony Blinken\*\*\n> He added, “But for now/u);
    expect(first.text).toContain('> US Secretary of State Antony Blinken told reporters');
    expect(first.ephemeral).toBe(false);
    const there = await channel.press(optionsOf(first.body)['Only in B|'] ?? '', true);
    expect(there.how).toBe('update');
    expect(there.text).toMatch(/\*\*Only in B\*\*\n(?:-# .*\n)?> Village/u);
    const shared = await channel.press(buttonsOf(there.body).Share ?? '', true);
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toBe(there.text);
    expect(channel.faults).toEqual([]);
  });

  it('takes the pinned story, or the newest other one, where one or both are left out', async () => {
    const channel = await openChannel([seed, other, third], String(1n << 5n));
    const pin = { name: 'pin', type: 1 as const, options: [option('story', other.id)] };
    await channel.run('story', [pin]);
    const heads = async (options: ReturnType<typeof option>[]) =>
      [...(await channel.run('compare', options)).text.matchAll(/^\*\*Story [AB]\*\* · (.{7})/gmu)].map(
        ([, head]) => head,
      );
    const newest = (await channel.library.list('guild:5', 1))[0]?.title.slice(0, 7);
    expect(await heads([option('a', third.id)])).toEqual(['Council', 'Blinken']);
    expect(await heads([option('b', third.id)])).toEqual(['Blinken', 'Council']);
    expect(await heads([])).toEqual(['Blinken', newest]);
  });

  it('offers each story once', async () => {
    const channel = await openChannel([seed, other]);
    const offered = await channel.type('compare', [
      option('a', seed.id),
      { ...option('b', ''), focused: true },
    ]);
    expect(offered).toEqual(['Blinken warns Moscow']);
  });

  it('says what to do where there is one story only, or both are the same', async () => {
    const alone = await (await openChannel([seed])).run('compare');
    expect(alone.text).toContain('Add another with `/story add`');
    expect(alone.ephemeral).toBe(true);
    const channel = await openChannel([seed, other]);
    const same = await channel.run('compare', [option('a', seed.id), option('b', seed.id)]);
    expect(same.text).toContain('Both are the same story.');
    expect(same.ephemeral).toBe(true);
    const gone = await channel.press(`compare:1:${seed.id}::0123456789ab.2:0`);
    expect(gone.text).toContain('That story is no longer here.');
  });
});
