import type { Locale } from '#domain/words.ts';
import { findLawAddresses } from '#lib/law/find-notes.ts';
import { keepOffline } from '#lib/site/offline.ts';
import { rulesAddress } from './rules.ts';

/**
 * Keeps all that a check was made with, so that the next one needs no network: the page, the rules, the law notes in a language, `beside`
 * (other addresses), and the scripts that the page and its workers loaded, of which `parts` are those that only a worker knows.
 */
export async function keepParts(
  parts: readonly string[],
  beside: readonly string[],
  locale: Locale,
): Promise<void> {
  const [laws = []] = await Promise.all([
    findLawAddresses(locale),
    import('#lib/law/FoundNotes.svelte'),
  ]);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const paths = [...loaded, ...parts]
    .map((address) => new URL(address))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_app/'))
    .map(({ pathname }) => pathname);
  await keepOffline([...new Set([location.pathname, rulesAddress, ...laws, ...beside, ...paths])]);
}
