import { en } from './messages/en.ts';
import { say, type Wording } from './messages/messages.ts';

/** A failure that can be mended: its message, in English, says what to do. */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
}

/** A mistake that the bot's users can mend: they read it in their language. */
export class UserError extends ExpectedError {
  override readonly name: string = 'UserError';
  readonly wording: Wording;

  /** @param options a cause is for the log, not for the user */
  constructor(wording: Wording, options?: ErrorOptions) {
    super(say(en, wording), options);
    this.wording = wording;
  }
}

/** A failure that the operator can mend at start: printed as one sentence, then a non-zero exit. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
