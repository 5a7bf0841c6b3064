import type { APIAttachment } from 'discord-api-types/v10';
import type { Answer, Passage } from '../../answers/answer.ts';
import { graceWording, type Label } from '../../answers/labels.ts';
import { UserError } from '../../errors.ts';
import type { QuotationChanges, QuotationExcerpt } from '../../library/import/compare-quotations.ts';
import { readCorrectionFields } from '../../library/import/read-input.ts';
import type { AddOutcome, StoryEntry } from '../../library/library.ts';
import type { Story } from '../../story/story.ts';
import type { Action, Form, Outcome, Reply } from '../command.ts';
import type { Context } from '../context.ts';
import { downloadAttachment } from './download.ts';
import { editForm, pasteForm } from './forms.ts';
import { requireManager } from './manager.ts';
import { previewReply } from './preview.ts';

export interface AddArgs {
  readonly link?: string | undefined;
  readonly file?: APIAttachment | undefined;
}

/** A link or a file leads to a preview; neither opens a form to paste into. */
export async function addStory({ link, file }: AddArgs, context: Context): Promise<Outcome> {
  await requireManager(context);
  const { importer, owner, userId } = context;
  if (link !== undefined) return previewReply(await importer.fromUrl(owner, userId, link));
  if (file === undefined) return { modal: pasteForm() };
  const bytes = await downloadAttachment(file);
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
  return tell(context, outcome.entry, labelOf(outcome));
};

export const cancelAdd: Action = async ({ argument }, { importer, owner, userId }) => {
  importer.cancel(owner, userId, argument);
  return notice('Nothing was added.');
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
    { label: 'removed' as const, notes: [graceWording(graceDays)], passages: headline(story) },
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
  const { kind, before, after, changes } = await importer.refresh(owner, (await entryOf(id, context)).id);
  if (kind === 'unchanged' || !changes) return answer(after, 'unchanged');
  return { content: changesAnswer(before, after, changes), private: true };
}

function changesAnswer(before: Story, after: Story, { changed, vanished, added }: QuotationChanges): Answer {
  const shown = [
    { label: 'newVersion' as const, passages: headline(after) },
    {
      label: 'changedQuotations' as const,
      passages: passages(
        after,
        changed.map((each) => each.after),
      ),
    },
    { label: 'vanishedQuotations' as const, passages: passages(before, vanished) },
    { label: 'newQuotations' as const, passages: passages(after, added) },
  ];
  const sections = shown.filter(({ passages }) => passages.length > 0);
  return { kind: 'answer', answered: true, sections, controls: [], searched: [] };
}

function passages(story: Story, quotations: readonly QuotationExcerpt[]): Passage[] {
  return quotations.flatMap(({ excerpts }) => excerpts.map((excerpt) => ({ story, excerpt })));
}

async function entryOf(id: string, { library, owner }: Context): Promise<StoryEntry> {
  const entry = await library.entry(owner, id);
  if (!entry) missing();
  if (entry.origin === 'sample')
    throw new UserError('The sample story cannot be changed. Add one of your own.');
  return entry;
}

function missing(): never {
  throw new UserError('There is no such story here. Pick one from the list that opens while you type.');
}

async function tell({ library, owner }: Context, { versionId }: StoryEntry, label: Label): Promise<Reply> {
  return answer((await library.get(owner, versionId)) ?? missing(), label);
}

function answer(story: Story, label: Label): Reply {
  const sections = [{ label, passages: headline(story) }];
  return { content: { kind: 'answer', answered: true, sections, controls: [], searched: [] }, private: true };
}

function headline(story: Story) {
  const [first] = story.paragraphs;
  return first ? [{ story, excerpt: story.excerpt(first.span) }] : [];
}

function labelOf({ kind }: AddOutcome): Label {
  return kind === 'added' ? 'added' : kind === 'version' ? 'newVersion' : 'alreadyHere';
}

function notice(line: string): Reply {
  return { content: { kind: 'notice', lines: [line] }, private: true };
}
