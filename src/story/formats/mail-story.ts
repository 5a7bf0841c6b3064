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
  /\byou(?:[’']re| are) receiving this\b|\bunsubscribe\b|\b(?:manage|update) (?:your )?(?:e-?mail )?(?:preferences|profile|subscriptions?)\b|^(?:©|copyright\b)/iu;
/** Lines behind the last paragraph that a signature or a foot has at most. */
const MOST_BEHIND = 20;
const PROSE_WORDS = 12;

/** Sets aside who sent a mail on and with what words, signatures, and the foot of a newsletter. */
export function storyInMail(lines: readonly Line[]): MailStory {
  const at = lines.findIndex(({ text }) => FORWARDED.test(text));
  if (at < 0) return { lines: withoutEnd(lines) };
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
