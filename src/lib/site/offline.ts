import type { KeepMessage } from './offline-keeping.ts';

/**
 * Asks for pages of the hub, with all they are made of, and scripts that work beside them to be kept for use without a network; does nothing where the
 * browser cannot.
 */
export async function keepOffline(addresses: string[], works: string[] = []): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const paths = works.map((work) => new URL(work, location.href).pathname);
  const message: KeepMessage = { keep: addresses, works: paths };
  active?.postMessage(message);
}
