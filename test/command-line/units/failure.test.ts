import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureText } from '../../../src/command-line/failure.ts';
import { ExpectedError } from '../../../src/errors.ts';
import { KeepingError } from '../../../src/library/sql/writing.ts';

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe('what a command says of a failure', () => {
  it('is a sentence wherever something outside the program is at fault', () => {
    expect(failureText(new ExpectedError('There is no file x.'))).toBe('There is no file x.');
    let failure: unknown;
    try {
      readFileSync('/nowhere/at-all');
    } catch (error) {
      failure = error;
    }
    expect(failureText(failure)).toMatch(/^ENOENT: .*nowhere.*Check that the file or folder is there/u);
    expect(failureText(withCode('database disk image is malformed', 'SQLITE_CORRUPT'))).toContain(
      'otr verify',
    );
    expect(failureText(withCode('too many connections', '53300'))).toContain('too many connections');
  });

  it('tells the person who runs the bot why nothing can be saved', () => {
    expect(failureText(new KeepingError(new Error('database or disk is full')))).toContain('disk is full');
  });

  it('keeps the stack of a fault of the program, which is to be reported', () => {
    expect(failureText(new TypeError('x is undefined'))).toBeUndefined();
    expect(failureText(withCode('wrong argument', 'ERR_INVALID_ARG_TYPE'))).toBeUndefined();
  });
});
