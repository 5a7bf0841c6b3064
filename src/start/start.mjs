// Starts the bot: `npm start`.
import { compile } from './compile.mjs';
import { load, useCompiled } from './compiled.mjs';

const folder = await compile();
if (folder !== undefined) useCompiled(folder);
await load(new URL('../main.ts', import.meta.url));
