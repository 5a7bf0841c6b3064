import { randomBytes } from 'node:crypto';
import type { Answer, Menu } from '../../answers/answer.ts';
import { type MessageBody, renderMessage } from '../../replies/render.ts';
import { isAmongOthers } from '../core/caller.ts';
import type { Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import type { Asked } from '../core/conversation-memory.ts';
import { type DispatchLog, failureReply } from '../core/failure.ts';
import { messagesOf } from '../core/language.ts';
import { provenanceOf } from '../core/provenance.ts';
import { otherStoriesMenu } from './story-menu.ts';
import { usualControls } from './usual-controls.ts';

export interface RenderOptions {
  readonly isPrivate: boolean;
  /** True for a message in words: a refusal is one line then. */
  readonly brief?: boolean;
}

/** Draws a reply behind the proof gate, and remembers what it was about; one that fails is replaced by an apology. */
export async function drawReply(
  reply: Reply,
  context: Context,
  { isPrivate, brief = false }: RenderOptions,
  log: DispatchLog,
): Promise<MessageBody> {
  let messages = messagesOf(context, isPrivate);
  try {
    const { content, about, files } = reply;
    const settings = await context.library.settings(context.owner).catch((error: unknown) => {
      // Often it is the fault of the same database of which the notice tells: it is said all the same.
      if (content.kind !== 'notice') throw error;
      return undefined;
    });
    messages = messagesOf(context, isPrivate, settings);
    const { privateAnswers = true, colours = true } = settings ?? {};
    const mayShare = !privateAnswers && !isAmongOthers(context);
    const askAll = await allStoriesKind(reply, context);
    const marks = await provenanceOf(content, context);
    const setting = { isPrivate, who: context, mayShare, about, askAll };
    const usual = usualControls(content, { ...setting, isKept: ({ id }) => marks.has(id) });
    const mark = randomBytes(6).toString('base64url');
    const menu = brief ? undefined : await otherStoriesMenu(reply, context, mark);
    const shown = content.kind === 'notice' ? content : withStories(content, menu);
    const body = renderMessage(shown, { isPrivate, messages: messages, brief, usual, marks, files, colours });
    remember(reply, context, mark);
    return body;
  } catch (error) {
    return renderMessage(failureReply(error, log).content, { isPrivate, messages: messages });
  }
}

/** One list of stories: those with an answer come first, with that answer. */
function withStories(content: Answer, stories: Menu | undefined): Answer {
  if (!stories) return content;
  if (content.menu?.placeholder !== 'otherStories') return { ...content, storyMenu: stories };
  const answering = content.menu.options;
  const known = new Set(answering.map(({ target }) => target.story?.id));
  const others = stories.options.filter(({ target }) => !known.has(target.story?.id));
  return { ...content, menu: { ...content.menu, options: [...answering, ...others] } };
}

/** What kind of question a refusal was about, if other stories could still answer it. */
async function allStoriesKind(
  { content, asked, everywhere }: Reply,
  { library, owner }: Context,
): Promise<Asked['kind'] | undefined> {
  const refused = content.kind === 'answer' && !content.answered && (content.searchedCount ?? 1) <= 1;
  if (!refused || !asked || everywhere) return undefined;
  return (await library.entries(owner, { limit: 1 })).total > 1 ? asked.kind : undefined;
}

/** A refusal leaves the answer before it as it was. */
function remember({ content, asked }: Reply, context: Context, mark: string): void {
  if (content.kind === 'notice') return;
  const shown = content.answered ? shownBy(content) : context.recall();
  const { story, spans = [] } = shown ?? {};
  context.remember({ story, spans, asked: asked ? { ...asked, mark } : context.recall()?.asked });
}

function shownBy({ sections }: Answer): { story: string; spans: readonly [number, number][] } | undefined {
  const passages = sections.flatMap((section) => section.passages);
  const first = passages.find(({ focus }) => focus) ?? passages[0];
  if (!first) return undefined;
  const [start, end] = first.focus ?? first.excerpt.span;
  return { story: first.story.id, spans: [[start, end]] };
}
