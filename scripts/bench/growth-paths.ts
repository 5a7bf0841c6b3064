import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { type Analysis, analyse } from '../../src/analysis/analysis.ts';
import { packAnalysis, unpackAnalysis } from '../../src/analysis/packed.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { checkMessage, claimsIn } from '../../src/answers/check/check.ts';
import { compare } from '../../src/answers/compare.ts';
import { findName, possibleSpeakers } from '../../src/answers/corrected-speakers.ts';
import { people } from '../../src/answers/people.ts';
import { listQuotes } from '../../src/answers/quotes.ts';
import { sourcedFrom, sourcing } from '../../src/answers/sourcing.ts';
import { suggestQuestions } from '../../src/answers/suggestions.ts';
import { summarise } from '../../src/answers/summary.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { whoSaid } from '../../src/answers/who-said.ts';
import { compareQuotations } from '../../src/library/import/compare-quotations.ts';
import { indexTerms } from '../../src/library/index-terms.ts';
import { packLayout, unpackStory } from '../../src/library/stored-story.ts';
import { extractAttributions, extractFromText } from '../../src/quotations/extract.ts';
import { MODELS_FOLDER } from '../../src/retrieval/encoder/encoder.ts';
import { questionWindow, storyWindows } from '../../src/retrieval/encoder/windows.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';
import { indexStory, once } from '../../src/retrieval/story-index.ts';
import { respellQuestion } from '../../src/retrieval/text/respell-question.ts';
import { splitWords } from '../../src/retrieval/text/words.ts';
import { cleanByline } from '../../src/story/clean-byline.ts';
import { readMarkdown } from '../../src/story/formats/markdown.ts';
import { linesOfPages } from '../../src/story/formats/pdf/paragraphs.ts';
import type { PdfFragment } from '../../src/story/formats/pdf/pdf-line.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { furnitureByWording, LONGEST_FURNITURE } from '../../src/story/furniture-lines.ts';
import { splitSentences } from '../../src/story/sentences.ts';
import { Story } from '../../src/story/story.ts';
import type { Path } from './growth.ts';

/** A text as one paragraph a line, whatever its lines look like. */
function storyOf(text: string): Story {
  const body = [...text.matchAll(/[^\n]+/gu)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  return new Story({ text, body, details: { published: '2024-03-05', source: 'CNN' } });
}

/** What is done with a story once it was analysed. */
function after(work: (analysed: Analysis) => unknown): Path {
  return (text) => {
    const analysed = analyse(storyOf(text));
    return () => work(analysed);
  };
}

function again(work: (before: Analysis, after: Analysis) => unknown): Path {
  return (text) => {
    const before = analyse(storyOf(text));
    const later = analyse(storyOf(text.slice(0, -1).replace(/.{9}(?=.{9}$)/su, 'and other')));
    return () => work(before, later);
  };
}

/** A heading in larger type, with a longer line below it. */
function printed(text: string): PdfFragment[] {
  const body = 'a line '.repeat(1 + text.length / 4);
  return [
    { text, x: 10, y: 200, width: 400, size: 20 },
    { text: body, x: 10, y: 100, width: 400, size: 10 },
  ];
}

/** Words that nothing has, so that each is looked for among all words of a text. */
const MISSPELT = 'why did the ministar of Ostrelia clsoe the brigde near Halverton';

/** A story that is asked something long. */
const ASKED = once(() =>
  analyse(storyOf('The mayor of Halverton closed the bridge.\n“It is not safe,” Ana Ruiz said on Monday.')),
);

const sentencesIn = (text: string): string[] => {
  const story = storyOf(text);
  return story.sentences.map(({ span }) => story.slice(span));
};

/** As the encoder's thread has it. */
const TOKENIZER = once(() => {
  const file = readFileSync(join(MODELS_FOLDER, 'tokenizer.json'), 'utf8');
  return new Tokenizer(JSON.parse(file) as object, {});
});

const tokensOf = (text: string): readonly number[] =>
  TOKENIZER().encode(text, { add_special_tokens: false }).ids;

/** Every way that a text takes through the product, by name. */
export const PATHS: Readonly<Record<string, Path>> = {
  sentences: (text) => () => splitSentences(text, [0, text.length]),
  'plain text': (text) => () => readPlainText(text),
  byline: (text) => () => cleanByline(text),
  furniture: (text) => () => furnitureByWording(text, LONGEST_FURNITURE),
  PDF: (text) => () => linesOfPages([printed(text)]),
  Markdown: (text) => () => readMarkdown(text),
  'stored story': (text) => {
    const layout = packLayout(storyOf(text));
    return () => unpackStory(text, layout);
  },
  words: (text) => () => splitWords(text),
  'index terms': (text) => {
    const story = storyOf(text);
    return () => indexTerms(story);
  },
  quotations: (text) => () => extractFromText(text),
  index: (text) => {
    const story = storyOf(text);
    const attributions = extractAttributions(story);
    return () => {
      const { questions, phrases } = indexStory(story, attributions);
      return [questions, phrases];
    };
  },
  'stored analysis': after((analysed) => unpackAnalysis(analysed.story, packAnalysis(analysed))),
  people: after((analysed) => people(analysed)),
  timeline: after((analysed) => timeline(analysed)),
  sourcing: after((analysed) => [sourcing(analysed), sourcedFrom(analysed, 'named')]),
  summary: after((analysed) => summarise(analysed)),
  quotes: after((analysed) => [listQuotes(analysed, {}), listQuotes(analysed, { speaker: 'Ana Ruiz' })]),
  ask: after((analysed) =>
    answerQuestion(analysed, 'What did the mayor say about the old bridge on Monday?'),
  ),
  'who said': after((analysed) => whoSaid(analysed, 'we will never close the old bridge again')),
  suggestions: after((analysed) => suggestQuestions(analysed)),
  'possible speakers': after((analysed) =>
    possibleSpeakers(analysed, analysed.attributions.at(-1)?.content[0] ?? [0, 1]),
  ),
  'find a name': after(({ story }) =>
    findName(story, 'Ana Ruiz de la Torre', [story.text.length, story.text.length]),
  ),
  compare: again((before, later) => compare(before, later)),
  'compare quotations': again((before, later) => compareQuotations([before, later])),
  'check a speaker': after((analysed) =>
    checkMessage([analysed], 'Ana Ruiz: “We will never close the old bridge.”'),
  ),
  'check a role': after((analysed) =>
    checkMessage([analysed], 'The prosecutor: “We will never close the old bridge.”'),
  ),
  claims: (text) => () => claimsIn([], text),
  'respelling a question': (text) => {
    const texts = sentencesIn(text);
    return () => respellQuestion(MISSPELT, texts);
  },
  'asking in misspelt words': after(({ questions }) => rankSentences(questions, MISSPELT)),
  'a respelt question': (text) => {
    const texts = sentencesIn(ASKED().story.text);
    return () => respellQuestion(text, texts);
  },
  'a question': (text) => () => rankSentences(ASKED().questions, text),
  'encoder: a story': (text) => {
    const texts = sentencesIn(text);
    return () => storyWindows(texts.map(tokensOf));
  },
  'encoder: a question': (text) => () => questionWindow(tokensOf(text)),
  check: after((analysed) =>
    checkMessage([analysed], `“${analysed.story.text.slice(9, 1_800).replaceAll(/["“”]/gu, ' ')}”, he said.`),
  ),
};
