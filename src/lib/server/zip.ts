import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';

/** The one date of all files in our archives: the same content makes the same bytes. */
const mtime = new Date(2026, 0, 1);

/** An archive that depends on nothing but the files in it. */
export const zipOf = (files: Zippable): Uint8Array<ArrayBuffer> =>
  zipSync(files, { mtime, level: 9 });

/**
 * An Office file without the moment it was made in, so that the same content makes the same bytes; `mend` may put its
 * parts right before.
 */
export function withoutMoment(
  office: Uint8Array,
  mend = (parts: Unzipped): Unzipped => parts,
): Uint8Array<ArrayBuffer> {
  const parts = mend(unzipSync(office, { filter: ({ name }) => !name.endsWith('/') }));
  const core = parts['docProps/core.xml'];
  if (core === undefined) return zipOf(parts);
  const fixed = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g,
    '$12026-01-01T00:00:00Z',
  );
  return zipOf({ ...parts, 'docProps/core.xml': strToU8(fixed) });
}
