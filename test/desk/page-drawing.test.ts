import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { bot, dispatch } from './bot.ts';
import { composerOf, describeInChromium, lastMessage, optionsOf, send } from './browser.ts';
import { background, contrasts, nameless, tooWide } from './in-page.js';
import { showcase } from './showcase.ts';

const news = { dispatch, ...bot };

/** What one sees of it, with its line breaks. */
const textOf = async (node: Locator) => (await node.allInnerTexts()).join('\n');

describeInChromium('what the page draws in a real Chromium', (open) => {
  it('draws every component and every mark, and takes nothing for HTML', async () => {
    const { page, faults } = await open(showcase());
    await send(page, '/showcase', 2);
    const container = lastMessage(page).locator('.container');
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
    expect(await lastMessage(page).getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('fills in a modal, chooses from menus and changes a message in place', async () => {
    const shown = showcase();
    const { page } = await open(shown);
    await send(page, '/showcase', 2);
    await page.getByRole('button', { name: 'Ask more' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask more' });
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText('Please fill in “Your question”.').waitFor();
    await dialog.getByLabel('Your question').fill('When?');
    await dialog.getByRole('combobox', { name: 'Make a selection' }).click();
    await dialog.getByRole('option', { name: 'Antony Blinken' }).click();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await lastMessage(page).getByText('Thank you').waitFor();
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
    const { page } = await open(shown);
    await composerOf(page).fill('/add ');
    await page.getByRole('combobox', { name: 'count' }).fill('2');
    await page.getByRole('button', { name: /Add option file/u }).click();
    const uploaded = page.waitForResponse(/attachments/u);
    await page
      .getByLabel('file', { exact: true })
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await uploaded;
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage(page).waitFor();
    expect(shown.interactions[0]).toMatchObject({ data: { options: [{ value: 2 }, { type: 11 }] } });
    await lastMessage(page).hover();
    await lastMessage(page)
      .getByRole('button', { name: /More about this message/u })
      .click();
    await page.getByRole('menuitem', { name: 'Check quotes' }).click();
    await page.getByText('/Check quotes', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: /More about this message/u })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await send(page, 'and then?');
    await page.getByText('and then?').waitFor();
    expect(shown.messages[0]).toMatchObject({ message_reference: { message_id: expect.any(String) } });
  });

  it.each(['dark', 'light'] as const)('is readable and named throughout in %s', async (colorScheme) => {
    const { page } = await open({ ...showcase(), firstLines: bot.firstLines }, { colorScheme });
    await send(page, '/showcase', 2);
    await page.getByRole('button', { name: 'Beside' }).click();
    await page.getByText('Only you can see this').waitFor();
    await composerOf(page).fill('/');
    await optionsOf(page).first().waitFor();
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
    const { page } = await open(
      { ...showcase(), firstLines: bot.firstLines },
      { viewport: { width: 360, height: 740 } },
    );
    await send(page, '/showcase', 2);
    await lastMessage(page).waitFor();
    await composerOf(page).fill('/add ');
    expect(await page.evaluate(tooWide)).toEqual([]);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
  });

  it('says so when the desk is no longer running', async () => {
    const { page, desk } = await open(news);
    await desk.close();
    await send(page, 'Kuleba');
    await page.getByText('The desk does not answer. Is it still running?').waitFor();
  });
});
