import pino, { type Logger } from 'pino';

/** What must never reach a log, wherever an error or a request carries it. */
const SECRETS = [
  'token',
  '*.token',
  '*.*.token',
  'headers.authorization',
  '*.headers.authorization',
  'err.requestBody',
];

/** Bytes of lines that could not be written yet; what is more is lost. */
const MOST_WAITING = 1_000_000;

/**
 * The log: JSON Lines on stderr; stdout stays for people. If the log cannot be written, say on a full disk, the bot
 * goes on answering.
 *
 * @param dest file descriptor or path; for tests
 */
export function createLog(level: string, dest: number | string = 2): Logger {
  const destination = pino.destination({ dest, sync: true, maxLength: MOST_WAITING });
  destination.on('error', () => undefined);
  return pino({ level, redact: { paths: SECRETS, censor: '[hidden]' } }, destination);
}
