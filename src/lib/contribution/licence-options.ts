import { licences, rights } from '#domain/limits.ts';
import type { ContributeWords } from '#content/messages.ts';

/** The licences a sender can choose, in plain words. */
export function licenceOptions({ licence }: ContributeWords) {
  const said: Record<(typeof licences)[number], { name: string; hint?: string }> = {
    'CC BY 4.0': { name: licence.ccBy, hint: licence.ccByHint },
    'CC0 1.0': { name: licence.cc0 },
    'Licence Ouverte 2.0': { name: licence.open },
    'Official text': { name: licence.official, hint: licence.officialHint },
  };
  return licences.map((value) => ({ value, ...said[value] }));
}

/** Why a sender may give a text, in plain words. */
export const rightOptions = ({ licence }: ContributeWords) =>
  rights.map((value) => ({ value, ...licence.rights[value] }));
