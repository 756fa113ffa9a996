import { expect, test } from 'vitest';
import { coveredIn } from './covered.ts';

test.each([
  ['local-government', ['public-service']],
  ['justice-and-security', ['public-service']],
  ['platform-work', ['platform']],
  ['transport', ['private', 'public-service']],
])('in the sector %s a rule counts that covers one of %j', (sector, covers) => {
  expect(coveredIn(sector)).toEqual(covers);
});
