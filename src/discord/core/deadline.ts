/** Milliseconds after which an answer that is not there yet is announced with "thinking…" (Discord waits 3 s). */
export const DEFER_AFTER_MS = 1500;

/**
 * Runs `work`; if it takes longer than `DEFER_AFTER_MS`, calls `late` once and goes on waiting.
 *
 * @returns what `work` gave, and whether `late` was called (and has settled)
 */
export async function withDeadline<T>(
  work: Promise<T>,
  late: () => Promise<void>,
): Promise<{ value: T; wasLate: boolean }> {
  let announced: Promise<void> | undefined;
  const timer = setTimeout(() => {
    announced = late();
    announced.catch(() => undefined);
  }, DEFER_AFTER_MS);
  try {
    const value = await work;
    await announced;
    return { value, wasLate: announced !== undefined };
  } finally {
    clearTimeout(timer);
  }
}
