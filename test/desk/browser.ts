import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

const PATH = '/usr/bin/chromium';
const isMissing = !existsSync(PATH);

/** Suites in a real Chromium: skipped by name where there is none, unless OTR_REQUIRE_ALL is set: then they fail. */
export const describeInChromium =
  isMissing && !process.env.OTR_REQUIRE_ALL
    ? (name: string, suite: () => void) => describe.skip(`${name} (skipped: no Chromium at ${PATH})`, suite)
    : describe;

export function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: PATH, args });
}
