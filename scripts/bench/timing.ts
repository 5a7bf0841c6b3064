/** Milliseconds that `work` takes for each input: the median of `repeats` runs after one to warm up. */
export function timeEach<T>(inputs: readonly T[], work: (input: T) => unknown, repeats: number): number[] {
  for (const input of inputs.slice(0, 20)) work(input);
  return inputs.map((input) => {
    const times = Array.from({ length: repeats }, () => {
      const started = performance.now();
      work(input);
      return performance.now() - started;
    });
    return median(times);
  });
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function row(name: string, value: string): void {
  console.log(`  ${name.padEnd(52)} ${value}`);
}
