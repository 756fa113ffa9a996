import { compileModule } from 'svelte/compiler';
import type { Plugin } from 'vitest/config';

/** Compiles `*.svelte.ts` as for the browser, so that a test sees state react. */
export const svelteModules = (): Plugin => ({
  name: 'svelte-modules',
  transform(code, id) {
    if (!id.endsWith('.svelte.ts')) return undefined;
    const { js } = compileModule(code, { filename: id, generate: 'client' });
    return { code: js.code, map: js.map };
  },
});
