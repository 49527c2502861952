// A thread does not read TypeScript by itself as the process that `npx tsx` starts does.
import { register } from 'tsx/esm/api';

register();
export const { work } = await import('./work.ts');
