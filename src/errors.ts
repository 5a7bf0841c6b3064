/** A failure that the user can mend: its message is shown to them as it is and says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** A failure that the operator can mend at start: printed as one sentence, then a non-zero exit. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
