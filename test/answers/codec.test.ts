import { describe, expect, it } from 'vitest';
import { defineStoryAction } from '../../src/answers/action.ts';
import { anyText, fields, fromOne, oneOf, plainText } from '../../src/answers/codec.ts';
import { wayBack } from '../../src/answers/way-back.ts';

const turned = fields({ page: fromOne, kind: oneOf('direct', 'mixed') });

describe('what a button carries', () => {
  it('comes back as it was, so that a page turns to the next one', () => {
    expect(turned.read(turned.write({ page: 3, kind: 'mixed' }))).toEqual({ page: 3, kind: 'mixed' });
    expect(anyText.read(anyText.write('Größe: 5–6 · “so”'))).toBe('Größe: 5–6 · “so”');
  });

  it('is read from buttons of earlier versions, which lack what was added since', () => {
    expect(turned.read('2')).toEqual({ page: 2, kind: undefined });
    expect(turned.read('')).toEqual({ page: 1, kind: undefined });
    expect(turned.read('x.spoken')).toEqual({ page: 1, kind: undefined });
  });

  it('may hold what another button carries, dots and all: sharing makes that answer again', () => {
    const shared = fields({ about: plainText, action: plainText, argument: plainText });
    const carried = { about: '', action: 'quotes', argument: '2.direct' };
    expect(shared.write(carried)).toBe('.quotes.2.direct');
    expect(shared.read('.quotes.2.direct')).toEqual(carried);
  });

  it.each([
    ['', { to: 'passage' }],
    ['lookup', { to: 'lookup' }],
    ['checked.a1.0.4.1.2', { to: 'check', argument: 'a1.0.4.1', own: 2 }],
  ] as const)('leads back to where it came from: “%s”', (text, back) => {
    expect(wayBack.read(text)).toEqual(back);
    expect(wayBack.write(back)).toBe(text);
  });

  it('names an action that is there once: two of one name would answer for each other', () => {
    const run = () => {
      throw new Error('never run');
    };
    expect(() => defineStoryAction({ name: 'quotes-trial', argument: fromOne, run })).not.toThrow();
    expect(() => defineStoryAction({ name: 'quotes-trial', argument: fromOne, run })).toThrow('twice');
  });
});
