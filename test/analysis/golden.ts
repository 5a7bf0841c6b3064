import { readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../src/analysis/analysis.ts';
import { MODEL_VERSION } from '../../src/analysis/model-version.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';

/** What is read of a few texts, by the version of the model that read it. */
export interface Golden {
  readonly version: string;
  /** For each text what was said, a line each, and its tokens with their tags. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

export const GOLDEN = new URL('./golden.json', import.meta.url);

export function readGolden(): Golden {
  return JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;
}

const seed = new URL('../../seeds/000_3b9d0c4a50389a80.txt', import.meta.url);

const TEXTS: Readonly<Record<string, string>> = {
  'the sample story': readFileSync(seed, 'utf8'),
  'a report': `Ferry line to stop in May

The ferry between Ostrel and Vinna will stop on 3 May, Harbour Master Ilse Brandt said on Monday.

“We carried nine passengers a day,” Brandt told reporters. “Nobody can run a ship on that.”

Her deputy, Tom Aske, was less sure: the line “could come back”, he said, if the council paid. An official
familiar with the budget, who asked not to be named, said there was no money. According to the operator, Vinna Lines,
18 people will lose their jobs. Asked whether she would resign, she laughed.

“It's a bridge we need,” said one passenger.`,
  'a transcript': `The mayor on the record

MODERATOR: Good evening, Mr. Mayor.

PAUL RENN (mayor): Good evening. I said “never again”, and I meant it.

MODERATOR: Will you run?

RENN: I will not. My party told me it has other plans.`,
};

/** What this version of the code reads. */
export function goldenNow(): Golden {
  const texts = Object.entries(TEXTS).map(([name, text]) => [name, linesOf(analyse(readPlainText(text)))]);
  return { version: MODEL_VERSION, texts: Object.fromEntries(texts) };
}

function linesOf({ story, attributions, document }: Analysis): string[] {
  const words = (spans: readonly Span[] | null) =>
    spans?.map((span) => `${span[0]} ${story.slice(span)}`).join(' / ') ?? '-';
  const said = attributions.map(({ kind, source, cue, content, speaker, sourcing }) => {
    const who = speaker ? `${speaker.name} (${speaker.type}, ${speaker.resolution.rule})` : 'nobody';
    return [kind, who, words(source), words(cue), words(content), JSON.stringify(sourcing ?? null)].join(
      ' | ',
    );
  });
  const tagged = document.sentences.map(([from, to]) =>
    document.tokens
      .slice(from, to)
      .map(({ lower, lemma, pos }) => `${lower}/${lemma}/${pos}`)
      .join(' '),
  );
  return [...said, ...tagged];
}
