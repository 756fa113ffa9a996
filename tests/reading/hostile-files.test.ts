import { deflateSync, strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '#content/load/messages.server.ts';
import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';
import { archiveLimits, openArchive } from '#lib/documents/zip.ts';
import { read, readText } from './documents.ts';

// Files as they come by mistake or by malice. Each ends in a sentence for its sender or in the right text.

const { documents } = loadMessages('.').en;

const bytes = (text: string) => new TextEncoder().encode(text);

const wordXml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

const word = (document: string, more: Zippable = {}) =>
  zipSync({ 'word/document.xml': strToU8(document), ...more });

/** A PDF of one page with what a page's content stream draws, and more for the trailer. */
function pdf(content: string, trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Filter/Standard/V 1/R 2/P -4/O<' + '41'.repeat(32) + '>/U<' + '42'.repeat(32) + '>>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return bytes(text);
}

const drawn = (text: string) => `BT /F 11 Tf 50 800 Td (${text}) Tj ET`;

const blanks = 8_000_000;

/** 8 MB of blanks in some 8 kB. */
const bomb = () => word(wordXml('<w:p/>'), { 'word/styles.xml': new Uint8Array(blanks).fill(32) });

/** The same archive with a directory that claims every entry to be 100 bytes. */
function lyingBomb(): Uint8Array {
  const archive = zipSync({ 'word/document.xml': new Uint8Array(blanks).fill(32) });
  const view = new DataView(archive.buffer);
  for (let at = 0; at < archive.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return archive;
}

async function reasonOf(content: Uint8Array): Promise<ProblemReason | 'read'> {
  try {
    await read(content);
    return 'read';
  } catch (error) {
    if (error instanceof DocumentProblem) return error.reason;
    throw error;
  }
}

describe('a file that is no readable document', () => {
  it.each([
    ['empty', 'is empty', () => new Uint8Array()],
    ['too-large', 'is too large', () => bytes('a'.repeat(10_000_001))],
    ['too-much-text', 'has too much text', () => bytes('Article 1 – Objet\n'.repeat(125_000))],
    ['too-many-pages', 'has too many pages', () => bytes('Text.\f'.repeat(401))],
    ['no-text', 'has only blanks', () => bytes(' \n\t\n')],
    ['no-text', 'is Word without text', () => word(wordXml('<w:p/>'))],
    [
      'not-a-document',
      'is binary',
      () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    ],
    [
      'no-text',
      'is a web page without text',
      () => bytes('<!DOCTYPE html><script>alert(1)</script>'),
    ],
    ['archive', 'is a zip without a document', () => zipSync({ 'picture.png': new Uint8Array(9) })],
    ['damaged', 'is a truncated Word file', () => word(wordXml('<w:p/>')).subarray(0, 150)],
    ['damaged', 'is Word with broken markup', () => word('<w:document><w:body><w:p></w:body>')],
    ['damaged', 'is a truncated PDF', () => pdf(drawn('Article 1')).subarray(0, 200)],
    ['scanned', 'is a PDF without text', () => pdf('0 0 100 100 re f')],
    [
      'form',
      'is a form without its text',
      () => pdf(drawn('Please wait... If this message is not replaced')),
    ],
    [
      'password',
      'is a PDF with a password',
      () => pdf(drawn('Article 1'), '/Encrypt 6 0 R/ID[<41><41>]'),
    ],
    [
      'unsafe',
      'is Word with an external entity',
      () =>
        word(
          wordXml(
            '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
            '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
          ),
        ),
    ],
    [
      'unsafe',
      'is Word with an entity that was never declared',
      () => word(wordXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')),
    ],
    ['zip-bomb', 'unpacks to more than it may', bomb],
    ['zip-bomb', 'unpacks to more than its directory says', lyingBomb],
    [
      'zip-bomb',
      'has too many entries',
      () =>
        word(
          wordXml('<w:p/>'),
          Object.fromEntries(
            Array.from({ length: 2001 }, (_, index) => [`${index}.xml`, new Uint8Array(1)]),
          ),
        ),
    ],
  ] as const)('%s: it %s', async (reason, _, make) => {
    expect(await reasonOf(make())).toBe(reason);
    expect(documents.problem[reason]).toMatch(/\.$/);
  });
});

describe('a bomb', () => {
  it('is refused when two of its parts have one name', () => {
    const archive = zipSync({ 'word/a.xml': strToU8('one'), 'word/b.xml': strToU8('two') });
    const text = Buffer.from(archive).toString('latin1').replaceAll('word/b.xml', 'word/a.xml');
    const twice = new Uint8Array(Buffer.from(text, 'latin1'));
    expect(() => openArchive(twice)).toThrow('document: damaged');
  });

  it('is refused before anything is unpacked when its directory tells', () => {
    expect(() => openArchive(bomb())).toThrow(DocumentProblem);
  });

  it('is unpacked no further than its budget when its directory lies', async () => {
    const archive = lyingBomb();
    const before = process.memoryUsage().arrayBuffers;
    await expect(openArchive(archive).read('word/document.xml')).rejects.toThrow(DocumentProblem);
    expect(archive.length * archiveLimits.ratio).toBeLessThan(blanks);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(archiveLimits.bytes);
  });
});

describe('text in any encoding', () => {
  const text = 'Article 1 – Télétravail\n\nLes salariés ont droit à la déconnexion.';
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const units = Uint16Array.from(mark ? `\ufeff${text}` : text, (letter) => letter.charCodeAt(0));
    const view = new DataView(new ArrayBuffer(units.length * 2));
    units.forEach((unit, index) => {
      view.setUint16(index * 2, unit, order === 'le');
    });
    return new Uint8Array(view.buffer);
  };
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16('le', true)],
    ['UTF-16, big end first', utf16('be', true)],
    ['UTF-16 without a mark', utf16('le', false)],
    ['Latin-1', Uint8Array.from(text.replace('–', '-'), (letter) => letter.charCodeAt(0))],
    [
      'Windows-1252',
      Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))),
    ],
  ])('%s', async (_, content) => {
    const { articles } = await read(content);
    expect(articles).toMatchObject([
      { number: '1', title: 'Télétravail', text: 'Les salariés ont droit à la déconnexion.' },
    ]);
  });
});

describe('what a Word file says beside its paragraphs', () => {
  it('automatic numbers, heading styles and tables are read, deleted text and contents are not', async () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${more}</w:pPr></w:style>`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
    const styles = `<w:styles>${style('H', 'heading 1', list)}${style('T', 'toc 1')}</w:styles>`;
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>';
    const paragraph = (text: string, styleId = '') =>
      `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Grade</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Pay</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const body =
      paragraph('Scope 1', 'T') +
      paragraph('Scope', 'H') +
      '<w:p><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del><w:r><w:t>For all &amp; each.</w:t></w:r></w:p>' +
      paragraph('Pay', 'H') +
      paragraph('As follows.') +
      table;
    const { articles } = await read(
      word(wordXml(body), {
        'word/styles.xml': strToU8(styles),
        'word/numbering.xml': strToU8(numbering),
      }),
    );
    expect(articles.map(({ number, title, text }) => [number, title, text])).toEqual([
      ['1', 'Scope', 'For all & each.'],
      ['2', 'Pay', 'As follows.\n\nGrade | Pay'],
    ]);
  });

  it('an entry stored without compression is read', async () => {
    const content = strToU8(wordXml('<w:p><w:r><w:t>Article 1 – Objet</w:t></w:r></w:p>'));
    const { articles } = await read(zipSync({ 'word/document.xml': [content, { level: 0 }] }));
    expect(articles).toMatchObject([{ number: '1', title: 'Objet' }]);
    expect(deflateSync(content).length).toBeLessThan(content.length);
  });
});

describe('markup', () => {
  it('stays text, in headings too', async () => {
    const { articles } = await readText(
      'ARTICLE 1 - <img src=x onerror=alert(1)>\n<script>alert(1)</script> The employer shall consult.\nARTICLE 2 - \u202eright to left\u202c',
    );
    expect(articles.map(({ number, title }) => [number, title])).toEqual([
      ['1', '<img src=x onerror=alert(1)>'],
      ['2', '\u202eright to left\u202c'],
    ]);
    expect(articles[0]?.text).toBe('<script>alert(1)</script> The employer shall consult.');
  });
});
