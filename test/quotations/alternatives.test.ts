import { describe, expect, test } from 'vitest';
import { linesOf, readDocument, type TokenRange } from '../../src/quotations/document/document.ts';
import { detect } from '../../src/quotations/tagging/acceptance/detect.ts';
import { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import { alternativesFor, revisionContextOf } from '../../src/quotations/tagging/revision/alternatives.ts';
import { tokenAttributesOf } from '../../src/quotations/tagging/tokens/token-attributes.ts';
import { loadWeights } from '../../src/quotations/tagging/weights.ts';

const TEXT = '“Follow us,” Ms. Gil said, and the boys trailed behind. “They are fast,” Mr. Hale said.';

describe('the alternatives of a taken cue', () => {
  const document = readDocument(TEXT, linesOf(TEXT));
  const model = loadWeights();
  const look = detect(document, tokenAttributesOf(document, model.lexicon), model, new FeatureSink());
  const textOf = ([from, to]: TokenRange): string =>
    TEXT.slice(document.tokens[from]?.start, document.tokens[to - 1]?.end);
  const [first, second] = look.taken;
  if (!first || !second) throw new Error('the text has two cues');

  test('GIVEN a stretch that runs on behind the closing mark THEN one alternative ends at the mark', () => {
    const long: TokenRange = [0, document.tokens.findIndex(({ lower }) => lower === 'trailed')];
    const scored = { ...first, cue: { ...first.cue, analysis: { ...first.cue.analysis, content: [long] } } };
    const cut = alternativesFor(revisionContextOf(look, scored), []).filter(
      ({ kind }) => kind === 'cut at the marks',
    );
    expect(cut.map(({ analysis }) => analysis.content.map(textOf))).toContainEqual(['“Follow us,”']);
  });

  test('GIVEN a cue without a source THEN its neighbours can lend theirs', () => {
    const scored = { ...second, cue: { ...second.cue, analysis: { ...second.cue.analysis, source: [] } } };
    const kinds = alternativesFor(revisionContextOf(look, scored), [])
      .filter(({ kind }) => kind.startsWith('source'))
      .map(({ kind, analysis }) => [kind, ...analysis.source.map(textOf)]);
    expect(kinds).toContainEqual(['source of the one before', 'Ms. Gil']);
  });

  test('GIVEN two readings that are the same THEN they stand there once', () => {
    const list = [first.cue.analysis, first.cue.analysis];
    const all = alternativesFor(revisionContextOf(look, first), list);
    expect(all.filter(({ kind }) => kind !== 'cut at the marks')).toHaveLength(1);
  });
});
