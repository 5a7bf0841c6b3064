import type { APIAttachment } from 'discord-api-types/v10';
import { nothing, plainText } from '../../../answers/codec.ts';
import { readCorrectionFields } from '../../../library/import/read-input.ts';
import { word } from '../../../words/words.ts';
import { defineAction } from '../../core/action.ts';
import type { Outcome, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { changesAnswer, headline } from './changes.ts';
import { entryAnswer, headlineAnswer, markOld } from './entry-answer.ts';
import { entryOf, missing } from './entry-of.ts';
import { editForm, pasteForm } from './forms.ts';
import { previewReply } from './preview.ts';

export interface AddArgs {
  readonly link?: string | undefined;
  readonly file?: APIAttachment | undefined;
}

/** A link or a file leads to a preview; neither opens a form to paste into. */
export async function addStory({ link, file }: AddArgs, context: Context): Promise<Outcome> {
  const { importer, owner, userId } = context;
  if (link !== undefined)
    return previewReply(await importer.fromUrl(owner, userId, link, fetchProgress(context)));
  if (file === undefined) return { modal: pasteForm(pasteAction.formId()) };
  const bytes = await context.download(file);
  return previewReply(await importer.fromFile(owner, userId, file.filename, bytes));
}

/** The form to paste a story into. */
export const pasteAction = defineAction({
  name: 'paste',
  argument: nothing,
  requires: 'manager',
  async submit({ values }, context) {
    const text = (name: string) =>
      typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined;
    const paste = {
      headline: text('headline'),
      source: text('source'),
      date: text('date'),
      url: text('url'),
    };
    const { importer, owner, userId } = context;
    return previewReply(await importer.fromPaste(owner, userId, { ...paste, text: text('text') ?? '' }));
  },
});

export async function editStory(id: string, context: Context): Promise<Outcome> {
  const entry = await entryOf(id, context);
  return { modal: editForm(editAction.formId(entry.id), entry) };
}

/** The form to correct what is known of a story; the argument is the entry's id. */
export const editAction = defineAction({
  name: 'edit',
  argument: plainText,
  requires: 'manager',
  async submit({ argument, values }, context) {
    const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    const corrections = readCorrectionFields({
      title: text('title'),
      source: text('source'),
      byline: text('byline'),
      published: text('published'),
    });
    const entry = await context.library.edit(context.owner, argument, corrections);
    return entryAnswer(context, entry ?? missing(), 'edited');
  },
});

export async function removeStory(id: string, context: Context): Promise<Reply> {
  const { library, owner } = context;
  const entry = await entryOf(id, context);
  const story = (await library.get(owner, entry.versionId)) ?? missing();
  await library.remove(owner, entry.id);
  const { graceDays } = await library.settings(owner);
  const sections = [
    { label: 'removed' as const, notes: [word('grace', graceDays)], passages: headline(story) },
  ];
  const controls = [{ ...restoreAction.with(entry.id), label: 'restore' as const }];
  return { content: { kind: 'answer', answered: true, sections, controls, searched: [] }, private: true };
}

const restoreAction = defineAction({
  name: 'restore',
  argument: plainText,
  requires: 'manager',
  run: async ({ argument }, context) =>
    entryAnswer(context, (await context.library.restore(context.owner, argument)) ?? missing(), 'added'),
});

/** Fetches the story's page again and shows what became of its quotations. */
export async function refreshStory(id: string, context: Context): Promise<Reply> {
  const { importer, owner } = context;
  const { entry, before, after, changes } = await importer.refresh(
    owner,
    (await entryOf(id, context)).id,
    fetchProgress(context),
  );
  if (!changes) return headlineAnswer(after, 'unchanged');
  await markOld(context, entry);
  const head = { label: 'newVersion' as const, passages: headline(after) };
  return { content: changesAnswer(before, after, changes, head), private: true };
}

/** One page at a time is fetched for a server: says how many come first. */
function fetchProgress({ progress }: Context) {
  return (before: number): void => progress(word('fetching', before));
}
