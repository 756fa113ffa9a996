import { join } from 'node:path';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged with Vitest's own
  interface ProvidedContext {
    /** Address of the hub built for the tests, served by Node. */
    origin: string;
  }
}

/** Where the tests keep their database and their build, apart from the developer's own. */
export const testData = join(process.cwd(), '.data/test');
const testBuild = join(testData, 'build');
export const testPort = 8790;
export const testEnvironment = {
  HUB_DATA: testData,
  HUB_BUILD: testBuild,
  HUB_ORIGIN: `http://127.0.0.1:${testPort}`,
};
