/**
 * Runs the field cases of a folder, `reading.jsonl` and `reports.jsonl`, through the product and prints right of all for
 * each kind and class.
 *
 *   npm run evaluate:field -- DIR [--show] [--only TEXT]
 *
 * A case is right if all of its regular expressions `must` match what is printed for it and none of `mustNot` does.
 * `--show` prints the others with what was printed; `--only` takes the cases whose id, class or kind holds the text.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Asker } from '../src/command-line/ask.ts';
import { startEncoder } from '../src/retrieval/encoder/encoder.ts';
import {
  isRight,
  type ReadingCase,
  type ReportCase,
  readReadingCases,
  readReportCases,
} from './field/cases.ts';
import { hasChromium, printLinks } from './field/print-link.ts';
import { printReading } from './field/print-reading.ts';
import { printReport } from './field/print-report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const [directory] = positionals;
if (!directory) {
  console.error('Usage: npm run evaluate:field -- DIR [--show] [--only TEXT] (reading.jsonl, reports.jsonl)');
  process.exit(2);
}
const reading = casesIn('reading.jsonl', readReadingCases);
const reports = casesIn('reports.jsonl', readReportCases);

const encoder = await startEncoder();
const asker = new Asker(encoder);
const readingRight = count(reading, await printAll(reading, printReading));
const links = reports.filter(({ kind }) => kind === 'link');
const others = reports.filter(({ kind }) => kind !== 'link');
const linksPrinted = hasChromium() && links.length > 0 ? await printLinks(links) : undefined;
if (!linksPrinted && links.length > 0)
  console.log(
    `link: ${links.length} cases left out: no Chromium (CHROMIUM is the path of another than /usr/bin/chromium)`,
  );
const measured = linksPrinted ? [...others, ...links] : others;
const reportsRight = count(measured, [...(await printAll(others, printReport)), ...(linksPrinted ?? [])]);
await encoder.close();
console.log(`reading ${readingRight} of ${reading.length}, reports ${reportsRight} of ${measured.length}`);

function casesIn<T extends ReadingCase | ReportCase>(name: string, readCases: (file: string) => T[]): T[] {
  const file = join(directory ?? '', name);
  const { only } = values;
  const all = existsSync(file) ? readCases(file) : [];
  return all.filter(
    (each) => only === undefined || [each.id, each.class, each.kind].some((text) => text.includes(only)),
  );
}

/** One after the other, since a case may set the time zone. What cannot be read at all is printed as its error, which is wrong. */
async function printAll<T>(
  cases: readonly T[],
  print: (each: T, asker: Asker) => Promise<string>,
): Promise<string[]> {
  const prints: string[] = [];
  for (const each of cases)
    try {
      prints.push(await print(each, asker));
    } catch (error) {
      prints.push(`error: ${error instanceof Error ? error.message : String(error)}`);
    }
  return prints;
}

/** Prints right of all for each class within its kind, and gives the number of right ones. */
function count(cases: readonly (ReadingCase | ReportCase)[], prints: readonly string[]): number {
  const kinds = new Map<string, Map<string, { right: number; all: number }>>();
  let right = 0;
  for (const [at, each] of cases.entries()) {
    const text = prints[at] ?? '';
    const classes = kinds.get(each.kind) ?? new Map<string, { right: number; all: number }>();
    kinds.set(each.kind, classes);
    const sums = classes.get(each.class) ?? { right: 0, all: 0 };
    classes.set(each.class, sums);
    sums.all++;
    if (isRight(each, text)) {
      sums.right++;
      right++;
    } else if (values.show) console.log(`✗ ${each.id} ${each.kind}\n    ${text.replaceAll('\n', '\n    ')}`);
  }
  for (const [kind, classes] of kinds) {
    const sums = [...classes.values()];
    const total = (key: 'right' | 'all'): number => sums.reduce((sum, each) => sum + each[key], 0);
    console.log(`${kind} ${total('right')}/${total('all')}`);
    for (const [name, sum] of classes) console.log(`    ${`${sum.right}/${sum.all}`.padEnd(6)} ${name}`);
  }
  return right;
}
