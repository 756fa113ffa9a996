import { locales, type Locale } from '#domain/words.ts';
import type { Download } from './workshops.ts';
import { packOf } from './workshop-pack.server.ts';
import { presentationOf } from './workshop-presentation.server.ts';
import { builtWorkshops } from './workshops.server.ts';

const kinds = {
  pptx: {
    suffix: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    make: presentationOf,
  },
  pack: { suffix: 'zip', type: 'application/zip', make: packOf },
} as const;

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Makes a file once for the page that states its size and the address that serves it. */
function bytesOf(kind: Download['kind'], slug: string, locale: Locale, origin: string) {
  const key = `${kind} ${slug} ${locale}`;
  const known = made.get(key) ?? kinds[kind].make(slug, locale, origin);
  made.set(key, known);
  return known;
}

const fileName = (kind: Download['kind'], slug: string, locale: Locale) =>
  `${slug}-${locale}.${kinds[kind].suffix}`;

const every = () =>
  builtWorkshops().workshops.flatMap(({ slug }) =>
    locales.flatMap((locale) =>
      (['pptx', 'pack'] as const).map((kind) => ({
        file: fileName(kind, slug, locale),
        kind,
        slug,
        locale,
      })),
    ),
  );

/** The names of all files that can be taken along. */
export const listFiles = (): string[] => every().map(({ file }) => file);

/** What a guide offers to take along, with sizes in bytes; links in the files lead to `origin`. */
export function listDownloads(slug: string, locale: Locale, origin: string): Promise<Download[]> {
  return Promise.all(
    (['pptx', 'pack'] as const).map(async (kind) => ({
      kind,
      path: `/workshops/${fileName(kind, slug, locale)}`,
      size: (await bytesOf(kind, slug, locale, origin)).byteLength,
    })),
  );
}

/** A file by its name, or undefined when there is no such workshop or language. */
export async function findDownload(file: string, origin: string) {
  const found = every().find((entry) => entry.file === file);
  if (found === undefined) return undefined;
  const { kind, slug, locale } = found;
  return { type: kinds[kind].type, bytes: await bytesOf(kind, slug, locale, origin) };
}
