import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '#content/load/messages.server.ts';
import { locales } from '#domain/words.ts';
import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';
import { read } from './documents.ts';
import { bytes, docx, latin1, odt, openDocument, page, rtf } from './files.ts';

// Files that are not read are called by their name; those of the newer formats that come by malice end in a sentence.

const messages = loadMessages('.');

async function reasonOf(content: Uint8Array): Promise<ProblemReason | 'read'> {
  try {
    await read(content);
    return 'read';
  } catch (error) {
    if (error instanceof DocumentProblem) return error.reason;
    throw error;
  }
}

/** An old Office file, as far as its kind can be told: its mark, and the name of a part in UTF-16. */
const oldOffice = (name: string) =>
  latin1(
    `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'\0'.repeat(504)}${name.split('').join('\0')}\0`,
  );

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

const book = () =>
  zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container/>'),
  });

const repeat = (text: string, count: number) => text.repeat(count);

/** Blanks in UTF-8 as a part of an archive: some thousandth of their size. */
const blanks = (count: number) => repeat(' ', count);

describe('a file that is not read is called by its name', () => {
  it.each([
    ['old-word', 'Word to 2003', oldOffice('WordDocument')],
    [
      'old-word',
      'Word 2003 XML',
      bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    ['spreadsheet', 'Excel to 2003', oldOffice('Workbook')],
    ['spreadsheet', 'Excel', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['spreadsheet', 'Calc', openDocument('spreadsheet', '<office:spreadsheet/>')],
    ['presentation', 'PowerPoint to 2003', oldOffice('PowerPoint Document')],
    ['presentation', 'PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['presentation', 'Impress', openDocument('presentation', '<office:presentation/>')],
    ['other-format', 'Draw', openDocument('graphics', '<office:drawing/>')],
    ['password', 'Word with a password', oldOffice('EncryptedPackage')],
    [
      'password',
      'OpenDocument with a password',
      odt('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    ],
    ['password', 'OpenDocument 1.4 with a password', odt('', '', { 'encrypted-package': 'x' })],
    ['mail', 'Outlook', oldOffice('__nameid_version1.0')],
    [
      'mail',
      'mail',
      bytes(
        'Received: from x\r\nTo: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x',
      ),
    ],
    ['picture', 'HEIC', latin1('\0\0\0\u0018ftypheic\0\0\0\0')],
    ['photograph', 'JPEG', latin1('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF')],
    ['photograph', 'PNG', latin1('\u0089PNG\r\n\u001a\n')],
    ['picture', 'TIFF', latin1('II*\0\b\0\0\0')],
    ['pages', 'Pages', zip('Index/Document.iwa', 'Metadata/BuildVersionHistory.plist')],
    ['book', 'EPUB', book()],
    ['archive', '7z', latin1('7z\u00bc\u00af\u0027\u001c')],
    ['archive', 'a zip of other files', zip('agreement.pdf')],
    ['other-format', 'WordPerfect', latin1('\u00ffWPC\u0010\0')],
    [
      'other-format',
      'other XML',
      bytes('<?xml version="1.0"?><!DOCTYPE a><act><title>x</title></act>'),
    ],
    ['other-format', 'an archive that only looks like Word', zip('[Content_Types].xml')],
  ] as const)('%s: %s', async (reason, _, file) => {
    expect(await reasonOf(file)).toBe(reason);
  });

  it('in every language, with what to do', () => {
    for (const locale of locales) {
      const { problem } = messages[locale].documents;
      const named = [problem['old-word'], problem.spreadsheet, problem.presentation, problem.pages];
      for (const sentence of named) expect(sentence).toContain('.docx');
    }
  });
});

describe('a hostile file', () => {
  it.each([
    [
      'zip-bomb',
      'OpenDocument that unpacks to more than it may',
      () => odt('', '', { 'styles.xml': blanks(8_000_000) }),
    ],
    [
      'unsafe',
      'OpenDocument with a document type',
      () => odt('', '', { 'styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    ],
    [
      'unsafe',
      'OpenDocument in one file with an entity',
      () => bytes('<office:document>&b;</office:document>'),
    ],
    [
      'damaged',
      'OpenDocument nested too deep',
      () => odt(repeat('<text:section>', 500) + repeat('</text:section>', 500)),
    ],
    ['other-format', 'OpenDocument without text', () => openDocument('text', '')],
    ['damaged', 'OpenDocument cut off', () => bytes('<office:document><office:body>')],
    ['damaged', 'RTF nested too deep', () => rtf(repeat('{', 500))],
    ['no-text', 'RTF without text', () => rtf('\\pard\\par')],
    ['too-many-pages', 'RTF of many pages', () => rtf(`Text.${repeat('\\page x', 401)}`)],
    ['too-much-text', 'a web page of much text', () => page(`<p>${repeat('text ', 410_000)}`)],
    ['not-a-document', 'a web page of bytes', () => page(repeat('\u0001\u0002', 500))],
  ] as const)('%s: %s', async (reason, _, make) => {
    expect(await reasonOf(make())).toBe(reason);
  });

  it('asks for more blanks, columns and numbers than there are', async () => {
    const file = odt(
      '<text:h text:outline-level="1e99">Article 1 Scope</text:h><text:p>All<text:s text:c="999999999"/>staff.</text:p><table:table><table:table-row table:number-rows-repeated="999999"><table:table-cell table:number-columns-repeated="99999"><text:p>Cell</text:p></table:table-cell><table:table-cell><text:p>End</text:p></table:table-cell></table:table-row></table:table>',
    );
    expect((await read(file)).articles[0]?.text).toBe('All staff.\n\nCell | End');
  });

  it('names one long note many times, and it stands there once', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const note = `<w:footnote w:id="2"><w:p><w:r><w:t>${repeat('Long note. ', 9000)}</w:t></w:r></w:p></w:footnote>`;
    const file = docx(
      `<w:p><w:r><w:t>Article 1 Scope</w:t></w:r></w:p><w:p><w:r><w:t>All.</w:t></w:r>${repeat(reference, 1000)}</w:p>`,
      { 'word/footnotes.xml': `<w:footnotes>${note}${repeat('<x/>', 9)}</w:footnotes>` },
    );
    expect((await read(file)).articles[0]?.text.length).toBeLessThan(110_000);
  });

  const mb = 2_000_000;
  it.each([
    ['open brackets', page(repeat('<', mb))],
    ['open tags', page(repeat('<a ', mb / 3))],
    ['open comments', page(repeat('<!--', mb / 4))],
    ['quotes', page(`<a b="${repeat(`<a b='`, mb / 6)}`)],
    ['attributes', page(`<a ${repeat('b="c" ', mb / 6)}>x`)],
    ['scripts', page(repeat('<script>', mb / 8))],
    ['lists', page(repeat('<ul><li>', mb / 8))],
    ['tables', page(repeat('<table><tr><td>', mb / 15))],
    ['left out parts', page(repeat('<nav>', mb / 5))],
    ['names', page(repeat('&a', mb / 2))],
    ['line ends', page(repeat('x<br>', mb / 5))],
    ['links', page(repeat('<p><a href=x>x</a>', mb / 18))],
    ['groups', rtf(repeat('{}', mb / 2))],
    ['marks', rtf(`x${repeat("\\'e9", mb / 4)}`)],
    ['words', rtf(`x${repeat('\\a', mb / 2)}`)],
    ['cells', rtf(`\\intbl${repeat('x\\cell', mb / 6)}\\row`)],
    ['notes', rtf(repeat('x{\\footnote y}', mb / 14))],
    [
      'boundaries',
      latin1(
        `From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${repeat('--x\r\n', mb / 5)}`,
      ),
    ],
    [
      'lists in OpenDocument',
      bytes(
        `<office:document><office:body><office:text>${repeat('<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>', mb / 80)}</office:text></office:body></office:document>`,
      ),
    ],
  ] as const)('of two megabytes ends at once: %s', async (_, file) => {
    const start = performance.now();
    await reasonOf(file);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
