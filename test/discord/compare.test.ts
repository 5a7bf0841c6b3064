import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { memoryLibrary } from '../memory-library.ts';
import { whileLoggedIn } from './product.ts';
import { isPrivate, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';

const other = readPlainText(
  [
    'Blinken warns Moscow',
    'US Secretary of State Antony Blinken told reporters that “any renewed aggression can trigger serious consequences.”',
    ...Array.from(
      { length: 20 },
      (_, at) => `Village ${at} counted ${at + 100} goats and ${at + 300} sheep.`,
    ),
  ].join('\n\n'),
  { source: 'The Herald' },
);

describe('/compare in Discord', () => {
  let discord: DiscordStandIn;
  whileLoggedIn(
    (running) => {
      ({ discord } = running);
    },
    async () => ({ library: await memoryLibrary([...(await readSeeds()), other]) }),
  );

  it('offers both stories, answers for everybody, and turns its pages to whoever presses', async () => {
    const offered = await discord.type('/compare', 'b', { b: 'warns' }).choices();
    expect(offered.map(({ name }) => name)).toEqual(['Blinken warns Moscow']);
    const answer = await discord.slash('/compare', { b: other.id }).answer();
    expect(shownText(answer)).toMatch(/\*\*Story B\*\* · Blinken warns Moscow\n-# The Herald/u);
    expect(shownText(answer)).toContain('**In both**');
    expect(isPrivate(answer)).toBe(false);
    const next = await discord.press(answer, 'Next').answer();
    expect(shownText(next)).toContain('page 2 of');
    expect(isPrivate(next)).toBe(true);
  });

  it('says privately that both are the same', async () => {
    const answer = await discord.slash('/compare', { a: other.id, b: other.id }).answer();
    expect(shownText(answer)).toContain('Both are the same story.');
    expect(isPrivate(answer)).toBe(true);
  });
});
