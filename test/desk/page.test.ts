import type { Locator, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { bot, dispatch, finishSlow } from './bot.ts';
import { composerOf, describeInChromium, lastMessage, optionsOf, send } from './browser.ts';

const PRICE = 'will come at a “high price.”';
const news = { dispatch, ...bot };

/** What one sees of it, with its line breaks. */
const textOf = async (node: Locator) => (await node.allInnerTexts()).join('\n');

describeInChromium('the page in a real Chromium', (open) => {
  it('gives a stranger a real answer in one click, without an error or a request elsewhere', async () => {
    const { page, desk, faults, asked } = await open(news);
    await page.getByRole('button', { name: 'Who spoke of a “high price”?' }).click();
    await lastMessage(page).getByText(PRICE).waitFor();
    await expect(textOf(lastMessage(page).locator('blockquote'))).resolves.toContain(
      'NATO Secretary General Jens Stoltenberg',
    );
    await expect(textOf(lastMessage(page))).resolves.toContain('CNN · no date · updated · sample story');
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${desk.url}/`))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('speaks the language that is chosen, and describes the commands in it', async () => {
    const { page, faults } = await open(news);
    await composerOf(page).fill('half a question');
    const mine = page.getByRole('combobox', { name: 'Language of Maya' });
    await mine.focus();
    const drawn = await mine.elementHandle();
    await mine.selectOption('Deutsch');
    await page.waitForFunction((node) => node?.isConnected === false, drawn);
    expect(await mine.and(page.locator(':focus')).count()).toBe(1);
    await page.getByRole('combobox', { name: 'Language of The Newsroom' }).selectOption('Français');
    expect(await composerOf(page).inputValue()).toBe('half a question');
    await send(page, '/who-said phrase: the moon landing');
    await lastMessage(page).getByText('Nicht in diesem Artikel').waitFor();
    await send(page, '/who-said phrase: high price');
    await lastMessage(page).getByText(PRICE).waitFor();
    await expect(textOf(lastMessage(page))).resolves.toContain('par.\u00a06');
    expect(await page.getByRole('combobox', { name: 'Language of Maya' }).inputValue()).toBe('de');
    expect(faults).toEqual([]);
  });

  it('runs a command by keyboard alone: picker, autocomplete, option, send', async () => {
    const { page } = await open(news);
    await composerOf(page).focus();
    await page.keyboard.type('/w');
    await optionsOf(page).first().waitFor();
    expect((await page.locator('.composer .option').allInnerTexts())[0]).toBe(
      '/who-said\nWho said it, in the story’s own words\nphrase',
    );
    await page.keyboard.press('Enter');
    await page.keyboard.type('high');
    await optionsOf(page).filter({ hasText: 'high price' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'phrase' }).inputValue()).toBe('high price');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await optionsOf(page).filter({ hasText: 'True' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText(PRICE).waitFor();
    await lastMessage(page).getByText('Only you can see this').waitFor();
    const above = await lastMessage(page).locator('.above-text').textContent();
    expect(above).toBe('Maya used /who-said phrase: high price private: true');
    expect(await page.locator('.composer textarea:focus').count()).toBe(1);
  });

  it('completes a half-typed command, and gets out of it by Backspace and Escape', async () => {
    const { page } = await open(news);
    await composerOf(page).pressSequentially('/story show ');
    await page.getByRole('group', { name: 'Command story show' }).waitFor();
    await page.getByRole('button', { name: /Add option part/u }).click();
    await optionsOf(page).first().waitFor();
    expect(await page.locator('.composer .option').allInnerTexts()).toEqual([
      'First paragraph',
      'The warning',
    ]);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await composerOf(page).inputValue()).toBe('/story');
    await send(page, '/who-said ');
    await page.getByRole('alert').getByText('Please fill in “phrase”.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await composerOf(page).inputValue()).toBe('/who-said');
  });

  it('keeps a list closed that Escape closed, when its suggestions arrive later', async () => {
    const { page } = await open(news);
    const held: Route[] = [];
    await page.route('**/api/act', (route) =>
      route.request().postData()?.includes('"high"') ? held.push(route) : route.continue(),
    );
    await composerOf(page).pressSequentially('/who-said ');
    await page.keyboard.type('high');
    await expect.poll(() => held.length).toBe(1);
    await page.keyboard.press('Escape');
    const answered = page.waitForResponse('**/api/act');
    const choices = [{ name: 'high price', value: 'high price' }];
    await held[0]?.fulfill({ body: `${JSON.stringify({ type: 'choices', choices })}\n` });
    await (await answered).finished();
    await page.keyboard.press('Escape');
    expect(await composerOf(page).inputValue()).toBe('/who-said');
  });

  it('takes a whole command as pasted, and a plain question as a mention', async () => {
    const { page } = await open(news);
    await send(page, '/who-said phrase: serious concerns');
    await lastMessage(page).getByText('serious concerns').first().waitFor();
    await send(page, 'Kuleba');
    await lastMessage(page).getByText('Dmytro Kuleba').waitFor();
    await expect(textOf(page.locator('.message').nth(1))).resolves.toContain('@On the Record Kuleba');
    await page.getByRole('button', { name: '@On the Record', exact: true }).click();
    await page.keyboard.type('Kuleba');
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(3).waitFor();
    await page.waitForTimeout(150);
    expect(await page.locator('.message').count()).toBe(4);
  });

  it('answers a press privately; others do not see it, a reload keeps it, dismissing removes it', async () => {
    const { page } = await open(news);
    await page.getByRole('button', { name: 'Who spoke of a “high price”?' }).click();
    await page.getByRole('button', { name: 'In context' }).click();
    await lastMessage(page).getByText('Only you can see this').waitFor();
    await page.reload();
    await lastMessage(page).getByText('Only you can see this').waitFor();
    await page.getByRole('button', { name: 'Switch to Theo, administrator' }).click();
    await page.getByRole('button', { name: 'Switch to Maya, member' }).waitFor();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
    await page.getByRole('button', { name: 'Switch to Maya, member' }).click();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByText('Only you can see this').waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('shows “thinking…” until a slow answer is there', async () => {
    const { page } = await open(news);
    await send(page, '/slow', 2);
    await lastMessage(page).getByText('On the Record is thinking…').waitFor();
    finishSlow();
    await lastMessage(page).getByText(PRICE).waitFor();
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('keeps servers and direct messages apart, and offers each person their commands', async () => {
    const { page } = await open(news);
    await page.getByRole('button', { name: 'Which stories are here?' }).click();
    await lastMessage(page).waitFor();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: 'On the Record' }).click();
    await page.getByRole('heading', { name: 'On the Record' }).waitFor();
    await send(page, 'Kuleba');
    await lastMessage(page).getByText('Dmytro Kuleba').waitFor();
  });
});
