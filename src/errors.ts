import { en } from './messages/en.ts';
import { say, type Wording } from './messages/messages.ts';

/** A failure that can be fixed: its message, in English, says how. */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
}

/** A mistake that the bot's users can correct: they read it in their language. */
export class UserError extends ExpectedError {
  override readonly name: string = 'UserError';
  readonly wording: Wording;

  /** @param options a cause is for the log, not for the user */
  constructor(wording: Wording, options?: ErrorOptions) {
    super(say(en, wording), options);
    this.wording = wording;
  }
}

/** Whether it is a mistake of the user's. What has a cause is a fault of the disk or the database, whatever people are told of it. */
export function isMistake(error: unknown): error is UserError {
  return error instanceof UserError && error.cause === undefined;
}

/** A failure at start that the operator can fix: printed as one sentence, then a non-zero exit. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** A failure at start that stays until somebody corrects the settings or the installation: another try would end the same. */
export class SettingsError extends StartError {}
