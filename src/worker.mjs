// Workers do not inherit the TypeScript loader: this file, which needs none, registers it first.
import { register } from 'tsx/esm/api';

register();
const { perform, warm } = await import('./worker.ts');
warm();
export default perform;
