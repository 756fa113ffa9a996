import * as v from 'valibot';

/** What the hub draws by itself where a text of it speaks of it: `stages` is the ring of the data life cycle. */
export const Picture = v.picklist(['stages']);
export type Picture = v.InferOutput<typeof Picture>;
