import { join } from 'node:path';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merged with Vitest's own
  interface ProvidedContext {
    /** Address of the hub built for the tests, served by Node. */
    origin: string;
  }
}

/** Where the tests keep the database that all tests of the site share, apart from the developer's own. */
export const testData = join(process.cwd(), '.data/test');
/** The copy of the tree in which the site is built, so that everything else can go on beside it. */
export const testTree = join(testData, 'tree');
/** The builds for Node, in the tree they are made of. */
const testBuilds = join(testTree, 'build');
/** The site, built for Node. */
export const testBuild = join(testBuilds, 'current/site');
/** The database as it was filled, before any test wrote into it. */
export const freshData = join(testData, 'fresh');

/** The settings with which the hub of the tests is built for, and served at, an address. */
export const testSettings = (origin: string) => ({
  HUB_DATA: testData,
  HUB_BUILD: testBuilds,
  HUB_ORIGIN: origin,
  HUB_BROTLI: 'off',
});
