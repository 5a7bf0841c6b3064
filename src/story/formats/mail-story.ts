import type { FurnitureReason } from '../../messages/en/lines.ts';
import { wordCount } from '../bylines.ts';
import { readDate } from '../read-date.ts';
import type { Line } from './format.ts';

/** The lines of a mail, and what the head of a mail that was sent on says of the story in it. */
export interface MailStory {
  readonly lines: readonly Line[];
  readonly subject?: string | undefined;
  readonly sender?: string | undefined;
  /** ISO 8601. */
  readonly sent?: string | undefined;
}

const FORWARDED =
  /^[-_\s]{2,}(?:forwarded|original) message\b|^begin forwarded message:?$|^[-_\s]{2,}(?:weitergeleitete|ursprüngliche) nachricht\b|^[-_\s]{2,}message (?:transféré|d[’']origine)\b/iu;
const HEADER =
  /^\*?(from|to|cc|date|sent|subject|reply-to|von|an|datum|betreff|de|à|objet|envoyé):\*?\s+(.*)$/iu;
const SIGNATURE = /^[-–—_]{2,3}$/u;
const SENT_FROM = /^(?:sent from my|get outlook for|von meinem \S+ gesendet|envoyé de mon)\b/iu;
const FOOT =
  /\byou(?:[’']re| are) receiving this\b|\bunsubscribe\b|\b(?:manage|update) (?:your )?(?:e-?mail )?(?:preferences|profile|subscriptions?)\b|^(?:©|copyright\b)|\bintended (?:recipient|addressee)\b|^this (?:e-?mail|message)(?: \(?and any attachments?\)?)? (?:is|are|may be|contains?) .{0,30}\b(?:confidential|privileged)\b/iu;
/** Lines behind the last paragraph that a signature or a foot has at most. */
const MOST_BEHIND = 20;
const PROSE_WORDS = 12;

/** Sets aside who sent a mail on and with what words, signatures, and the foot of a newsletter. */
export function storyInMail(lines: readonly Line[]): MailStory {
  const mark = lines.findIndex(({ text }) => FORWARDED.test(text));
  const at = mark < 0 ? headAt(lines) - 1 : mark;
  if (at < -1) return { lines: withoutEnd(lines) };
  const head = new Map<string, string>();
  let end = at + 1;
  for (; end < lines.length; end++) {
    const [, name, value] = HEADER.exec(lines[end]?.text ?? '') ?? [];
    if (name === undefined) break;
    head.set(name.toLowerCase(), value ?? '');
  }
  const sender = (head.get('from') ?? head.get('von') ?? head.get('de'))?.replace(/\s*[<[(].*$/u, '');
  return {
    lines: [...setAside(lines.slice(0, end), 'mail header'), ...withoutEnd(lines.slice(end))],
    subject: head.get('subject') ?? head.get('betreff') ?? head.get('objet'),
    sender: sender?.replace(/^["']|["']$/gu, '').trim() || undefined,
    sent: readDate((head.get('date') ?? head.get('sent') ?? head.get('datum'))?.replace(' at ', ' ')),
  };
}

/** Where a mail that was sent on has its own head without a mark above; -1 if nowhere. */
function headAt(lines: readonly Line[]): number {
  const names = lines.slice(0, MOST_ABOVE).map(({ text }) => HEADER.exec(text)?.[1]?.toLowerCase());
  return names.findIndex(
    (name, at) =>
      name !== undefined &&
      /^(?:from|von|de)$/u.test(name) &&
      names.slice(at, at + HEAD).filter(Boolean).length >= FEWEST_HEADERS,
  );
}

/** Lines of a note above a mail that is sent on; lines of its head. */
const MOST_ABOVE = 30;
const HEAD = 5;
const FEWEST_HEADERS = 3;

function withoutEnd(lines: readonly Line[]): readonly Line[] {
  const isProse = ({ text }: Line) => wordCount(text) >= PROSE_WORDS && /[.!?…][”"’')\]]*$/u.test(text);
  const last = lines.findLastIndex((line) => isProse(line) && !FOOT.test(line.text));
  const from = Math.max(last + 1, lines.length - MOST_BEHIND);
  const start = lines.findIndex(
    ({ text }, at) => at >= from && (SIGNATURE.test(text) || SENT_FROM.test(text) || FOOT.test(text)),
  );
  if (start < 0 || last < 0) return lines;
  const reason = FOOT.test(lines[start]?.text ?? '') ? 'page footer' : 'contact';
  return [...lines.slice(0, start), ...setAside(lines.slice(start), reason)];
}

const setAside = (lines: readonly Line[], furniture: FurnitureReason): Line[] =>
  lines.map((line) => ({ ...line, is: { furniture } }));

/**
 * The text of a mail that quotes a story in reply: without the marks before each line, and without the reply above.
 * Any other text comes back as it is.
 */
export function quotedText(text: string): string {
  const rows = text.split(/\r\n?|\n/u);
  const first = rows.findIndex((row) => row.startsWith('>'));
  if (first < 0) return text;
  const quoted = rows.slice(first).filter((row) => row.startsWith('>'));
  const length = (some: readonly string[]) => some.reduce((sum, row) => sum + row.length, 0);
  const own = rows.filter((row) => !row.startsWith('>'));
  if (quoted.length < FEWEST_QUOTED || length(quoted) < 2 * length(own)) return text;
  return quoted.map((row) => row.replace(/^(?:>\s?)+/u, '')).join('\n');
}

const FEWEST_QUOTED = 3;

/** Who sent the mail that is quoted in reply, and when: "On Thu, Nov 13, 2031 at 6:40 PM Valley Courier <…> wrote:" */
export function quotedHead(text: string): Pick<MailStory, 'sender' | 'sent'> {
  if (quotedText(text) === text) return {};
  const rows = text.split(/\r\n?|\n/u);
  const first = rows.findIndex((row) => row.startsWith('>'));
  const above = rows
    .slice(Math.max(0, first - MOST_ROWS), first)
    .join(' ')
    .replace(/\s+/gu, ' ');
  const [, when, who] =
    /\bOn ((?:\p{L}{3,9},? )?[^<>]{6,40}?\d{4}(?:,? (?:at )?\d{1,2}:\d{2}(?:\s?[AP]M)?)?),? ([^<>]{2,60}?)(?: <[^<>]*>)? wrote: ?$/u.exec(
      above,
    ) ?? [];
  return { sender: who?.replace(/^["']|["']$/gu, '').trim() || undefined, sent: readDate(when) };
}

/** Rows that such a line may be wrapped to, with the blank one below. */
const MOST_ROWS = 4;
