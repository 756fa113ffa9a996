import * as v from 'valibot';
import movedFile from '#content/agreements/moved.yaml';
import { parseContent } from '#content/load/check.ts';
import { MovedAgreement } from '#content/schema/moved-agreements.ts';

/** Agreements whose address is no page any more, by that address. */
export const moved = new Map(
  parseContent(v.array(MovedAgreement), movedFile, 'content/agreements/moved.yaml').map((entry) => [
    entry.from,
    entry,
  ]),
);
