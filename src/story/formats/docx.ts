import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Format } from './format.ts';
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
      return { lines: linesOfHtml(withoutMarks(value)) };
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(word('fileDamaged'));
    }
  },
};

/** Without the figures and arrows of footnotes; a cell of one line is no paragraph of its own. */
function withoutMarks(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]{1,60}"[^>]{0,120}>[^<]{0,20}<\/a><\/sup>/gu, '')
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]{1,60}">[^<]{0,20}<\/a>/gu, '')
    .replace(/<(t[dh])><p>([^<]{0,119})<\/p><\/\1>/gu, '<$1>$2</$1>');
}
