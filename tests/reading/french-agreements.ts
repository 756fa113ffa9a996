import { Document, HeadingLevel, Packer, Paragraph, type IParagraphOptions } from 'docx';
import type { Browser } from 'playwright-core';
import { readKaliBranches, type KaliArticle } from '#db/import/kali-articles.server.ts';

/** An agreement whose true articles are known, and how its headings are written when it is rendered. */
export type KnownAgreement = {
  title: string;
  articles: KaliArticle[];
  /** "Article 5 – Objet" on one line, or the heading below the number. */
  heading: 'one line' | 'two lines';
};

/** By IDCC and start of the title: agreements of branches with many kinds of numbers, headings and lists. */
const chosen: [idcc: string, title: string][] = [
  ['2148', 'Accord du 21 octobre 2022 relatif au télétravail'],
  ['1672', 'Accord du 27 juin 2025 relatif au télétravail'],
  ['1516', 'Accord du 11 septembre 2024 relatif au télétravail'],
  ['2120', 'Accord du 10 avril 2025 relatif au télétravail'],
  ['0275', 'Accord du 27 juin 2023 relatif à l’égalité professionnelle'],
  ['2148', 'Accord du 22 mars 2024 relatif à l’insertion professionnelle'],
  ['2098', 'Accord du 12 octobre 2015 relatif à la formation professionnelle'],
  ['1043', 'Texte de base : Convention collective nationale des gardiens'],
];

/** The chosen agreements from the installed package, each with its articles in their order. */
export function readKnownAgreements(): KnownAgreement[] {
  const found = new Map<string, KaliArticle[]>();
  for (const { branch, articles } of readKaliBranches()) {
    for (const [idcc, title] of chosen.filter(([idcc]) => idcc === branch.idcc)) {
      const own = articles.filter(({ path }) =>
        path.slice(0, 2).some((part) => plain(part).startsWith(plain(title))),
      );
      found.set(`${idcc} ${title}`, own);
    }
  }
  return chosen.map(([idcc, title], index) => ({
    title,
    articles: (found.get(`${idcc} ${title}`) ?? []).filter(({ text }) => text !== ''),
    heading: index % 2 === 0 ? 'one line' : 'two lines',
  }));
}

const plain = (title: string) => title.replaceAll('’', "'");

/** What an article is called: its number and heading, an introduction without either "Préambule". */
export function nameOf({ number, heading }: KaliArticle): { number: string | null; title: string } {
  return { number, title: heading ?? (number === null ? 'Préambule' : '') };
}

type Block =
  | { kind: 'section'; text: string; depth: number }
  | { kind: 'article'; lines: string[] }
  | { kind: 'text'; text: string };

/** The agreement as blocks: titles of sections where they change, headings of articles, paragraphs. */
export function blocksOf({ articles, heading }: KnownAgreement): Block[] {
  let open: string[] = [];
  return articles.flatMap((article) => {
    const path = article.path.slice(article.path[0]?.startsWith('Texte de base') ? 1 : 2);
    const changed = path.findIndex((title, depth) => open[depth] !== title);
    const sections = changed === -1 ? [] : path.slice(changed);
    open = path;
    return [
      ...sections.map((text, index): Block => ({ kind: 'section', text, depth: changed + index })),
      { kind: 'article', lines: headingOf(article, heading) },
      ...article.text.split(/\n+/).map((text): Block => ({ kind: 'text', text })),
    ];
  });
}

function headingOf(article: KaliArticle, form: KnownAgreement['heading']): string[] {
  const { number, title } = nameOf(article);
  if (number === null) return [title];
  const name = /^\d/.test(number) ? `Article ${number}` : number;
  if (title === '') return [name];
  return form === 'one line' ? [`${name} – ${title}`] : [name, title];
}

/** Text as it stands in XML or a web page. */
export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Prints an agreement as PDF, with a cover, a table of contents, running heads and page numbers. */
export async function printPdf(browser: Browser, agreement: KnownAgreement): Promise<Uint8Array> {
  const blocks = blocksOf(agreement);
  const page = await browser.newPage();
  const contents = blocks
    .filter((block) => block.kind === 'article')
    .map(
      ({ lines }, index) => `<p>${escape(lines.join(' – '))} ${'.'.repeat(40)} ${index + 3}</p>`,
    );
  const body = blocks.map((block) => {
    if (block.kind === 'section') return `<h2>${escape(block.text)}</h2>`;
    if (block.kind === 'text') return `<p>${escape(block.text)}</p>`;
    return block.lines.map((line) => `<h3>${escape(line)}</h3>`).join('');
  });
  await page.setContent(`<!doctype html><html lang="fr"><style>
    body { font: 11pt/1.4 serif; hyphens: auto } h1 { break-after: page; text-align: center }
    .contents { break-after: page } h3 { margin-block: 1em 0; font-size: 11pt } p { margin-block: .5em }
    </style><h1>${escape(agreement.title)}</h1>
    <div class="contents"><h2>Sommaire</h2>${contents.join('')}</div>${body.join('')}`);
  const line = (text: string) =>
    `<div style="font-size:8px;width:100%;text-align:center">${text}</div>`;
  const pdf = await page.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: line(escape(agreement.title)),
    footerTemplate: line(
      'Page <span class="pageNumber"></span> sur <span class="totalPages"></span>',
    ),
    margin: { top: '25mm', bottom: '25mm', left: '22mm', right: '22mm' },
  });
  await page.close();
  return new Uint8Array(pdf);
}

/** Writes an agreement as a Word document, its headings in heading styles or as plain paragraphs. */
export async function writeDocx(agreement: KnownAgreement, styled: boolean): Promise<Uint8Array> {
  const headed = (text: string, heading: IParagraphOptions['heading']) =>
    new Paragraph(styled && heading !== undefined ? { text, heading } : text);
  const paragraphs = blocksOf(agreement).flatMap((block) => {
    if (block.kind === 'section') return [headed(block.text, HeadingLevel.HEADING_1)];
    if (block.kind === 'text') return [new Paragraph(block.text)];
    return block.lines.map((line) => headed(line, HeadingLevel.HEADING_3));
  });
  const cover = new Paragraph(agreement.title);
  const file = new Document({ sections: [{ children: [cover, ...paragraphs] }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
