import { parentPort } from 'node:worker_threads';
import { readHtml } from '../../story/formats/html.ts';
import { UnreadablePage } from '../../story/formats/unreadable-page.ts';
import { packLayout } from '../stored-story.ts';
import type { PageJob, PageResult } from './page-reader.ts';

parentPort?.on('message', ({ id, html, url }: PageJob) => {
  parentPort?.postMessage(resultOf(id, html, url));
});

function resultOf(id: number, html: string, url: string | undefined): PageResult {
  try {
    const { story, ...rest } = readHtml(html, { url });
    return { id, text: story.text, layout: packLayout(story), rest };
  } catch (error) {
    if (error instanceof UnreadablePage) return { id, obstacle: error.obstacle, wording: error.wording };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
