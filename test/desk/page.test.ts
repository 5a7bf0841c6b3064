import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { DeskParts } from '../../src/desk/desk.ts';
import { type RunningDesk, startDesk } from '../../src/desk/server.ts';
import { bot, dispatch } from './bot.ts';
import { describeInChromium, launch } from './browser.ts';
import { background, contrasts, nameless, tooWide } from './in-page.js';
import { showcase } from './showcase.ts';

const PRICE = 'will come at a “high price.”';
let browser: Browser;
let desk: RunningDesk;
let page: Page;
let faults: string[];
let asked: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(() => {
  faults = [];
  asked = [];
});
afterEach(async () => {
  await page?.context().close();
  await desk?.close();
});

async function open(parts: DeskParts, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  desk = await startDesk({ ...parts, port: 0 });
  const context = await browser.newContext(options);
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(desk.url);
  await page.locator('body.ready').waitFor();
}

const news = { dispatch, ...bot };
const message = () => page.locator('.message').last();
const composer = () => page.locator('.composer textarea');
const options = () => page.getByRole('option');
/** What one sees of it, with its line breaks. */
const textOf = async (node: Locator) => (await node.allInnerTexts()).join('\n');
const listed = () => page.locator('.composer .option').allInnerTexts();

describeInChromium('the page in a real Chromium', () => {
  it('gives a stranger a real answer in one click, without an error or a request elsewhere', async () => {
    await open(news);
    await page.getByRole('button', { name: 'Who spoke of a “high price”?' }).click();
    await message().getByText(PRICE).waitFor();
    await expect(textOf(message().locator('blockquote'))).resolves.toContain(
      'NATO Secretary General Jens Stoltenberg',
    );
    await expect(textOf(message())).resolves.toContain('CNN · para 6 of 8');
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${desk.url}/`))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('runs a command by keyboard alone: picker, autocomplete, option, send', async () => {
    await open(news);
    await composer().focus();
    await page.keyboard.type('/w');
    await options().first().waitFor();
    expect((await listed())[0]).toBe('/who-said\nWho said it, in the story’s own words\nphrase');
    await page.keyboard.press('Enter');
    await page.keyboard.type('high');
    await options().filter({ hasText: 'high price' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'phrase' }).inputValue()).toBe('high price');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await options().filter({ hasText: 'True' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message().getByText(PRICE).waitFor();
    await message().getByText('Only you can see this').waitFor();
    const above = await message().locator('.above-text').textContent();
    expect(above).toBe('Maya used /who-said phrase: high price private: true');
    expect(await page.locator('.composer textarea:focus').count()).toBe(1);
  });

  it('completes a half-typed command, and gets out of it by Backspace and Escape', async () => {
    await open(news);
    await composer().pressSequentially('/story show ');
    await page.getByRole('group', { name: 'Command story show' }).waitFor();
    await page.getByRole('button', { name: /Add option part/u }).click();
    await options().first().waitFor();
    expect(await listed()).toEqual(['First paragraph', 'The warning']);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await composer().inputValue()).toBe('/story');
    await composer().fill('/who-said ');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Please fill in “phrase”.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await composer().inputValue()).toBe('/who-said');
  });

  it('takes a whole command as pasted, and a plain question as a mention', async () => {
    await open(news);
    await composer().fill('/who-said phrase: serious concerns');
    await page.keyboard.press('Enter');
    await message().getByText('serious concerns').first().waitFor();
    await composer().fill('Kuleba');
    await page.keyboard.press('Enter');
    await message().getByText('Dmytro Kuleba').waitFor();
    await expect(textOf(page.locator('.message').nth(1))).resolves.toContain('@On the Record Kuleba');
    await page.getByRole('button', { name: '@On the Record', exact: true }).click();
    await page.keyboard.type('Kuleba');
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(3).waitFor();
    await page.waitForTimeout(150);
    expect(await page.locator('.message').count()).toBe(4);
  });

  it('answers a press privately; others do not see it, a reload keeps it, dismissing removes it', async () => {
    await open(news);
    await page.getByRole('button', { name: 'Who spoke of a “high price”?' }).click();
    await page.getByRole('button', { name: 'In context' }).click();
    await message().getByText('Only you can see this').waitFor();
    await page.reload();
    await message().getByText('Only you can see this').waitFor();
    await page.getByRole('button', { name: 'Switch to Theo, administrator' }).click();
    await page.getByRole('button', { name: 'Switch to Maya, member' }).waitFor();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
    await page.getByRole('button', { name: 'Switch to Maya, member' }).click();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByText('Only you can see this').waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('shows “thinking…” until a slow answer is there', async () => {
    await open(news);
    await composer().fill('/slow');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message().getByText('On the Record is thinking…').waitFor();
    await message().getByText(PRICE).waitFor();
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('keeps servers and direct messages apart, and offers each person their commands', async () => {
    await open(news);
    await page.getByRole('button', { name: 'Which stories are here?' }).click();
    await message().waitFor();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: 'On the Record' }).click();
    await page.getByRole('heading', { name: 'On the Record' }).waitFor();
    await composer().fill('Kuleba');
    await page.keyboard.press('Enter');
    await message().getByText('Dmytro Kuleba').waitFor();
  });

  it('draws every component and every mark, and takes nothing for HTML', async () => {
    await open(showcase());
    await composer().fill('/showcase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const container = message().locator('.container');
    await expect(textOf(container.locator('blockquote'))).resolves.toBe(
      'a *quoted* line <img src=x onerror=alert(1)>\nits second line',
    );
    expect(await container.locator('img, script').count()).toBe(0);
    await expect(textOf(container)).resolves.toContain(
      '<script>alert(1)</script> [no](javascript:alert) @Maya',
    );
    expect(await container.locator('strong, em, u, s, code').allInnerTexts()).toHaveLength(5);
    const link = container.getByRole('link', { name: 'para 6' });
    expect(await link.getAttribute('href')).toBe('https://news.example/a#:~:text=high%20price');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await message().getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('fills in a modal, chooses from menus and changes a message in place', async () => {
    const shown = showcase();
    await open(shown);
    await composer().fill('/showcase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ask more' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask more' });
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText('Please fill in “Your question”.').waitFor();
    await dialog.getByLabel('Your question').fill('When?');
    await dialog.getByRole('combobox', { name: 'Make a selection' }).click();
    await dialog.getByRole('option', { name: 'Antony Blinken' }).click();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await message().getByText('Thank you').waitFor();
    expect(shown.interactions.at(-1)).toMatchObject({
      data: { components: [{ component: { value: 'When?' } }, { component: { values: ['blinken'] } }] },
    });
    await page.getByRole('combobox', { name: 'Pick a speaker' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Pressed pick').waitFor();
    expect(shown.interactions.at(-1)).toMatchObject({ data: { values: ['stoltenberg'] } });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('.message').first().getByText('Page 2').waitFor();
    await page.locator('.message').first().getByText('(edited)').waitFor();
  });

  it('uploads a file, replies to a message and runs a command from its menu', async () => {
    const shown = showcase();
    await open(shown);
    await composer().fill('/add ');
    await page.getByRole('combobox', { name: 'count' }).fill('2');
    await page.getByRole('button', { name: /Add option file/u }).click();
    const uploaded = page.waitForResponse(/attachments/u);
    await page
      .getByLabel('file', { exact: true })
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await uploaded;
    await page.getByRole('button', { name: 'Send' }).click();
    await message().waitFor();
    expect(shown.interactions[0]).toMatchObject({ data: { options: [{ value: 2 }, { type: 11 }] } });
    await message().hover();
    await message()
      .getByRole('button', { name: /More about this message/u })
      .click();
    await page.getByRole('menuitem', { name: 'Check quotes' }).click();
    await page.getByText('/Check quotes', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: /More about this message/u })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await composer().fill('and then?');
    await page.keyboard.press('Enter');
    await page.getByText('and then?').waitFor();
    expect(shown.messages[0]).toMatchObject({ message_reference: { message_id: expect.any(String) } });
  });

  it.each(['dark', 'light'] as const)('is readable and named throughout in %s', async (colorScheme) => {
    await open({ ...showcase(), suggestions: bot.suggestions }, { colorScheme });
    await composer().fill('/showcase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Beside' }).click();
    await page.getByText('Only you can see this').waitFor();
    await composer().fill('/');
    await options().first().waitFor();
    await page.mouse.move(0, 0);
    expect((await page.evaluate(contrasts)).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    expect(await page.evaluate(nameless)).toEqual([]);
    const back = () => page.evaluate(background);
    const before = await back();
    const other = colorScheme === 'dark' ? 'light' : 'dark';
    await page.getByRole('button', { name: `Switch to ${other} colours` }).click();
    expect(await back()).not.toBe(before);
    await page.reload();
    await page.getByRole('button', { name: `Switch to ${colorScheme} colours` }).waitFor();
  });

  it('fits a screen 360 pixels wide, channels behind a button', async () => {
    await open({ ...showcase(), suggestions: bot.suggestions }, { viewport: { width: 360, height: 740 } });
    await composer().fill('/showcase');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message().waitFor();
    await composer().fill('/add ');
    expect(await page.evaluate(tooWide)).toEqual([]);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
  });

  it('says so when the desk is no longer running', async () => {
    await open(news);
    await desk.close();
    await composer().fill('Kuleba');
    await page.keyboard.press('Enter');
    await page.getByText('The desk does not answer. Is it still running?').waitFor();
  });
});
