import * as z from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** A package that the lock file installs. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  /** Hash of the archive that npm checks before it unpacks it. */
  readonly integrity: string | undefined;
  /** Where the archive comes from; undefined for the registry that npm is set to. */
  readonly resolved: string | undefined;
  /** Whether it runs a program of its own when it is installed. */
  readonly runsAtInstall: boolean;
  /** Whether it is for development only, and not installed with the bot. */
  readonly isDev: boolean;
}

/** @throws ZodError if it is no lock file of npm's version 2 or 3 */
export function readLock(json: string): LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(json));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, integrity, resolved, dev = false, hasInstallScript = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      integrity,
      resolved,
      runsAtInstall: hasInstallScript,
      isDev: dev,
    }));
}

/** Licences under which whoever runs or changes the bot owes no more than a mention. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Zlib',
]);

/** @param licence an SPDX expression; of alternatives one has to be permissive, of several that hold together all */
export function isPermissive(licence: string | undefined): boolean {
  const plain = licence?.replace(/^\((.*)\)$/u, '$1') ?? '';
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isPermissive);
  return plain.split(' AND ').every((one) => PERMISSIVE.has(one));
}

/** The list as a page: a line for each package that is installed with the bot. */
export function licenceList(packages: readonly LockedPackage[]): string {
  const shipped = packages.filter(({ isDev }) => !isDev);
  const lines = shipped.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'none'} |`,
  );
  const unique = [...new Set(lines)].sort();
  return [
    '# Licences of what is installed with the bot',
    '',
    'Made by `npm run licences` from `package-lock.json`; a test holds that it is up to date and that each licence is a permissive',
    'one. Some packages are there for one kind of machine only. The weights of the sentence encoder: [models/README.md](../models/README.md).',
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...unique,
    '',
  ].join('\n');
}
