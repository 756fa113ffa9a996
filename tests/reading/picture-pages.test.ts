import { expect, it } from 'vitest';
import { loadMessages } from '#content/load/messages.server.ts';
import { sayDoubts } from '#lib/documents/say-doubts.ts';
import { assemble } from '../support/pdf.ts';
import { root } from '../support/database.ts';
import { english, read } from './documents.ts';

/** What a page holds: lines of text, or a picture that covers it or a part of it, with a running head. */
type Page = { lines?: string[]; picture?: 'whole' | 'small' };

const head = 'Agreement of the harbour office 2024';

/** A PDF of such pages, each below the running head. */
function pdfOfPages(pages: readonly Page[]): Uint8Array {
  const numberOf = (at: number) => 5 + 2 * at;
  const drawn = { whole: 'q 595 0 0 842 0 0 cm /P Do Q', small: 'q 90 0 0 60 40 700 cm /P Do Q' };
  const contentOf = ({ lines = [], picture }: Page) => {
    const text = [head, '', ...lines].map((line) => `(${line}) Tj T*`).join(' ');
    return `${picture === undefined ? '' : drawn[picture]} BT /F 10 Tf 14 TL 40 800 Td ${text} ET`;
  };
  const resources =
    '/Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> /MediaBox [0 0 595 842]';
  return new Uint8Array(
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${numberOf(at)} 0 R`).join(' ')}] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
      ...pages.flatMap((page, at) => [
        `<< /Type /Page /Parent 2 0 R ${resources} /Contents ${numberOf(at) + 1} 0 R >>`,
        `<< /Length ${contentOf(page).length} >>\nstream\n${contentOf(page)}\nendstream`,
      ]),
    ]),
  );
}

const subjects = ['pay', 'leave', 'hours', 'notice'];

const text = (number: number): Page => {
  const subject = subjects[number - 1] ?? '';
  const sentences = Array.from({ length: 8 }, (_, at) => `${english} This is on ${subject} ${'of all '.repeat(at)}staff.`); // prettier-ignore
  return { lines: [`ARTICLE ${number} - ${subject.toUpperCase()}`, '', ...sentences] };
};

it('pages of a PDF that hold a picture and no text of their own are named', async () => {
  const whole: Page = { picture: 'whole' };
  const reading = await read(
    pdfOfPages([text(1), text(2), whole, text(3), whole, whole, whole, text(4)]),
  );
  expect(reading.articles.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
  expect(reading.doubts).toEqual([{ what: 'pictures', count: 4, titles: ['3', '5', '6', '7'] }]);
  const messages = loadMessages(root);
  for (const locale of ['en', 'fr', 'es', 'pt'] as const) {
    const [said = ''] = sayDoubts(reading.doubts ?? [], messages[locale].documents.doubts, locale);
    expect(said).toContain('4 (3, 5–7)');
  }
});

it('but neither empty pages, nor those with a small picture or with text over one', async () => {
  const reading = await read(
    pdfOfPages([
      { ...text(1), picture: 'whole' },
      text(2),
      {},
      { picture: 'small' },
      { ...text(3), picture: 'small' },
    ]),
  );
  expect(reading.articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
  expect(reading).not.toHaveProperty('doubts');
});
