import { en } from '../src/messages/en.ts';
import { say, type Wording } from '../src/messages/messages.ts';

/** What the bot says to somebody who reads English. */
export const inEnglish = (wording: Wording): string => say(en, wording);
