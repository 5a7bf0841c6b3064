import { labels } from './es/labels.ts';
import { lines } from './es/lines.ts';
import { notices } from './es/notices.ts';
import { refusals } from './es/refusals.ts';
import type { Messages } from './messages.ts';

export const es: Messages = { ...labels, ...lines, ...notices, ...refusals };
