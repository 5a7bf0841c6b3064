// Starts the bot: `npm start`.
import { setFlagsFromString } from 'node:v8';
import { compile } from './compile.mjs';
import { load, useCompiled } from './compiled.mjs';

// Left alone V8 lets a heap grow to several times what is in use before it looks for what is not: 90 MB under load, for no time saved.
setFlagsFromString('--heap-growing-percent=25');
// What `npm start` says of the main thread's heap would hold for every thread; each other one has a bound of its own.
setFlagsFromString('--max-semi-space-size=0');
// To optimise one large function, such as the one by which each thread looks through the modules that it loads, V8 takes 50 MB, much of
// which stays with the process. What is still called after hours, such as what multiplies vectors, is optimised then.
setFlagsFromString('--wasm-tiering-budget=2000000000');

const folder = await compile();
if (folder !== undefined) useCompiled(folder);
await load(new URL('../main.ts', import.meta.url));
