import { UserError } from '../../errors.ts';
import { word } from '../../words/words.ts';
import type { Format } from './format.ts';
import { headerOf, parseMail } from './mail.ts';

/** A web page that a browser saved as one file. */
export const mhtml: Format = {
  name: 'web page in one file',
  extensions: ['.mhtml', '.mht'],
  mediaTypes: ['multipart/related', 'application/x-mimearchive'],
  async read(bytes, { url }) {
    const archive = await parseMail(bytes);
    if (!archive.html?.trim()) throw new UserError(word('fileDamaged'));
    const saved = headerOf(archive, 'snapshot-content-location') ?? headerOf(archive, 'content-location');
    const { layOutPage } = await import('./html.ts');
    return layOutPage(archive.html, url ?? (saved && URL.canParse(saved) ? saved : undefined));
  },
};
