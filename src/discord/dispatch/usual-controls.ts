import type { Answer, Control, Notice } from '../../answers/answer.ts';
import { machineAction } from '../../answers/corrected-speakers.ts';
import type { Story } from '../../story/story.ts';
import type { Caller } from '../core/caller.ts';
import type { Asked } from '../core/conversation-memory.ts';
import { deleteAction } from '../handlers/delete-answer.ts';
import { askAllAction } from '../handlers/free-text/all-stories.ts';
import { askMoreAction } from '../handlers/free-text/ask-more.ts';
import { shareTarget } from '../handlers/share.ts';

export interface ButtonContext {
  readonly isPrivate: boolean;
  readonly who: Caller;
  /** False if the server keeps answers to the asker. */
  readonly mayShare: boolean;
  /** Whether a story can be asked: one that is only previewed cannot. */
  readonly isKept: (story: Story) => boolean;
  /** The message that the answer is about. */
  readonly about?: string | undefined;
  /** The kind of question, if all stories could answer it. */
  readonly askAll?: Asked['kind'] | undefined;
}

/** The controls of every answer, whatever it answers: asking more, sharing a private one, deleting a public one. */
export function usualControls(content: Answer | Notice, setting: ButtonContext): Control[] {
  if (content.kind === 'notice') return [];
  const { isPrivate, who, mayShare, isKept, about, askAll } = setting;
  const controls: Control[] = [];
  if (!content.answered && askAll !== undefined)
    controls.push({ ...askAllAction.with(askAll), label: 'allStories' });
  if (content.answered && !content.isLookup) controls.push(...askMoreControl(content, isKept));
  controls.push(...machineControl(content));
  if (!isPrivate) controls.push({ ...deleteAction.with(who.userId), label: 'delete' });
  else if (content.answered && content.again && mayShare && !who.isDirect)
    controls.push({ ...shareTarget(content.again, about), label: 'share' });
  return controls;
}

/** Remembers the story and what is shown of it; nothing if several stories are. */
function askMoreControl({ sections }: Answer, isKept: ButtonContext['isKept']): Control[] {
  const passages = sections.flatMap((section) => section.passages);
  const first = passages.find(({ focus }) => focus) ?? passages[0];
  if (!first || !isKept(first.story) || passages.some(({ story }) => story !== first.story)) return [];
  return [
    {
      ...askMoreAction.with(undefined, { story: first.story, spans: [first.focus ?? first.excerpt.span] }),
      label: 'askMore',
    },
  ];
}

/** What the machine read where a moderator corrected it: one tap away. */
function machineControl({ sections }: Answer): Control[] {
  const corrected = sections.flatMap(({ passages }) => passages.filter((passage) => passage.corrected));
  const [first] = corrected;
  if (!first || corrected.some(({ story }) => story !== first.story)) return [];
  const spans = corrected.map(({ focus, excerpt }) => focus ?? excerpt.span);
  return [
    { ...machineAction.with({ to: 'passage' }, { story: first.story, spans }), label: 'machineReading' },
  ];
}
