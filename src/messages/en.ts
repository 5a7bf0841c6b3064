import { labels } from './en/labels.ts';
import { lines } from './en/lines.ts';
import { notices } from './en/notices.ts';
import { refusals } from './en/refusals.ts';

/** The source: every other language says the same, key by key. */
export const en = { ...labels, ...lines, ...notices, ...refusals };
