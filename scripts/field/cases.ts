import { readFileSync } from 'node:fs';
import * as z from 'zod';

const patterns = z.array(z.string());

const readingSchema = z.object({
  id: z.string(),
  class: z.string(),
  kind: z.string(),
  text: z.string(),
  input: z.string().optional(),
  must: patterns,
  mustNot: patterns,
});
/** A small story and what must (not) be read in it. */
export type ReadingCase = z.infer<typeof readingSchema>;

const reportSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  class: z.string(),
  kind: z.string(),
  /** A story's text, or a whole page; neither if only `input` is read. */
  story: z.string().optional(),
  html: z.string().optional(),
  published: z.string().optional(),
  /** The time zone of the machine. */
  zone: z.string().optional(),
  /** For `link`: pixels; the passage is the first one further down than that. */
  below: z.number().optional(),
  input: z.union([z.string(), z.record(z.string(), z.unknown())]),
  must: patterns,
  mustNot: patterns,
});
/** What somebody reported of such a tool, and what must (not) be printed for it. */
export type ReportCase = z.infer<typeof reportSchema>;

export const readReadingCases = (file: string): ReadingCase[] => readLines(file, readingSchema);
export const readReportCases = (file: string): ReportCase[] => readLines(file, reportSchema);

/** Whether all of `must` match and none of `mustNot` does; `^` and `$` are the ends of any line. */
export function isRight({ must, mustNot }: Pick<ReadingCase, 'must' | 'mustNot'>, printed: string): boolean {
  const matches = (pattern: string): boolean => new RegExp(pattern, 'mu').test(printed);
  return must.every(matches) && !mustNot.some(matches);
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));
}
