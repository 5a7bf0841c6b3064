import { labels } from './es/labels.ts';
import { lines } from './es/lines.ts';
import { notices } from './es/notices.ts';
import { refusals } from './es/refusals.ts';
import type { Words } from './words.ts';

export const es: Words = { ...labels, ...lines, ...notices, ...refusals };
