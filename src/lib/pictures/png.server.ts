import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

// While pages are built this module lies where no packages are: they are looked for in the repository.
const packages = createRequire(join(process.cwd(), 'package.json'));
const bytesOf = (file: string) => new Uint8Array(readFileSync(packages.resolve(file)));

const typefaces = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
];

let ready: Promise<Uint8Array[]> | undefined;

/** Loads the program that draws, once, and the typefaces it draws with, the only ones that it knows. */
export async function fontOptions() {
  ready ??= initWasm(bytesOf('@resvg/resvg-wasm/index_bg.wasm')).then(() => typefaces.map(bytesOf));
  return {
    fontBuffers: await ready,
    loadSystemFonts: false,
    defaultFontFamily: 'Source Sans 3',
  };
}

/** An SVG as the PNG of its own size. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = new Resvg(svg, { font: await fontOptions() });
  const picture = drawing.render();
  const png = new Uint8Array(picture.asPng());
  picture.free();
  drawing.free();
  return png;
}
