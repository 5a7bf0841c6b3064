const LONGEST = 200;

/**
 * One line about an uncaught fault, for the operator. It holds no secret: neither the named ones nor anything before
 * the @ of an address.
 */
export function lastWords(error: unknown, secrets: readonly (string | undefined)[]): string {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  let text = message.split(/[\r\n]/u)[0] ?? '';
  for (const secret of secrets) if (secret) text = text.replaceAll(secret, '[hidden]');
  text = text.replace(/(:\/\/)[^\s/@]*@/gu, '$1[hidden]@').slice(0, LONGEST);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /[\w@.-]+(?:\/[\w.-]+)?\.[cm]?[jt]s:\d+/u.exec(stack.slice(stack.indexOf('\n    at ')))?.[0];
  return `The bot stops because of a fault that it did not expect: ${name}: ${text}${place ? ` (${place})` : ''}`;
}
