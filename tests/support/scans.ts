import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { assemble } from './pdf.ts';

/** How a page is scanned: dots an inch, the angle it lies at (degrees), and how far noise takes a pixel from what it is, of 255. */
export type Scanning = { dots: number; angle: number; noise: number };

type Picture = { jpeg: Buffer; width: number; height: number };

const cssDotsPerInch = 96;
const page = { width: 794, height: 1123, margin: 76 };
const sheet = `html { background: white } body { margin: 0; padding: ${page.margin}px; box-sizing: border-box;
  block-size: ${page.height}px; inline-size: ${page.width}px; column-width: ${page.width - 2 * page.margin}px;
  column-gap: ${2 * page.margin}px; column-fill: auto }`;

/** The pages of a text in HTML as pictures, as a scanner of an office makes them. */
export async function scannedPages(
  browser: Browser,
  html: string,
  { dots, angle, noise }: Scanning,
): Promise<Picture[]> {
  const opened = await browser.newPage({
    deviceScaleFactor: dots / cssDotsPerInch,
    viewport: { width: page.width, height: page.height },
  });
  try {
    await opened.setContent(`<!doctype html>${html}<style>${sheet}</style>`);
    const count = await opened.evaluate(
      (width) => Math.max(1, Math.round(document.documentElement.scrollWidth / width)),
      page.width,
    );
    const pictures: Picture[] = [];
    for (let at = 0; at < count; at += 1) {
      const clip = { x: at * page.width, y: 0, width: page.width, height: page.height };
      const picture = await opened.screenshot({ clip, fullPage: true, type: 'png' });
      pictures.push(await worn(opened, picture, { angle, noise, seed: at + 1 }));
    }
    return pictures;
  } finally {
    await opened.close();
  }
}

/** The pages of a text in HTML as a scanner of an office makes them, at 200 dots an inch; a browser of its own draws them. */
export async function scanned(html: string): Promise<Picture[]> {
  const browser = await launchBrowser();
  try {
    return await scannedPages(browser, `<div style="font: 12pt/1.5 serif">${html}</div>`, {
      dots: 200,
      angle: 0.5,
      noise: 20,
    });
  } finally {
    await browser.close();
  }
}

/** A picture that lies a little turned and has noise, as JPEG; drawn in a page. */
async function worn(
  opened: Page,
  png: Buffer,
  given: { angle: number; noise: number; seed: number },
): Promise<Picture> {
  const { url, width, height } = await opened.evaluate(
    async ({ base64, angle, noise, seed }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('no canvas');
      drawing.fillStyle = 'white';
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      drawing.translate(canvas.width / 2, canvas.height / 2);
      drawing.rotate((angle * Math.PI) / 180);
      drawing.drawImage(image, -canvas.width / 2, -canvas.height / 2);
      const pixels = drawing.getImageData(0, 0, canvas.width, canvas.height);
      let random = seed;
      for (let at = 0; at < pixels.data.length; at += 4) {
        random = (random * 1664525 + 1013904223) % 4294967296;
        const value = (pixels.data[at] ?? 0) + (random / 2147483648 - 1) * noise;
        pixels.data[at] = pixels.data[at + 1] = pixels.data[at + 2] = value;
      }
      drawing.putImageData(pixels, 0, 0);
      return {
        url: canvas.toDataURL('image/jpeg', 0.8),
        width: canvas.width,
        height: canvas.height,
      };
    },
    { base64: png.toString('base64'), ...given },
  );
  return { jpeg: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'), width, height };
}

/** A PDF whose pages of A4 are these pictures, with a line of text where an office stamped one on each. */
export function pdfOfPictures(pictures: readonly Picture[], stamp?: string): Buffer {
  const numberOf = (at: number) => 3 + 3 * at;
  const text = stamp === undefined ? '' : ` BT /F 9 Tf 40 820 Td (${stamp}) Tj ET`;
  const font = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, at) => `${numberOf(at)} 0 R`).join(' ')}] >>`,
    ...pictures.flatMap(({ jpeg, width, height }, at) => {
      const content = `q 595 0 0 842 0 0 cm /P Do Q${text}`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${font} /XObject << /P ${numberOf(at) + 2} 0 R >> >> /Contents ${numberOf(at) + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg.toString('latin1')}\nendstream`,
      ];
    }),
  ];
  return assemble(objects);
}
