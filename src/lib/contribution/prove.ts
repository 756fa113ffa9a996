import { solveChallengeWorkers } from 'altcha-lib';
import type { Challenge, Proof } from '#domain/submission/submission.ts';

const maxThreads = 4;
const longest = 120_000;

/** Solves a challenge in worker threads; undefined when that took longer than two minutes. */
export async function prove(challenge: Challenge): Promise<Proof | undefined> {
  const solution = await solveChallengeWorkers({
    challenge,
    concurrency: Math.min(maxThreads, Math.max(1, navigator.hardwareConcurrency - 1)),
    timeout: longest,
    createWorker: () =>
      new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' }),
  });
  return solution === null ? undefined : { challenge, solution: { ...solution } };
}
