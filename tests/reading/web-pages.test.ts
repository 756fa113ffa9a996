import { expect, it } from 'vitest';
import { read } from './documents.ts';
import { bytes, latin1, page } from './files.ts';

// Web pages as browsers save them, and what of them is the agreement.

const rule = 'The employer informs the union of every change before it is made.';

const textsOf = async (file: Uint8Array) =>
  (await read(file)).articles.map(({ number, title, text }) => [number, title, text]);

const agreement = `<h2>Article 1 &ndash; Scope</h2><p>${rule}</p>`;

it('headings, lists and tables are read as a reader sees them', async () => {
  const file = page(
    `<h2>Article 1 &#8211; Remote&nbsp;work</h2>
     <p>An employee may
        work <b>at h</b>ome.<sup>1</sup> In 20&nbsp;m<sup>2</sup>.<sup><a href="#n">3</a></sup></p>
     <ol type="a"><li>Two days.<li value="5"><p>Three &lt;days&gt;.</p></ol>
     <ul><li>a laptop</li><li>(b) a chair</li></ul>
     First line<br>second line<br><br>Next paragraph
     <table><tr><th>Days<th>Pay<tr><td>One<td>10</table>
     <h2>Article 2 – Term</h2><pre>Two years,\nthen renewed.\n\nEnd.</pre>`,
  );
  expect(await textsOf(file)).toEqual([
    [
      '1',
      'Remote work',
      'An employee may work at home.¹ In 20 m².[3]\n\na. Two days.\n\ne. Three <days>.\n\n– a laptop\n\n(b) a chair\n\nFirst line\nsecond line\n\nNext paragraph\n\nDays | Pay\nOne | 10',
    ],
    ['2', 'Term', 'Two years, then renewed.\n\nEnd.'],
  ]);
});

it('scripts, styles, navigation and what is hidden are left out', async () => {
  const file = page(
    `<style>p { color: red }</style><script>if (a < b) document.write("<p>Written</p>")</script>
     <nav><ul><li>Home<li><a href="/">About</a></ul></nav><header>Site</header>
     <div class="menu">Menu</div><div role="banner">Banner</div><div style="display: none">Hidden</div>
     <span hidden>Hidden too</span><p hidden>And this.<p><a href="/a">One</a><p><a href="/b">Two</a>
     <p><a href="/c">Three</a>${agreement}<template>Not yet</template><svg><text>Drawn</text></svg>
     <del>Struck.</del><button>Print</button><footer>Imprint</footer>`,
  );
  expect(await textsOf(file)).toEqual([['1', 'Scope', rule]]);
});

it('of a page with a main part only that is read, unless it holds little', async () => {
  const beside = `<div>Latest news: ${'fees rise. '.repeat(9)}</div>`;
  const inside = `<main><article><header>${agreement}</header></article></main>`;
  expect(await textsOf(page(beside + inside + beside))).toEqual([['1', 'Scope', rule]]);
  expect(await textsOf(page(`<main>Loading</main>${agreement}`))).toEqual([['1', 'Scope', rule]]);
});

it('a page that was laid out as a table is read cell by cell', async () => {
  const links = ['a', 'b', 'c'].map((to) => `<a href="${to}">Page ${to}</a>`).join('<br><br>');
  const file = page(
    `<table><tr><td>${links}</td><td>${agreement}<h2>Article 2 – Pay</h2><p>${rule}</p><p>One.</p><p>Two.</p></td></tr></table>`,
  );
  expect(await textsOf(file)).toEqual([
    ['1', 'Scope', rule],
    ['2', 'Pay', `${rule}\n\nOne.\n\nTwo.`],
  ]);
});

it.each([
  ['a comment first', bytes(`<!-- saved from url=(0030)https://union.example/ -->\n${agreement}`)],
  [
    'XHTML',
    bytes(`<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html>${agreement}</html>`),
  ],
  ['a byte order mark', bytes(`\ufeff<html>${agreement}`)],
  ['no frame', bytes(agreement)],
  ['an unfinished tag', bytes(`<html>${agreement}<p class="`)],
  ['an unfinished script', bytes(`<html>${agreement}<script>let a = 1;`)],
  ['a part that nothing ends', bytes(`<html><nav>${agreement}`)],
])('a web page is known by its content: %s', async (_, file) => {
  expect(await textsOf(file)).toEqual([['1', 'Scope', rule]]);
});

it('is read in the encoding it states', async () => {
  const body = '<h2>Article 1 - T\u00e9l\u00e9travail</h2><p>\u00c9crit.</p>';
  expect(await textsOf(latin1(`<html><meta charset=iso-8859-1>${body}`))).toEqual([
    ['1', 'Télétravail', 'Écrit.'],
  ]);
  const greek = latin1(
    '<html><meta charset="iso-8859-7"><h2>Article 1 - \u00e1\u00e2</h2><p>Text.',
  );
  expect(await textsOf(greek)).toEqual([['1', 'αβ', 'Text.']]);
  const lie = latin1(`<html><meta charset="utf-8">${body}`);
  expect(await textsOf(lie)).toEqual([['1', 'Télétravail', 'Écrit.']]);
});

const archive = (type: string, form: string, body: string, sent = '') =>
  latin1(
    `From: <Saved by Blink>\r\n${sent}Subject: Agreement\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\nPreface\r\n----x\r\nContent-Type: image/png\r\n\r\nPNG\r\n----x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${form}\r\n\r\n${body}\r\n----x--\r\n`,
  );

it.each([
  [
    'quoted',
    'text/html',
    'quoted-printable',
    '<h2 class=3D"a">Article 1 - T=C3=A9l=\r\n=C3=A9travail</h2>=\r\n<p>Text.</p>',
  ],
  [
    'in base64',
    'text/html; charset="utf-8"',
    'base64',
    Buffer.from('<h2>Article 1 - Télétravail</h2><p>Text.</p>').toString('base64'),
  ],
  [
    'as it is',
    'text/html; charset=windows-1252',
    '8bit',
    '<h2>Article 1 - T\u00e9l\u00e9travail</h2><p>Text.</p>',
  ],
])('a page saved as one file is read: %s', async (_, type, form, body) => {
  expect(await textsOf(archive(type, form, body))).toEqual([['1', 'Télétravail', 'Text.']]);
});

it('a page within alternatives is found, a file without one has no text', async () => {
  const inner = `--y\r\nContent-Type: text/plain\r\n\r\nPlain\r\n--y\r\nContent-Type: text/html\r\n\r\n${agreement.replace('&ndash;', '-')}\r\n--y--`;
  expect(await textsOf(archive('multipart/alternative; boundary=y', '7bit', inner))).toEqual([
    ['1', 'Scope', rule],
  ]);
  await expect(read(archive('text/plain', '7bit', 'Plain'))).rejects.toMatchObject({
    reason: 'no-text',
  });
  await expect(
    read(archive('text/html', '7bit', agreement, 'To: union@example.org\r\n')),
  ).rejects.toMatchObject({ reason: 'mail' });
});
