import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import readSheets from 'read-excel-file/node';
import { expect, inject, it } from 'vitest';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { locales, type Locale } from '#domain/words.ts';
import { root } from '../support/database.ts';
import '../support/site.ts';

const { workshops } = loadWorkshops(root);

async function download(file: string): Promise<Uint8Array> {
  const answer = await fetch(`${inject('origin')}/workshops/${file}`);
  expect(answer.status, file).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The text of a part of a .pptx, without its marks. */
const textOf = (part: Uint8Array | undefined) =>
  strFromU8(part ?? new Uint8Array())
    .replace(/<a:fld[^]*?<\/a:fld>/g, '')
    .replace(/<\/a:p>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"');

/** Fails unless the presentation has every slide of the workshop with its title, points and notes. */
function expectPresentation(
  files: Unzipped,
  { plan, texts }: (typeof workshops)[number],
  locale: Locale,
) {
  const count = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(count).toHaveLength(plan.slides.length);
  for (const [index, { id }] of plan.slides.entries()) {
    const said = texts[locale].slides[id];
    const shown = textOf(files[`ppt/slides/slide${index + 1}.xml`]);
    const notes = textOf(files[`ppt/notesSlides/notesSlide${index + 1}.xml`]);
    for (const text of [said?.title ?? '', ...(said?.points ?? [])]) expect(shown).toContain(text);
    expect(notes.replace(/\s+/g, ' ')).toContain((said?.notes ?? 'no notes').replace(/\s+/g, ' '));
  }
}

it.each(workshops)(
  'the folder of $slug opens in every language and holds what it promises',
  async (workshop) => {
    for (const locale of locales) {
      const files = unzipSync(await download(`${workshop.slug}-${locale}.zip`));
      const names = Object.keys(files);
      expect(names.every((name) => name.startsWith(`${workshop.slug}-${locale}/`))).toBe(true);
      expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(4);
      const pages = names
        .filter((name) => name.endsWith('.html'))
        .map((name) => strFromU8(files[name] ?? new Uint8Array()));
      for (const page of pages) {
        expect(page).toMatch(new RegExp(`<html lang="${locale}" dir="ltr">`));
        expect(page, 'asks for nothing').not.toMatch(/<(link|script|img)|@import|url\(/);
      }
      for (const exercise of Object.values(workshop.texts[locale].exercises)) {
        expect(
          pages.filter((page) => page.includes(exercise.title.replaceAll('&', '&amp;'))).length,
        ).toBeGreaterThanOrEqual(2);
      }
      const pptx = names.find((name) => name.endsWith('.pptx')) ?? '';
      expectPresentation(unzipSync(files[pptx] ?? new Uint8Array()), workshop, locale);
    }
  },
);

it.each([
  ['data-life-cycle', { en: 'Stage', fr: 'Étape', es: 'Etapa', pt: 'Etapa' }],
  ['data-rights', { en: 'System', fr: 'Système', es: 'Sistema', pt: 'Sistema' }],
])(
  'the folder of %s has the blank worksheet of its tool, in its language',
  async (slug, heading) => {
    for (const locale of locales) {
      const files = Object.entries(unzipSync(await download(`${slug}-${locale}.zip`)));
      const sheets = files.filter(([name]) => name.endsWith('.xlsx'));
      expect(sheets).toHaveLength(1);
      const [{ data: [head] } = { data: [] }] = await readSheets(Buffer.from(sheets[0]?.[1] ?? []));
      expect(head?.[0]).toBe(heading[locale]);
    }
  },
);

it('the slides are offered alone too, the same bytes as in the folder, with the size the guide states', async () => {
  const alone = await download('fundamentals-fr.pptx');
  const files = unzipSync(await download('fundamentals-fr.zip'));
  const [, packed = new Uint8Array()] =
    Object.entries(files).find(([name]) => name.endsWith('.pptx')) ?? [];
  expect(Buffer.from(alone).equals(Buffer.from(packed))).toBe(true);
  const guide = await (await fetch(`${inject('origin')}/fr/workshops/fundamentals/`)).text();
  expect(guide.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toContain(
    `.pptx, ${Math.round(alone.length / 1000)} kB`.replace('kB', 'ko'),
  );
});
