import { beforeAll, describe, expect, it } from 'vitest';
import { AMENDMENTS } from '../../src/quotations/amendments/amend.ts';
import type { TaggedAttribution } from '../../src/quotations/attribution/attribution.ts';
import type { Document } from '../../src/quotations/document/document.ts';
import { attributionsFrom, documentOf, type Steps } from '../../src/quotations/extract.ts';
import { detect } from '../../src/quotations/tagging/acceptance/detect.ts';
import { attributionOf } from '../../src/quotations/tagging/acceptance/detection.ts';
import { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import { recoverQuotes } from '../../src/quotations/tagging/recovery/recover-quotes.ts';
import { revise } from '../../src/quotations/tagging/revision/revision.ts';
import { type TaggerModel, toAttribution } from '../../src/quotations/tagging/tagger.ts';
import { tokenAttributesOf } from '../../src/quotations/tagging/tokens/token-attributes.ts';
import { loadWeights } from '../../src/quotations/tagging/weights.ts';
import { overlaps } from '../../src/story/span.ts';
import { type AnnotatedStory, annotatedStories } from './annotated-story.ts';
import { countQuotations } from './figures.ts';

/** The steps of the tagger that can be left out: each is trained upon those before it. */
const LEARNED = ['reranking', 'acceptance', 'revision', 'recovery'] as const;
type Learned = (typeof LEARNED)[number];

const model = loadWeights();
/** Readings in the order of the sequence model. */
const unranked: TaggerModel['reranker'] = { table: new Int8Array(1), mask: 0, scale: 1, scoreWeight: 1 };
/** Every candidate is as good as any other. */
const anyCue: TaggerModel['acceptance'] = {
  linear: { table: new Int8Array(1), mask: 0, scale: 1 },
  trees: {
    base: 0,
    roots: [],
    asks: new Uint8Array(0),
    values: new Float32Array(0),
    above: new Uint16Array(0),
  },
};

function tagWithout(document: Document, step?: Learned): TaggedAttribution[] {
  const sink = new FeatureSink();
  const used: TaggerModel = {
    ...model,
    reranker: step === 'reranking' ? unranked : model.reranker,
    acceptance: step === 'acceptance' ? anyCue : model.acceptance,
  };
  const first = detect(document, tokenAttributesOf(document, model.lexicon), used, sink);
  const look = step === 'revision' ? first : revise(first, model.revision, sink);
  const found =
    step === 'recovery' ? look.taken.map(({ cue }) => attributionOf(cue)) : recoverQuotes(look, used, sink);
  return found.map((each) => toAttribution(document, each));
}

interface Read {
  readonly annotated: AnnotatedStory;
  readonly document: Document;
  readonly tagged: readonly TaggedAttribution[];
}

interface Figures {
  /** Annotated contents, cues, sources and speakers that are found exactly. */
  readonly right: number;
  readonly of: number;
  /** Words that are given to somebody, and that no annotation has. */
  readonly wrong: number;
}

function figuresOf(reads: readonly Read[], steps?: Steps): Figures {
  let [right, of, wrong] = [0, 0, 0];
  for (const { annotated, document, tagged } of reads) {
    const attributions = attributionsFrom(document, tagged, annotated.story.details.source, steps);
    countQuotations(annotated, { attributions }, (figure, isRight) => {
      if (figure === 'quoted words given are expected') return;
      of++;
      if (isRight) right++;
    });
    const expected = annotated.quotations.flatMap(({ content }) => content);
    for (const { content, speaker } of attributions)
      if (speaker && !content.some((span) => expected.some((each) => overlaps(span, each)))) wrong++;
  }
  return { right, of, wrong };
}

describe('each step of reading earns its place: left out, less is right on the annotated stories, or more is given to somebody by mistake', () => {
  const stories = annotatedStories().map((annotated) => ({
    annotated,
    document: documentOf(annotated.story),
  }));
  const read = (step?: Learned): Read[] =>
    stories.map((each) => ({ ...each, tagged: tagWithout(each.document, step) }));
  const all = read();
  const whole = figuresOf(all);
  const lines = [
    `all steps: ${whole.right} of ${whole.of} right, ${whole.wrong} given to somebody by mistake`,
  ];
  const check = (name: string, without: Figures): void => {
    lines.push(`without ${name.padEnd(14)} ${without.right} right, ${without.wrong} by mistake`);
    const isMissed = without.right < whole.right || without.wrong > whole.wrong;
    expect(isMissed, `${name} does nothing that these stories show`).toBe(true);
  };

  beforeAll(() => () => console.info(lines.join('\n')));

  it.each(LEARNED)('%s', (step) => check(step, figuresOf(read(step))));

  it.each(Object.entries(AMENDMENTS))('%s', (name, left) => {
    const amendments = Object.values(AMENDMENTS).filter((each) => each !== left);
    check(name, figuresOf(all, { amendments }));
  });

  it('turns', () => check('turns', figuresOf(all, { turns: false })));
});
