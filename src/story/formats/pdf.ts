import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Format } from './format.ts';
import { linesOfPages } from './pdf/paragraphs.ts';
import type { PdfFragment } from './pdf/pdf-line.ts';

/** Pages of the longest magazine story, printed; later pages are not read. */
const MOST_PAGES = 60;
/** Pieces of text on a page; a page of small print has some thousand. */
const MOST_FRAGMENTS = 20_000;

/** A printed or downloaded article. */
export const pdf: Format = {
  name: 'PDF',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  async read(bytes) {
    const pages = await readPages(bytes);
    const { lines, url } = linesOfPages(pages);
    if (lines.length === 0) throw new UserError(word('fileOnlyPictures'));
    return { lines, fallback: { url } };
  },
};

/** @throws UserError for a file that is no PDF or wants a password */
async function readPages(bytes: Uint8Array): Promise<PdfFragment[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // It takes the bytes over, so it gets its own.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PdfFragment[][] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.slice(0, MOST_FRAGMENTS).flatMap((item) => {
          if (!('str' in item) || item.str.trim() === '') return [];
          const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
          // Upright text only: text set sideways is a watermark or a picture's credit.
          if (Math.abs(b) > Math.abs(a)) return [];
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
        }),
      );
      page.cleanup();
    }
    return pages;
  } catch {
    throw new UserError(word('fileDamaged'));
  } finally {
    await task.destroy();
  }
}
