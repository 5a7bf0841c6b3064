import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Format, Line } from './format.ts';
import { checkZip } from './zip.ts';

/** A Word document: paragraphs, headings and lists; pictures, comments and tracked deletions are left out. */
export const docx: Format = {
  name: 'Word document',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  async read(bytes) {
    checkZip(bytes);
    const [{ default: mammoth }, { linesOfHtml }] = await Promise.all([
      import('mammoth'),
      import('./blocks-to-lines.ts'),
    ]);
    try {
      const { value } = await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        {
          styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
          includeEmbeddedStyleMap: false,
          externalFileAccess: false,
          convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        },
      );
      const { text, footnotes } = splitFootnotes(value);
      const notes = linesOfHtml(withoutMarks(footnotes)).map((line) => ({
        text: line.text,
        is: { furniture: 'footnote' } as const,
      }));
      return { lines: [...withHeadline(linesOfHtml(withoutMarks(text))), ...notes] };
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(word('fileDamaged'));
    }
  },
};

/** "HEADLINE: Bridge closes", in the head of a newsroom's file. */
function withHeadline(lines: readonly Line[]): readonly Line[] {
  const named = lines.map((line, at) =>
    at < LONGEST_HEAD && line.is === undefined && STANDFIRST.test(line.text)
      ? { ...line, text: line.text.replace(STANDFIRST, '') }
      : line,
  );
  const at = named.slice(0, LONGEST_HEAD).findIndex(({ text }) => HEADLINE.test(text));
  if (at < 0 || named.some(({ is }) => is === 'headline')) return named;
  return named.map((line, other) =>
    other === at ? { text: line.text.replace(HEADLINE, ''), is: 'headline' as const } : line,
  );
}

const STANDFIRST = /^(?:dek|deck|subhead(?:line)?|standfirst|strapline|subtitle):\s+(?=\S)/iu;
const HEADLINE = /^(?:headline|hed|title):\s+(?=\S)/iu;
/** Lines of such a head. */
const LONGEST_HEAD = 8;

/** They stand in a list behind the text, each with a link back to its place. */
function splitFootnotes(html: string): { readonly text: string; readonly footnotes: string } {
  const at = html.search(/<ol><li id="(?:foot|end)note-/u);
  return at < 0 ? { text: html, footnotes: '' } : { text: html.slice(0, at), footnotes: html.slice(at) };
}

/** Without the figures and arrows of footnotes; a cell of one line is no paragraph of its own. */
function withoutMarks(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]{1,60}"[^>]{0,120}>[^<]{0,20}<\/a><\/sup>/gu, '')
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]{1,60}">[^<]{0,20}<\/a>/gu, '')
    .replace(/<(t[dh])><p>([^<]{0,119})<\/p><\/\1>/gu, '<$1>$2</$1>');
}
