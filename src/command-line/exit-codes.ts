/** What a command ends with: for scripts. */
export const ANSWERED = 0;
export const NOT_IN_STORY = 1;
export const WRONG_USAGE = 2;
export const UNREADABLE = 3;
