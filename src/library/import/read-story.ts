import { type Analysis, analyse } from '../../analysis/analysis.ts';
import { packAnalysis } from '../../analysis/packed.ts';
import { readHtml } from '../../story/formats/html.ts';
import { formatOf, readAs } from '../../story/formats/registry.ts';
import { looksEnglish } from '../../story/language.ts';
import { indexTerms, packTerms } from '../index-terms.ts';
import { packLayout, unpackStory } from '../stored-story.ts';
import { checked, readFileInput, readPaste, type StoryInput } from './read-input.ts';
import type { FileOrder, KeptText, Measures, ReadOrder, ReadResult } from './read-job.ts';

/** What a worker does for `READ`. @throws UserError that says why there is no story */
export async function readAndAnalyse(order: ReadOrder): Promise<ReadResult> {
  const { story, modified, language, dropped } = await inputOf(order);
  const analysis = analyse(story);
  return {
    text: story.text,
    layout: packLayout(story),
    modified,
    dropped,
    measures: measuresOf(analysis, language),
    packed: packAnalysis(analysis),
    terms: packTerms(indexTerms(story)),
  };
}

/** What a worker does for `READ_FILE`. @throws UserError that says why there is no story */
export async function readFileText({ name, bytes }: FileOrder): Promise<KeptText> {
  const { story } = await readAs(formatOf({ name }), bytes, { name });
  return { text: story.text, layout: packLayout(story) };
}

/** What a worker does for `ANALYSE`. */
export function analyseText({ text, layout }: KeptText): string {
  return packAnalysis(analyse(unpackStory(text, layout)));
}

async function inputOf(order: ReadOrder): Promise<StoryInput> {
  switch (order.kind) {
    case 'file':
      return readFileInput(order.name, order.bytes);
    case 'page':
      return checked(readHtml(order.html, { url: order.url }));
    case 'paste':
      return readPaste(order.paste);
  }
}

function measuresOf({ story, attributions }: Analysis, language: string | undefined): Measures {
  const body = story.paragraphs.filter(({ kind }) => kind === 'body');
  const text = body.map(({ span }) => story.slice(span)).join('\n');
  return {
    words: text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0,
    quotations: attributions.length,
    english: looksEnglish(text) ?? (language === undefined || language.startsWith('en')),
    furniture: story.furniture.map(({ span, reason }) => {
      const words = story.slice(span);
      return { reason, text: words.slice(0, SHOWN), words: words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0 };
    }),
  };
}

/** Characters kept of what is left out. */
const SHOWN = 200;
