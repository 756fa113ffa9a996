import { inject } from 'vitest';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged with Vitest's own
  interface ProvidedContext {
    /** How often each database is killed, and how many requests are generated, when `npm run bench` says so. */
    kills?: number;
    requests?: number;
  }
}

/** How often a test does what its name says: as often as `npm run bench` asks for, otherwise the number CI has time for. */
export const rounds = (name: 'kills' | 'requests', usual: number): number => inject(name) ?? usual;
