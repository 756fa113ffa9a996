import check from '#content/vocabularies/check.yaml';
import { parseCheckRules } from '#content/load/check-rules.ts';
import { inEveryLanguage, messages } from '#content/messages.server.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
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
    // Wording is offered in the language of the agreement, whatever that of the page is.
    parties: parseCheckRules(vocabularies, check).parties,
    sectionWords: inEveryLanguage(({ check: { sectionWord } }) => sectionWord),
  };
};
