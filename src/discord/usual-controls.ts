import type { Answer, Control, Notice } from '../answers/answer.ts';
import { SHARE, shareTarget } from './share.ts';
import type { Who } from './who.ts';

export interface Setting {
  readonly isPrivate: boolean;
  readonly who: Who;
  /** False where the server keeps answers to the asker. */
  readonly mayShare: boolean;
  /** The message that the answer is about. */
  readonly about?: string | undefined;
}

/** The controls that every answer has, whatever it answers: sharing a private one, deleting a public one. */
export function usualControls(content: Answer | Notice, setting: Setting): Control[] {
  if (content.kind === 'notice') return [];
  const { isPrivate, who, mayShare, about } = setting;
  const controls: Control[] = [];
  if (!isPrivate) controls.push({ action: 'delete', spans: [], argument: who.userId, label: 'delete' });
  else if (content.answered && content.again && mayShare && !who.isDirect)
    controls.push({ ...shareTarget(content.again, about), label: SHARE });
  return controls;
}
