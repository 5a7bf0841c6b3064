import { labels } from './fr/labels.ts';
import { lines } from './fr/lines.ts';
import { notices } from './fr/notices.ts';
import { refusals } from './fr/refusals.ts';
import type { Messages } from './messages.ts';

export const fr: Messages = { ...labels, ...lines, ...notices, ...refusals };
