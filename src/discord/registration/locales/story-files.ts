import { grammarOf } from '../../../messages/grammar.ts';
import { USUAL_EXTENSIONS } from '../../../story/formats/registry.ts';

/** The file endings named in texts that people read. */
export const ENDINGS = USUAL_EXTENSIONS;

/** What can be uploaded, as the command's English description says it; other languages are found by it. */
export const STORY_FILE = `A ${grammarOf('en-GB').either(ENDINGS)} file`;
