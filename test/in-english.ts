import { en } from '../src/words/en.ts';
import { say, type Wording } from '../src/words/words.ts';

/** What the bot says to somebody who reads English. */
export const inEnglish = (wording: Wording): string => say(en, wording);
