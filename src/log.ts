import pino, { type Logger } from 'pino';

/** What must never stand in a log, wherever an error or a request carries it. */
const SECRETS = [
  'token',
  '*.token',
  '*.*.token',
  'headers.authorization',
  '*.headers.authorization',
  'err.requestBody',
];

/** The log: JSON Lines on stderr, so that stdout stays for people. */
export function createLog(level: string): Logger {
  return pino(
    { level, redact: { paths: SECRETS, censor: '[hidden]' } },
    pino.destination({ dest: 2, sync: true }),
  );
}
