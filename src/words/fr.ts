import { labels } from './fr/labels.ts';
import { lines } from './fr/lines.ts';
import { notices } from './fr/notices.ts';
import { refusals } from './fr/refusals.ts';
import type { Words } from './words.ts';

export const fr: Words = { ...labels, ...lines, ...notices, ...refusals };
