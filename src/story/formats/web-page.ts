import type { Format } from './format.ts';
import { decodeHtml } from './html/decode.ts';

/** A web page, fetched or saved. */
export const webPage: Format = {
  name: 'web page',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  async read(bytes, { charset, url }) {
    // Loaded when the first page is read: the parser keeps 20 MB.
    const { layOutPage } = await import('./html.ts');
    return layOutPage(decodeHtml(bytes, charset), url);
  },
};
