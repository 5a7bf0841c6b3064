import { labels } from './de/labels.ts';
import { lines } from './de/lines.ts';
import { notices } from './de/notices.ts';
import { refusals } from './de/refusals.ts';
import type { Messages } from './messages.ts';

export const de: Messages = { ...labels, ...lines, ...notices, ...refusals };
