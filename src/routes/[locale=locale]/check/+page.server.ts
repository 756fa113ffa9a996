import { messages } from '#content/messages.server.ts';
import { parties } from '#lib/check/offered-words.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  // A check is opened from a file; of a saved item's problems others than these cannot come up.
  const { notAFile, otherFile, tooLarge, unreadable, ...others } = messages[locale].saved.problems;
  const { otherKind, brokenLink, missing, offline, unavailable } = others;
  return {
    check: messages[locale].check,
    saved: {
      notAFile,
      otherFile,
      tooLarge,
      unreadable,
      otherKind,
      brokenLink,
      missing,
      offline,
      unavailable,
    },
    labels: withoutDefinitions(requireLabels(locale)),
    names: parties[locale],
  };
};
