import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { bytesOf, languagesToScan, scanLanguages } from './scan-languages.ts';

const { resolve } = createRequire(import.meta.url);

it.each(languagesToScan)('the size that is said of %s is that of its file', (language) => {
  const { code, bytes } = scanLanguages[language];
  const file = resolve(`@tesseract.js-data/${code}/4.0.0_best_int/${code}.traineddata.gz`);
  expect(statSync(file).size).toBe(bytes);
});

it('adds the languages to what reads all of them', () => {
  expect(bytesOf(['fr', 'pt']) - bytesOf([])).toBe(scanLanguages.fr.bytes + scanLanguages.pt.bytes);
});
