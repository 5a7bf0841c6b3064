import * as z from 'zod';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { extractFromText } from '../quotations/extract.ts';
import { speakerName } from '../quotations/sources/speaker-name.ts';
import type { Story } from '../story/story.ts';
import { readJsonLines } from './input.ts';
import { print, printJson } from './output.ts';
import { analysedFile } from './story-files.ts';

/** `analyze FILE… [--json]`: every story with its paragraphs and attributions. */
export async function analyzeFiles(files: readonly string[], json: boolean): Promise<void> {
  for (const file of files) {
    const { story, attributions } = await analysedFile(file);
    if (json) await printJson(storyRecord(story, attributions));
    else await print(describe(story, attributions));
  }
}

/** `analyze --raw-jsonl FILE`: each line `{id, text}` exactly as given, answered as `{id, attributions}`. */
export async function analyzeRaw(file: string): Promise<void> {
  const schema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
  for await (const { id, text } of readJsonLines(file, schema)) {
    const attributions = extractFromText(text).map((attribution) => ({
      ...attributionRecord(attribution),
      speaker: speakerName(attribution),
    }));
    await printJson({ id, attributions });
  }
}

function storyRecord(story: Story, attributions: readonly Attribution[]): object {
  const { source = null, byline = null, published = null } = story.details;
  return {
    id: story.id,
    title: story.title,
    source,
    byline,
    published,
    text: story.text,
    paragraphs: story.paragraphs.map(({ kind, number, span }) => ({ kind, number, span })),
    attributions: attributions.map((attribution) => {
      const { speaker } = attribution;
      const named = speaker && { name: speaker.name, type: speaker.type, span: speaker.span };
      return { ...attributionRecord(attribution), speaker: named };
    }),
  };
}

function attributionRecord({ id, kind, source, cue, content }: Attribution) {
  return { id, kind, source, cue, content };
}

/** As everywhere else where people read them. */
const KINDS = { direct: 'word for word', mixed: 'partly', indirect: 'reported' } as const;

function describe(story: Story, attributions: readonly Attribution[]): string {
  const lines = [
    story.title,
    `${story.details.source ?? 'no source'}, ${story.bodyParagraphCount} paragraphs`,
  ];
  for (const { kind, speaker, cue, content } of attributions) {
    const said = content.map((span) => story.slice(span)).join(' […] ');
    const by = cue ? ` (${cue.map((span) => story.slice(span)).join(' ')})` : '';
    lines.push(`  ${KINDS[kind]}  ${speaker?.name ?? 'unclear'}${by}: ${said}`);
  }
  return lines.join('\n');
}
