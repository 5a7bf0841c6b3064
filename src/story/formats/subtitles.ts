import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import { decodeTextFile } from '../decode-text.ts';
import type { TimeStart } from '../story.ts';
import type { Format, Line } from './format.ts';
import { plainTextOf } from './html/plain-text-of.ts';

/** What is said in a film: SubRip (SRT) and WebVTT. */
export const subtitles: Format = {
  name: 'subtitles',
  extensions: ['.srt', '.vtt'],
  mediaTypes: ['application/x-subrip', 'text/vtt'],
  read(bytes, { charset }) {
    const text = decodeTextFile(bytes, charset);
    const cues = cuesIn(apart(text.split(/\r\n?|\n/u)));
    if (cues.length === 0) throw new UserError(word('fileDamaged'));
    const title = /^WEBVTT[ \t]+[-–—]?\s*(\S.{2,200})/u.exec(text.replace(/^\ufeff/u, ''))?.[1];
    const lines: Line[] = paragraphsOf(cues).map((line) => ({ ...line, is: 'body' }));
    return { lines: title === undefined ? lines : [{ text: title.trim(), is: 'headline' }, ...lines] };
  },
};

/** Cues that a text must have to be one of subtitles. */
const FEWEST_CUES = 2;

/** The lines of pasted subtitles, after any text above them; undefined for any other text. */
export function linesOfPastedSubtitles(text: string): Line[] | undefined {
  const rows = text.split(/\r\n?|\n/u);
  const at = rows.flatMap((row, index) => (TIMES.test(row) ? [index] : []));
  const first = at[0];
  if (first === undefined || at.length < FEWEST_CUES) return undefined;
  const start = /^\s*\d+\s*$/u.test(rows[first - 1] ?? '') ? first - 1 : first;
  const above = rows
    .slice(0, start)
    .map((row) => row.trim())
    .filter((row) => row !== '' && !/^\ufeff?WEBVTT\b/u.test(row));
  const said = paragraphsOf(cuesIn(apart(rows.slice(start))));
  return [...above.map((row) => ({ text: row })), ...said.map((line) => ({ ...line, is: 'body' as const }))];
}

/** Rows with a blank one before each cue: some programs, and pastes, leave them out. */
function apart(rows: readonly string[]): string {
  const isNumber = (row: string | undefined) => /^\s*\d+\s*$/u.test(row ?? '');
  return rows
    .flatMap((row, at) => {
      const opens =
        (isNumber(row) && TIMES.test(rows[at + 1] ?? '')) || (TIMES.test(row) && !opensCue(rows[at - 1]));
      return opens ? ['', row] : [row];
    })
    .join('\n');
}

/** A number or a name before the times. */
const opensCue = (row: string | undefined) => row !== undefined && /^\s*[\w-]*\d[\w-]*\s*$/u.test(row);

interface Cue {
  /** Milliseconds from the start of the film. */
  readonly from: number;
  readonly to: number;
  /** Who speaks, if the file names them. */
  readonly speaker: string | undefined;
  readonly text: string;
}

const TIMES =
  /^\s*(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})\s*-->\s*(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})/u;
const VOICE = /^<v(?:\.[^\s>]+)*\s+([^>]{1,80})>/u;
/** Milliseconds of silence after which another paragraph begins. */
const SILENCE = 3_000;
/** UTF-16 units after which a paragraph ends with its sentence. */
const LONG = 500;

function cuesIn(text: string): Cue[] {
  const cues: Cue[] = [];
  let shown: string[] = [];
  const blocks = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n/u);
  for (const block of blocks) {
    const rows = block.split('\n');
    const at = rows.findIndex((row) => TIMES.test(row));
    const times = TIMES.exec(rows[at] ?? '');
    if (!times) continue;
    const spoken = rows.slice(at + 1).filter((row) => row.trim() !== '');
    const speaker = VOICE.exec(spoken[0] ?? '')?.[1]?.trim();
    const said = spoken.map(bare).filter((row) => row !== '');
    // Captions that roll show the line before once more.
    const fresh = said.filter((row) => !shown.includes(row));
    shown = said;
    if (fresh.length > 0)
      cues.push({
        from: moment(times.slice(1, 5)),
        to: moment(times.slice(5, 9)),
        speaker,
        text: fresh.join('\n'),
      });
  }
  return cues;
}

function moment([hours = '0', minutes = '0', seconds = '0', rest = '0']: readonly (
  | string
  | undefined
)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(rest);
}

/** A row that is a sound and no words. */
const SOUND =
  /^\s*(?:\[[^\]]*\p{Ll}[^\]]*\]|\([^)]*\p{Ll}[^)]*\)|[[(](?:[\p{Lu} ]*\b)?(?:APPLAUSE|LAUGHTER|MUSIC|CHEERING|CROSSTALK|INAUDIBLE|SILENCE|LAUGHS|SIGHS)\b[\p{Lu} ]*[\])])\s*$/u;

/** Who made the subtitles, as against what is said. */
const MADE_BY =
  /^\W*(?:(?:sub)?titles?|captions?|captioned|subtitled|transcribed|transcription|synced|sync(?:hroni[sz]ed)?)(?: (?:and|&) \p{L}+)? (?:by|:)\s?\S.{0,60}$|\bopensubtitles\b/iu;

/** Without styles, entities and descriptions of sounds. */
function bare(row: string): string {
  const text = row.replace(/\{\\[^}]{0,40}\}|<\d{1,3}:[\d:.]{2,12}>/gu, '');
  if (SOUND.test(text) || MADE_BY.test(plainTextOf(text))) return '';
  return (/[<&]/u.test(text) ? plainTextOf(text) : text).replace(/^[♪♫\s]+|(?<![♪♫\s])[♪♫\s]+$/gu, '').trim();
}

/** "- " or ">> ": another person begins. */
const TURN = /^(?:[-–—]\s?|>>+\s*)(?=\S)/u;
const SPEAKER = /^(?:\p{Lu}[\p{L}\d.’'#&() -]{1,40}:\s|\[\p{Lu}[\p{Lu}.’' -]{2,40}\]:?\s)/u;

/** Each with the seconds at which its captions are shown. */
function paragraphsOf(cues: readonly Cue[]): { readonly text: string; readonly times: TimeStart[] }[] {
  const paragraphs: { text: string; times: TimeStart[] }[] = [];
  let open = '';
  let times: TimeStart[] = [];
  // The end of `open`: looked for in all of it, each row would cost as much as everything before it.
  let last = '';
  let before: Cue | undefined;
  const close = () => {
    if (open !== '') paragraphs.push({ text: open, times });
    open = '';
    times = [];
  };
  for (const cue of cues) {
    const isOther = cue.speaker !== before?.speaker;
    if (isOther || (before && cue.from - before.to > SILENCE)) close();
    if (isOther && cue.speaker !== undefined) open = `${cue.speaker}:`;
    for (const row of cue.text.split('\n')) {
      const isTurn = TURN.test(row) || SPEAKER.test(row);
      if (isTurn || (open.length > LONG && /[.!?…][”"’']*$/u.test(last))) close();
      const said = row.replace(TURN, '');
      last = said;
      times.push([open === '' || times.length === 0 ? 0 : open.length + 1, Math.floor(cue.from / 1_000)]);
      open = open === '' ? said : `${open} ${said}`;
    }
    before = cue;
  }
  close();
  return paragraphs;
}
