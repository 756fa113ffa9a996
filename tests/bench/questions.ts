import type { Filters } from '#lib/search/types.ts';

/** What a first search asks. */
export const firstQuery = 'formation';
/** What is asked after it. */
export const laterQueries = ['salaire', 'surveillance', 'transport', 'maladie', 'licenciement'];

const queries = [
  'formation',
  'salaire minimum',
  'durée du travail',
  'congés payés',
  'représentants du personnel',
  'santé sécurité',
  'période d’essai',
  'prime d’ancienneté',
  'temps partiel',
  'travail de nuit',
  'maladie accident',
  'licenciement',
  'classification',
  'commission paritaire',
  'prévoyance',
  'égalité professionnelle',
  'déplacement',
  'apprentissage',
  'employeur',
  'accord entreprise',
];
const filters: Filters[] = [
  { country: ['FR', 'DE'] },
  { strength: ['guarantee', 'agreement'], provenance: ['agreement'] },
  { theme: ['data-rights', 'telework-and-working-time'], sector: ['transport'] },
];

/** The questions of which the times are taken: words people look for, common ones among them, each with three filters. */
export const warmQuestions = queries.flatMap((query) =>
  filters.map((chosen) => ({ query, filters: chosen })),
);
