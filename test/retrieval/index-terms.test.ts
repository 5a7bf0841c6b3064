import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../src/library/index-terms.ts';
import { INDEX_VERSION } from '../../src/library/index-version.ts';
import { seedStory } from './fixtures/seed-story.ts';

describe('the version of the index', () => {
  it('is raised when a story gives other terms: else stories stored before an upgrade are no longer found', () => {
    const hash = createHash('sha256')
      .update(JSON.stringify(indexTerms(seedStory)))
      .digest('hex');
    expect({ version: INDEX_VERSION, terms: hash.slice(0, 12) }).toEqual({
      version: '2',
      terms: '35e838e2025a',
    });
  });
});
