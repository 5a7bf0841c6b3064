/**
 * Writes docs/licences.md: what is installed with the bot and under which licence, from the lock file.
 *
 *   npm run licences
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { licenceList, readLock } from './supply-chain/lock-file.ts';

const root = new URL('../', import.meta.url);
const lock = readLock(readFileSync(new URL('package-lock.json', root), 'utf8'));
writeFileSync(new URL('docs/licences.md', root), licenceList(lock));
