import en from '#content/messages/en/offline.json';
import es from '#content/messages/es/offline.json';
import fr from '#content/messages/fr/offline.json';
import pt from '#content/messages/pt/offline.json';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

const offlineWords = { en, fr, es, pt };

export const load: PageServerLoad = async ({ parent }) => ({
  offlineWords: offlineWords[(await parent()).locale],
});
