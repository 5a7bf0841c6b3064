import { describe, expect, it } from 'vitest';
import { Lifetime } from '../src/lifetime.ts';

/** A lifetime that notes what happens, and whose end can be waited for. */
function begin(patience?: number) {
  const seen: (string | number)[] = [];
  const life = new Lifetime((code) => seen.push(code), patience);
  const open = (name: string) =>
    life.step(
      async () => name,
      async () => void seen.push(`close ${name}`),
    );
  return { seen, life, open };
}

describe('the end of the process', () => {
  it('closes what was opened, the last first, once', async () => {
    const { seen, life, open } = begin();
    await open('library');
    await open('gateway');
    await Promise.all([life.end(0), life.end(1)]);
    expect(seen).toEqual(['close gateway', 'close library', 0]);
  });

  it('waits for the step of the start that is under way, closes what it opened, and lets none follow', async () => {
    const { seen, life, open } = begin();
    await open('library');
    let opened: (name: string) => void = () => undefined;
    const encoder = new Promise<string>((resolve) => {
      opened = resolve;
    });
    const close = async () => void seen.push('close encoder');
    void life.step(() => encoder, close).then(() => seen.push('went on'));
    const ended = life.end(0);
    void open('gateway');
    await new Promise(setImmediate);
    expect(seen).toEqual([]);
    opened('encoder');
    await ended;
    expect(seen).toEqual(['close encoder', 'close library', 0]);
  });

  it('takes no notice of what it cut off, and does not wait for ever', async () => {
    const { seen, life } = begin(0);
    const cut = life.step(
      () => new Promise((_, reject) => life.signal.addEventListener('abort', () => reject(new Error('cut')))),
    );
    cut.catch(() => seen.push('a fault'));
    life.onEnd(async () => Promise.reject(new Error('does not close')));
    life.onEnd(() => new Promise(() => undefined));
    await life.end(1);
    expect(seen).toEqual([1]);
  });

  it('is not held up by a step that failed: that is what it is told of', async () => {
    const { seen, life, open } = begin();
    await open('library');
    await expect(life.step(() => Promise.reject(new Error('no such token')))).rejects.toThrow(
      'no such token',
    );
    await life.end(1);
    expect(seen).toEqual(['close library', 1]);
  });
});
