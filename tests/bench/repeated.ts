import { createVitest } from 'vitest/node';
import type { ProvidedContext } from 'vitest';

/** Runs one test file of the modules as often as `counts` says instead of as often as CI has time for; it prints its figures. */
export async function benchRepeated(
  file: string,
  counts: Pick<ProvidedContext, 'kills' | 'requests'>,
): Promise<void> {
  const vitest = await createVitest({
    project: ['modules'],
    watch: false,
    reporters: ['verbose'],
  });
  vitest.provide('kills', counts.kills);
  vitest.provide('requests', counts.requests);
  await vitest.start([file]);
  await vitest.close();
}
