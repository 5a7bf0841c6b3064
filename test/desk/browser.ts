import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
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

/** Ratio of contrast of each visible piece of text with what is behind it, the lowest first. Source: WCAG 2.2, 1.4.3. */
export function contrasts(page: Page): Promise<{ ratio: number; text: string }[]> {
  return page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/gu) ?? []).map(Number);
    const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (node: Element | null): number[] => {
      if (!node) return [255, 255, 255];
      const color = channels(getComputedStyle(node).backgroundColor);
      return color.length === 4 && color[3] === 0 ? behind(node.parentElement) : color;
    };
    const found: { ratio: number; text: string }[] = [];
    for (const node of document.querySelectorAll('body *')) {
      const text = [...node.childNodes]
        .filter((child) => child.nodeType === 3)
        .map((child) => child.textContent);
      const isShown = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (text.join('').trim() === '' || !isShown || node.matches(':disabled, .spoiler, .spoiler *'))
        continue;
      const [a, b] = [luminance(channels(getComputedStyle(node).color)), luminance(behind(node))];
      found.push({ ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), text: text.join('') });
    }
    return found.sort((x, y) => x.ratio - y.ratio);
  });
}

/** The buttons, links and inputs without a name that a screen reader could say. */
export function nameless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, textarea, [role="listbox"], [role="region"], dialog')]
      .filter((node) => {
        const label = node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby');
        const labelled = 'labels' in node ? (node as HTMLInputElement).labels?.length : 0;
        return !label && !labelled && node.textContent?.trim() === '';
      })
      .map((node) => node.outerHTML),
  );
}
