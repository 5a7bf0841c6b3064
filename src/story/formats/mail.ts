import type { Email } from 'postal-mime';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';

/** Parts in parts: a mail that is forwarded a few times has a handful. */
const MOST_NESTED = 20;
const MOST_HEADERS = 200_000;

/** @throws UserError for bytes that are no mail */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: MOST_HEADERS });
  } catch {
    throw new UserError(word('fileDamaged'));
  }
}

/** The first header of that name, unfolded. */
export function headerOf({ headers }: Email, name: string): string | undefined {
  return headers
    .find(({ key }) => key === name)
    ?.value.replace(/\s+/gu, ' ')
    .trim();
}
