import { expect, it } from 'vitest';
import { StartError } from '../../src/errors.ts';
import { openLibrary } from '../../src/library/open-library.ts';

it('says which setting to check where PostgreSQL does not answer, without showing the password', async () => {
  const opening = openLibrary({ databaseUrl: 'postgres://otr:hunter2@127.0.0.1:1/otr', samples: [] });
  const error = await opening.catch((reason) => reason);
  expect(error).toBeInstanceOf(StartError);
  expect(error.message).toMatch(/does not answer.*DATABASE_URL/u);
  expect(error.message).not.toContain('hunter2');
});
