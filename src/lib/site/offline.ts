import type { KeepMessage } from './offline-keeping.ts';

/**
 * Asks for pages of the hub, with all they are made of, to be kept for use without a network; does nothing where the
 * browser cannot.
 */
export async function keepOffline(addresses: string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const message: KeepMessage = { keep: addresses };
  active?.postMessage(message);
}
