import { labels } from './pt-br/labels.ts';
import { lines } from './pt-br/lines.ts';
import { notices } from './pt-br/notices.ts';
import { refusals } from './pt-br/refusals.ts';
import type { Words } from './words.ts';

export const ptBr: Words = { ...labels, ...lines, ...notices, ...refusals };
