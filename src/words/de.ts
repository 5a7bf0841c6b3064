import { labels } from './de/labels.ts';
import { lines } from './de/lines.ts';
import { notices } from './de/notices.ts';
import { refusals } from './de/refusals.ts';
import type { Words } from './words.ts';

export const de: Words = { ...labels, ...lines, ...notices, ...refusals };
