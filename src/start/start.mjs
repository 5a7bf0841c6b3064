// Starts the bot: `npm start`.
import './flags.mjs';
import { setFlagsFromString } from 'node:v8';
import { compile } from './compile.mjs';
import { load, useCompiled } from './compiled.mjs';

// What `npm start` says of the main thread's heap would hold for every thread; each other one has a bound of its own.
setFlagsFromString('--max-semi-space-size=0');

// Nothing is open yet; `main.ts` says what a signal does from then on.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

const folder = await compile();
if (folder !== undefined) useCompiled(folder);
await load(new URL('../main.ts', import.meta.url));
