import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { DeskParts } from '../../src/desk/desk.ts';
import { type RunningDesk, startDesk } from '../../src/desk/server.ts';

const PATH = '/usr/bin/chromium';
const isSkipped = !existsSync(PATH) && !process.env.OTR_REQUIRE_ALL;

type Open = (parts: DeskParts, options?: Parameters<Browser['newContext']>[0]) => Promise<Visit>;

/** A page of its own, of a desk of its own. */
export interface Visit {
  readonly desk: RunningDesk;
  readonly page: Page;
  /** Errors of the console, of scripts, and windows that scripts opened. */
  readonly faults: string[];
  /** Every address that the page asked. */
  readonly asked: string[];
}

/** A suite in a real Chromium: skipped by name if there is none; with OTR_REQUIRE_ALL set it fails there. */
export function describeInChromium(name: string, suite: (open: Open) => void): void {
  if (isSkipped) {
    describe.skip(`${name} (SKIPPED: no Chromium at ${PATH}; OTR_REQUIRE_ALL=1 makes this a failure)`, () =>
      suite(() => Promise.reject()));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    const visits: Visit[] = [];
    beforeAll(async () => {
      const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
      browser = await chromium.launch({ executablePath: PATH, args });
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
      for (const { desk, page } of visits.splice(0)) {
        await page.context().close();
        await desk.close();
      }
    });
    suite(async (parts, options = {}) => {
      const desk = await startDesk({ ...parts, port: 0 });
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const visit: Visit = { desk, page, faults: [], asked: [] };
      visits.push(visit);
      page.on('console', (message) => message.type() === 'error' && visit.faults.push(message.text()));
      page.on('pageerror', (error) => visit.faults.push(error.message));
      page.on('dialog', (dialog) => visit.faults.push(dialog.message()));
      page.on('request', (request) => visit.asked.push(request.url()));
      await page.goto(desk.url);
      await page.locator('body.ready').waitFor();
      return visit;
    });
  });
}

export const lastMessage = (page: Page) => page.locator('.message').last();
export const composerOf = (page: Page) => page.locator('.composer textarea');
/** Of the desk's own lists: a browser's have no such attribute. */
export const optionsOf = (page: Page) => page.locator('[role=option]');

/** Types a line and sends it; a bare command takes a second Enter. */
export async function send(page: Page, line: string, enters = 1): Promise<void> {
  await composerOf(page).fill(line);
  for (let n = 0; n < enters; n++) await page.keyboard.press('Enter');
}
