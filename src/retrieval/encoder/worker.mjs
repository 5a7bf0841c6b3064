// Workers do not inherit tsx: it is registered here, then the work itself is TypeScript like everything else.
import { register } from 'tsx/esm/api';

register();
export default (await import('./worker.ts')).default;
