// Where worker threads start: they inherit no TypeScript loader.
import { load } from './start/compiled.mjs';

const { perform, warm } = await load(new URL('./worker.ts', import.meta.url));
warm();
export default perform;
