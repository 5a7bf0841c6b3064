import type { Attribution } from '../quotations/attribution/attribution.ts';
import { type Span, sharedUnits } from '../story/span.ts';
import type { Analysis } from './analysis.ts';

/** The attribution whose content holds most of the span; of nested ones the innermost. */
export function attributionAt(
  { attributions }: Pick<Analysis, 'attributions'>,
  span: Span,
): Attribution | undefined {
  let best: { attribution: Attribution; shared: number; size: number } | undefined;
  for (const attribution of attributions) {
    const shared = sum(attribution.content.map((part) => sharedUnits(part, span)));
    const size = sum(attribution.content.map(([start, end]) => end - start));
    const better = best && (shared > best.shared || (shared === best.shared && size < best.size));
    if (shared > 0 && (!best || better)) best = { attribution, shared, size };
  }
  return best?.attribution;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
