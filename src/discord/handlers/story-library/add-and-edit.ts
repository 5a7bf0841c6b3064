import type { APIAttachment } from 'discord-api-types/v10';
import { readCorrectionFields } from '../../../library/import/read-input.ts';
import type { AddOutcome, StoryEntry } from '../../../library/library.ts';
import type { Story } from '../../../story/story.ts';
import { type Label, word } from '../../../words/words.ts';
import type { Action, Form, Outcome, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { notice } from '../../core/failure.ts';
import { wordsOf } from '../../core/language.ts';
import { changesAnswer, headline } from './changes.ts';
import { entryOf, missing } from './entry-of.ts';
import { editForm, pasteForm } from './forms.ts';
import { requireManager } from './manager.ts';
import { markStaleAnswers } from './mark-answers.ts';
import { previewReply } from './preview.ts';

export interface AddArgs {
  readonly link?: string | undefined;
  readonly file?: APIAttachment | undefined;
}

/** A link or a file leads to a preview; neither opens a form to paste into. */
export async function addStory({ link, file }: AddArgs, context: Context): Promise<Outcome> {
  await requireManager(context);
  const { importer, owner, userId } = context;
  if (link !== undefined)
    return previewReply(await importer.fromUrl(owner, userId, link, fetchProgress(context)));
  if (file === undefined) return { modal: pasteForm() };
  const bytes = await context.download(file);
  return previewReply(await importer.fromFile(owner, userId, file.filename, bytes));
}

export const pasted: Form = async (_, { values }, context) => {
  await requireManager(context);
  const text = (name: string) =>
    typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined;
  const paste = { headline: text('headline'), source: text('source'), date: text('date'), url: text('url') };
  const { importer, owner, userId } = context;
  return previewReply(await importer.fromPaste(owner, userId, { ...paste, text: text('text') ?? '' }));
};

export const confirmAdd: Action = async ({ argument }, context) => {
  await requireManager(context);
  const outcome = await context.importer.confirm(context.owner, context.userId, argument);
  if (outcome.kind === 'version') await markOld(context, outcome.entry);
  return tell(context, outcome.entry, labelOf(outcome));
};

export const cancelAdd: Action = async ({ argument }, { importer, owner, userId }) => {
  importer.cancel(owner, userId, argument);
  return { ...notice(word('nothingAdded')), replaces: true };
};

export async function editStory(id: string, context: Context): Promise<Outcome> {
  await requireManager(context);
  return { modal: editForm(await entryOf(id, context)) };
}

export const edited: Form = async ({ argument }, { values }, context) => {
  await requireManager(context);
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const corrections = readCorrectionFields({
    title: text('title'),
    source: text('source'),
    byline: text('byline'),
    published: text('published'),
  });
  const entry = await context.library.edit(context.owner, argument, corrections);
  return tell(context, entry ?? missing(), 'edited');
};

export async function removeStory(id: string, context: Context): Promise<Reply> {
  await requireManager(context);
  const { library, owner } = context;
  const entry = await entryOf(id, context);
  const story = (await library.get(owner, entry.versionId)) ?? missing();
  await library.remove(owner, entry.id);
  const { graceDays } = await library.settings(owner);
  const sections = [
    { label: 'removed' as const, notes: [word('grace', graceDays)], passages: headline(story) },
  ];
  const controls = [{ action: RESTORE, spans: [], argument: entry.id, label: 'restore' as const }];
  return { content: { kind: 'answer', answered: true, sections, controls, searched: [] }, private: true };
}

export const RESTORE = 'restore';

export const restore: Action = async ({ argument }, context) => {
  await requireManager(context);
  return tell(context, (await context.library.restore(context.owner, argument)) ?? missing(), 'added');
};

/** Fetches the story's page again and shows what became of its quotations. */
export async function refreshStory(id: string, context: Context): Promise<Reply> {
  await requireManager(context);
  const { importer, owner } = context;
  const { entry, before, after, changes } = await importer.refresh(
    owner,
    (await entryOf(id, context)).id,
    fetchProgress(context),
  );
  if (!changes) return answer(after, 'unchanged');
  await markOld(context, entry);
  const head = { label: 'newVersion' as const, passages: headline(after) };
  return { content: changesAnswer(before, after, changes, head), private: true };
}

/** One page at a time is fetched for a server: says how many come first. */
function fetchProgress({ progress }: Context) {
  return (before: number): void => progress(word('fetching', before));
}

/** Discord takes a while to change many messages: nobody waits for it. */
async function markOld(context: Context, { id }: StoryEntry): Promise<void> {
  const { library, channels, owner } = context;
  const words = wordsOf(context, false, await library.settings(owner));
  void markStaleAnswers(library, channels, owner, id, words);
}

async function tell({ library, owner }: Context, { versionId }: StoryEntry, label: Label): Promise<Reply> {
  return answer((await library.get(owner, versionId)) ?? missing(), label);
}

function answer(story: Story, label: Label): Reply {
  const sections = [{ label, passages: headline(story) }];
  return { content: { kind: 'answer', answered: true, sections, controls: [], searched: [] }, private: true };
}

function labelOf({ kind }: AddOutcome): Label {
  return kind === 'added' ? 'added' : kind === 'version' ? 'newVersion' : 'alreadyHere';
}
