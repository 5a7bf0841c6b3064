import type { APIMessage, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { checkClaims } from '../../src/answers/check/check.ts';
import { whoSaid } from '../../src/answers/who-said.ts';
import type { Asker } from '../../src/command-line/ask.ts';
import { readAddressed } from '../../src/discord/dispatch/addressed.ts';
import { textOf } from '../../src/discord/handlers/message-words.ts';
import { UserError } from '../../src/errors.ts';
import { timelineOf } from '../../src/facts/dates/timeline.ts';
import { readDay } from '../../src/library/import/read-input.ts';
import { readHtml } from '../../src/story/formats/html.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';
import type { ReportCase } from './cases.ts';
import { inOneLine, printDays, printSaid } from './print-reading.ts';

/** The bot's own id in the cases' messages. */
const BOT = '7';
const ADDRESS = 'https://courier.example/news/landing';

/** What the product makes of a report, in the printed form of the cases' README; `link` needs a browser and is apart. */
export async function printReport(report: ReportCase, asker: Asker): Promise<string> {
  const { kind, input, zone = 'UTC' } = report;
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return typeof input === 'string' ? await printText(report, input, asker) : printMessage(kind, input);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

async function printText(report: ReportCase, input: string, asker: Asker): Promise<string> {
  const { kind } = report;
  if (kind === 'date') return printDate(input);
  const story = storyOf(report);
  switch (kind) {
    case 'details':
      return JSON.stringify({ title: story.title, ...story.details });
    case 'page-date':
      return story.details.published?.slice(0, 10) ?? 'none';
    case 'paragraphs':
      return JSON.stringify(story.paragraphs.map(({ span }) => inOneLine(story.slice(span))));
    case 'sentences':
      return JSON.stringify(story.sentences.map(({ span }) => inOneLine(story.slice(span))));
    case 'timeline':
      return printDates(story);
    default:
      return printAnswer(kind, story, input, asker);
  }
}

async function printAnswer(kind: string, story: Story, input: string, asker: Asker): Promise<string> {
  const analysed = analyse(story);
  if (kind === 'quotes')
    return analysed.attributions
      .map(({ speaker, content }) => {
        const name = speaker && speaker.resolution.rule !== 'unclear' ? speaker.name : 'unclear';
        return `${inOneLine(name)}: ${content.map((span) => inOneLine(story.slice(span))).join(' […] ')}`;
      })
      .join('\n');
  if (kind === 'check')
    return JSON.stringify(
      checkClaims([analysed], input).map(
        ({ claim, verdict, found }) =>
          `${verdict} (${found?.attribution?.speaker?.name ?? null}): ${claim.text}`,
      ),
    );
  if (kind !== 'ask' && kind !== 'who-said') throw new RangeError(`no printed form for ${kind}`);
  const { answered, sections } =
    kind === 'ask'
      ? answerQuestion(analysed, input, await asker.insightInto(analysed.questions, input))
      : whoSaid(analysed, input);
  const passage = sections[0]?.passages[0];
  return `${answered}: ${passage ? printSaid(passage) : ''}`;
}

function storyOf({ html, story, published }: ReportCase): Story {
  if (html !== undefined) return readHtml(html, { url: ADDRESS }).story;
  return readPlainText(story ?? '', published === undefined ? {} : { published });
}

function printDates(story: Story): string {
  const { dated, undated } = timelineOf(story);
  return JSON.stringify(
    [...dated, ...undated].flatMap(({ dates }) =>
      dates.map(({ span, days }) => `${inOneLine(story.slice(span))}=${printDays(days) ?? '?'}`),
    ),
  );
}

function printDate(typed: string): string {
  try {
    return readDay(typed)?.slice(0, 10) ?? 'none';
  } catch (error) {
    if (error instanceof UserError) return 'refused';
    throw error;
  }
}

/** A message of Discord with no more than the case gives; whoever it mentions is notified, as Discord does. */
function printMessage(kind: string, given: Readonly<Record<string, unknown>>): string {
  const content = typeof given.content === 'string' ? given.content : '';
  const mentions = [...content.matchAll(/<@!?(\d+)>/gu)].map(([, id]) => ({ id, bot: true }));
  const message: unknown = { id: '1', guild_id: '2', author: { id: '3' }, mentions, ...given, content };
  if (kind === 'addressed')
    return JSON.stringify(readAddressed(message as GatewayMessageCreateDispatchData, BOT));
  return JSON.stringify(textOf(message as APIMessage));
}
