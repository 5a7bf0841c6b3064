import type { Messages } from './messages.ts';
import { labels } from './pt-br/labels.ts';
import { lines } from './pt-br/lines.ts';
import { notices } from './pt-br/notices.ts';
import { refusals } from './pt-br/refusals.ts';

export const ptBr: Messages = { ...labels, ...lines, ...notices, ...refusals };
