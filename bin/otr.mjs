#!/usr/bin/env node
// Runs the command line without npm: `bin/otr.mjs`, or `otr` once `npm link` has put it on the path.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli.ts');
