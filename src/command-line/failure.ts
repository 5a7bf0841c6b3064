import { ExpectedError, StartError, UserError } from '../errors.ts';

/** What an operator is told of a failure; undefined if it is a fault of the program's own. */
export function failureText(error: unknown): string | undefined {
  if (error instanceof UserError && error.cause instanceof Error)
    return `${error.message} (${error.cause.message})`;
  if (error instanceof ExpectedError || error instanceof StartError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if ('syscall' in error)
    return `${error.message}. Check that the file or folder is there, that this account may use it, and that the disk is not full.`;
  // SQLite names its faults so, PostgreSQL by five digits and letters.
  if (/^(?:SQLITE_|[0-9A-Z]{5}$)/u.test(String(error.code)))
    return `The database fails: ${error.message}. \`otr doctor\` and \`otr verify\` say more.`;
  return undefined;
}
