import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import { readDate } from '../read-date.ts';
import { unwrap } from '../unwrap.ts';
import type { Format, Line } from './format.ts';
import { headerOf, parseMail } from './mail.ts';
import { quotedHead, quotedText, storyInMail } from './mail-story.ts';
import { splitLines } from './plain-text.ts';

/** A newsletter, or a story sent by mail: the subject is the headline, the sender's name the source. */
export const email: Format = {
  name: 'e-mail',
  extensions: ['.eml'],
  mediaTypes: ['message/rfc822'],
  async read(bytes) {
    const mail = await parseMail(bytes);
    const all = await bodyOf(mail.html, mail.text);
    if (all.length === 0) throw new UserError(word('fileEmpty'));
    const { lines, ...forwarded } = storyInMail(all);
    const quoted = mail.html?.trim() ? {} : quotedHead(mail.text ?? '');
    const sentOn = { ...quoted, ...forwarded };
    const subject = (sentOn.subject ?? mail.subject ?? '')
      .replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|enc)\s*:\s*)+/iu, '')
      .trim();
    const repeated = headlineIn(lines, subject);
    const headed = lines.map((line, at) => (at === repeated ? { ...line, is: 'headline' as const } : line));
    const isHeaded = headed.some(({ is }) => is === 'headline');
    const sender = sentOn.sender ?? mail.from?.name?.trim();
    return {
      lines: subject === '' || isHeaded ? headed : [{ text: subject, is: 'headline' }, ...headed],
      details: { published: sentOn.sent ?? readDate(headerOf(mail, 'date')) },
      fallback: { source: sender === '' ? undefined : sender },
    };
  },
};

/** The line near the top that says the same as the subject, with or without its label: "Press release: Bridge closes". */
function headlineIn(lines: readonly Line[], subject: string): number {
  if (lines.some(({ is }) => is === 'headline')) return -1;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = [subject, subject.replace(/^[\p{L} ]{3,30}:\s/u, '')].map(plain).filter(Boolean);
  return lines
    .slice(0, OPENING)
    .findIndex(({ text, is }) => is === undefined && wanted.includes(plain(text)));
}

const OPENING = 8;

async function bodyOf(html: string | undefined, text: string | undefined): Promise<Line[]> {
  if (html?.trim()) {
    const { linesOfHtml } = await import('./blocks-to-lines.ts');
    const lines = linesOfHtml(html);
    if (lines.length > 0) return lines;
  }
  const plain = unwrap(quotedText((text ?? '').toWellFormed()));
  return splitLines(plain).map((span) => ({ text: plain.slice(...span) }));
}
