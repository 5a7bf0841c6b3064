import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';

/** One question put to the sentences of one text. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly sentences: readonly { readonly i: number; readonly p: number; readonly text: string }[];
  /** `i` of the sentences that answer; none if the text does not answer. */
  readonly answerSentences: readonly number[];
  /** The words that answer, if the set has them. */
  readonly answers?: readonly string[] | undefined;
  /** The article that the question was made for: what cross-validation keeps together. */
  readonly group: string;
}

export interface QuestionSet {
  readonly name: string;
  readonly answerable: readonly Row[];
  /** The questions put to another article; to their own without its answering sentences; asked of the story in vain. */
  readonly far: readonly Row[];
  readonly ablated: readonly Row[];
  readonly vain: readonly Row[];
}

function readLines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The sets of a directory: NAME.SPLIT.jsonl with NAME_far.SPLIT.jsonl and NAME_abl.SPLIT.jsonl beside it. */
export function readQuestionSets(directory: string): QuestionSet[] {
  const names = readdirSync(directory).filter((name) => /^[^_]+\.jsonl$/.test(name));
  return names.map((name) => {
    const rows = readLines<Omit<Row, 'group'>>(join(directory, name));
    const home = new Map(rows.map(({ id, title }) => [id, title]));
    const grouped = (suffix: string): Row[] =>
      readLines<Omit<Row, 'group'>>(join(directory, name.replace(/^([^.]+)/, `$1${suffix}`))).map((row) => ({
        ...row,
        group: home.get(row.id.replace(/-(?:far|abl)$/, '')) ?? row.title,
      }));
    return { name, answerable: grouped(''), far: grouped('_far'), ablated: grouped('_abl'), vain: [] };
  });
}

interface NewsQuestion {
  readonly id: string;
  readonly set: 'dev' | 'test';
  readonly article: string;
  readonly question: string;
  /** Sentences that answer, as spans of the article's text; none if it does not say. */
  readonly answers: readonly Span[];
}

/**
 * Our own questions about news articles of the quotation corpus, whose text is read from there.
 *
 * @param directory holds train.jsonl of the corpus
 */
export function readNewsSet(directory: string, set: 'dev' | 'test'): QuestionSet {
  const questions = readLines<NewsQuestion>(new URL('news-questions.jsonl', import.meta.url).pathname).filter(
    (question) => question.set === set,
  );
  const wanted = new Set(questions.map(({ article }) => article));
  const stories = new Map(
    readLines<{ id: string; text: string }>(join(directory, 'train.jsonl'))
      .filter(({ id }) => wanted.has(id))
      .map(({ id, text }) => [id, readPlainText(text)]),
  );
  const articles = [...stories.keys()];
  const rowFor = (question: NewsQuestion, article: string, without: boolean): Row => {
    const story = stories.get(article);
    if (!story) throw new Error(`the corpus has no article ${article}`);
    const isAnswer = (start: number): boolean => question.answers.some((span) => span[0] === start);
    const sentences = story.paragraphs.flatMap((paragraph, p) =>
      paragraph.sentences.map(({ index, span }) => ({
        i: index,
        p,
        text: story.slice(span),
        start: span[0],
      })),
    );
    const kept = sentences.filter(({ start }) => !(without && isAnswer(start)));
    return {
      id: question.id,
      title: story.title,
      question: question.question,
      sentences: kept,
      answerSentences:
        article === question.article ? kept.filter(({ start }) => isAnswer(start)).map(({ i }) => i) : [],
      group: question.article,
    };
  };
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const other = (article: string): string =>
    articles[(articles.indexOf(article) + 5) % articles.length] ?? article;
  return {
    name: `news questions, ${set}`,
    answerable: answerable.map((question) => rowFor(question, question.article, false)),
    far: answerable.map((question) => rowFor(question, other(question.article), false)),
    ablated: answerable.map((question) => rowFor(question, question.article, true)),
    vain: questions
      .filter(({ answers }) => answers.length === 0)
      .map((question) => rowFor(question, question.article, false)),
  };
}
