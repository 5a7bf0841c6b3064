// Where the encoder's thread starts: it inherits no TypeScript loader.
import { load } from '../../start/compiled.mjs';

export default (await load(new URL('./worker.ts', import.meta.url))).default;
