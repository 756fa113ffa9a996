// Lists that pages with client code need too: here without schemas, whose library would go with them.

/** The four languages of the hub's interface, BCP 47, in the order they are offered. */
export const locales = ['en', 'fr', 'es', 'pt'] as const;

/** What a clause gives workers, rising. */
export const strengths = ['information', 'consultation', 'agreement', 'guarantee'] as const;

/** How found clauses can be ordered; relevance without a query means newest. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;

/** The years that a text of the hub can be of: one outside them is a slip of the pen. */
export const firstYear = 1900;
export const lastYear = 2100;

/** The days of those years, ISO 8601. */
export const firstDay = `${firstYear}-01-01`;
export const lastDay = `${lastYear}-12-31`;
