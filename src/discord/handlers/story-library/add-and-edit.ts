import { randomBytes } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import { fields, nothing, plainText } from '../../../answers/codec.ts';
import { isMistake } from '../../../errors.ts';
import { readCorrectionFields } from '../../../library/import/read-input.ts';
import { word } from '../../../messages/messages.ts';
import { defineAction } from '../../core/action.ts';
import type { ModalValues, Outcome, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { requirePermission } from '../../core/permission.ts';
import { changesAnswer, headline } from './changes.ts';
import { entryAnswer, headlineAnswer, markOld } from './entry-answer.ts';
import { entryOf, missing } from './entry-of.ts';
import {
  EDIT_FIELDS,
  editForm,
  type FilledIn,
  joinedText,
  knownDetails,
  PASTE_FIELDS,
  pasteForm,
} from './forms.ts';
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
  return file === undefined ? { modal: pasteForm(pasteAction.formId()) } : addFile(file, context);
}

/** A file leads to a preview. */
export async function addFile(file: APIAttachment, context: Context): Promise<Reply> {
  await requirePermission('manager', context);
  const { importer, owner, userId } = context;
  const bytes = await context.download(file);
  return previewReply(await importer.fromFile(owner, userId, file.filename, bytes));
}

/** The form to paste a story into. */
const pasteAction = defineAction({
  name: 'paste',
  argument: nothing,
  requires: 'manager',
  submit: async ({ values }, context) => {
    const filled = readFields(values, PASTE_FIELDS);
    return kept(filled, '', context, () => addText(joinedText(filled), context, filled.url));
  },
});

/** A text that someone pasted or wrote in a message gets a preview, too. */
export async function addText(text: string, context: Context, url?: string): Promise<Reply> {
  await requirePermission('manager', context);
  const { importer, owner, userId } = context;
  return previewReply(await importer.fromPaste(owner, userId, { text, url: url || undefined }));
}

function readFields(values: ModalValues['values'], fields: readonly string[]): FilledIn {
  return Object.fromEntries(
    fields.map((name) => [name, typeof values[name] === 'string' ? values[name] : undefined]),
  );
}

/** Opens a form again with what was typed into it; empty if that is no longer known. Without an id it is the one to paste into. */
const tryAgainAction = defineAction({
  name: 'try-again',
  argument: fields({ key: plainText, id: plainText }),
  requires: 'manager',
  async run({ argument: { key, id } }, context) {
    const [json = '{}'] = context.links.recall(`form/${key}`) ?? [];
    const filled = JSON.parse(json) as FilledIn;
    return {
      modal: id === '' ? pasteForm(pasteAction.formId(), filled) : editForm(editAction.formId(id), filled),
    };
  },
});

/**
 * Nothing that was typed is lost to a mistake in one field: the form can be opened again as it was.
 *
 * @param id of the entry that is corrected; empty for a paste
 */
async function kept(
  filled: FilledIn,
  id: string,
  context: Context,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!isMistake(error)) throw error;
    const key = randomBytes(9).toString('base64url');
    context.links.keep(`form/${key}`, [JSON.stringify(filled)]);
    const again = { ...tryAgainAction.with({ key, id }), label: 'tryAgain' } as const;
    return { content: { kind: 'notice', lines: [error.wording], controls: [again] }, private: true };
  }
}

export async function editStory(id: string, context: Context): Promise<Outcome> {
  const entry = await entryOf(id, context);
  return { modal: editForm(editAction.formId(entry.id), knownDetails(entry)) };
}

/** The form to correct what is known of a story; the argument is the entry's id. */
const editAction = defineAction({
  name: 'edit',
  argument: plainText,
  requires: 'manager',
  async submit({ argument, values }, context) {
    const filled = readFields(values, EDIT_FIELDS);
    // A story that is not here, or another server's, has no form to fill in again.
    const { id } = await entryOf(argument, context);
    return kept(filled, id, context, async () => {
      const edited = await context.library.edit(context.owner, id, readCorrectionFields(filled));
      return entryAnswer(context, edited ?? missing(), 'edited');
    });
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
