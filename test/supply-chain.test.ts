import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPermissive, licenceList, readLock } from '../scripts/supply-chain/lock-file.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const packages = readLock(read('package-lock.json'));
const shipped = packages.filter(({ isDev }) => !isDev);

/** Known and looked at: the first two fetch or build their binary, the third would fetch GPU libraries and is told not to. */
const MAY_RUN_AT_INSTALL = ['better-sqlite3', 'esbuild', 'onnxruntime-node'];

describe('what is installed with the bot', () => {
  it('is under licences that ask for no more than a mention, and listed', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
    expect(read('docs/licences.md'), 'run `npm run licences`').toBe(licenceList(packages));
    expect(isPermissive('(MIT OR GPL-3.0-or-later)')).toBe(true);
    expect(['GPL-3.0-only', '(MIT AND GPL-3.0-only)', undefined, 'UNLICENSED'].filter(isPermissive)).toEqual(
      [],
    );
  });

  it('is the archive that was tested: each has a hash, and none comes from elsewhere than the registry', () => {
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
    const elsewhere = packages.filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere).toEqual([]);
  });

  it('runs no program while it is installed but those that somebody looked at', () => {
    const running = shipped.filter(({ runsAtInstall }) => runsAtInstall).map(({ name }) => name);
    expect([...new Set(running)].sort()).toEqual(MAY_RUN_AT_INSTALL);
    // npm 11 warns of each script that is neither allowed nor forbidden there.
    expect(Object.keys(JSON.parse(read('package.json')).allowScripts).sort()).toEqual(MAY_RUN_AT_INSTALL);
  });
});

describe('docs/security.md', () => {
  /** Lines such as: - `test/x.test.ts`: “name of a test”, “another” */
  const named = [
    ...read('docs/security.md').matchAll(/^- `(test\/[^`]+\.ts)`: (.+(?:\n {2}.+)*)/gmu),
  ].flatMap(([, file = '', names = '']) =>
    [...names.replaceAll(/\n {2}/gu, ' ').matchAll(/“((?:[^“”]|“[^”]*”)+)”/gu)].map(([, name = '']) => ({
      file,
      name,
    })),
  );

  it('names tests', () => {
    expect(named.length).toBeGreaterThan(40);
  });

  it('names only tests that are there', () => {
    const missing = named.filter(({ file, name }) => !read(file).includes(name));
    expect(missing).toEqual([]);
  });
});
