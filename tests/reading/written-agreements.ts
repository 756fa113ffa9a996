import { odt, page, rtf } from './files.ts';
import { blocksOf, escape, type KnownAgreement } from './french-agreements.ts';

/** A way to write an agreement: its title, a heading with its level, and a paragraph. */
type Writer = {
  heading: (text: string, level: number) => string;
  paragraph: (text: string) => string;
};

function write(agreement: KnownAgreement, { heading, paragraph }: Writer): string {
  const blocks = blocksOf(agreement).flatMap((block) => {
    if (block.kind === 'section') return [heading(block.text, 2)];
    if (block.kind === 'text') return [paragraph(block.text)];
    return block.lines.map((line) => heading(line, 3));
  });
  return [paragraph(agreement.title), ...blocks].join('\n');
}

/** Writes an agreement as an OpenDocument text with headings. */
export const writeOdt = (agreement: KnownAgreement): Uint8Array =>
  odt(
    write(agreement, {
      heading: (text, level) => `<text:h text:outline-level="${level}">${escape(text)}</text:h>`,
      paragraph: (text) => `<text:p>${escape(text)}</text:p>`,
    }),
  );

/** Writes an agreement as RTF without heading styles. */
export function writeRtf(agreement: KnownAgreement): Uint8Array {
  const own = (text: string) =>
    text
      .replace(/[\\{}]/g, (sign) => `\\${sign}`)
      .replace(/[^ -~]/g, (letter) => `\\u${(letter.charCodeAt(0) << 16) >> 16}?`);
  const paragraph = (text: string) => `\\pard ${own(text)}\\par`;
  return rtf(write(agreement, { heading: paragraph, paragraph }));
}

/** Writes an agreement as a web page, between a menu and a footer. */
export function writePage(agreement: KnownAgreement): Uint8Array {
  const links = ['Accueil', 'Textes', 'Contact'].map((name) => `<li><a href="/">${name}</a>`);
  const body = write(agreement, {
    heading: (text, level) => `<h${level}>${escape(text)}</h${level}>`,
    paragraph: (text) => `<p>${escape(text)}`,
  });
  return page(`<ul>${links.join('')}</ul><div>${body}</div><footer>Mentions légales</footer>`);
}
