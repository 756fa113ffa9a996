// Lists that pages with client code need too: here without schemas, whose library would go with them.

/** The four languages of the hub's interface, BCP 47, in the order they are offered. */
export const locales = ['en', 'fr', 'es', 'pt'] as const;

/** What a clause gives workers, rising. */
export const strengths = ['information', 'consultation', 'agreement', 'guarantee'] as const;

/** What clauses are filtered and counted by, in the order of the search's columns. */
export const facetNames = [
  'theme',
  'topic',
  'kind',
  'provenance',
  'strength',
  'union',
  'country',
  'sector',
  'language',
] as const;
