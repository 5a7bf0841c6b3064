import type { Span } from '../story/span.ts';
import type { Codec } from './codec.ts';

/**
 * What a closer look at a passage leads back to: the passage, the quotation that was looked up, or the check that showed it.
 * A check's spans follow the `own` ones of the control.
 */
export type WayBack =
  | { readonly to: 'passage' | 'lookup' }
  | { readonly to: 'check'; readonly argument: string; readonly own: number };

export const wayBack: Codec<WayBack> = {
  write: (back) =>
    back.to === 'check' ? `checked.${back.argument}.${back.own}` : back.to === 'lookup' ? 'lookup' : '',
  read(text) {
    const [to, ...rest] = text.split('.');
    if (to !== 'checked') return { to: to === 'lookup' ? 'lookup' : 'passage' };
    const own = Number(rest.pop());
    return { to: 'check', argument: rest.join('.'), own };
  },
};

/** The spans of a control without those of the check that it leads back to. */
export function ownSpans(spans: readonly Span[], back: WayBack): readonly Span[] {
  return back.to === 'check' ? spans.slice(0, back.own) : spans;
}
