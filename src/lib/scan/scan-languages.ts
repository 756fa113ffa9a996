/** The languages that pictures are read in: what Tesseract calls each, and how many bytes it loads. */
export const scanLanguages = {
  en: { code: 'eng', bytes: 2_952_873 },
  fr: { code: 'fra', bytes: 707_406 },
  es: { code: 'spa', bytes: 2_100_190 },
  pt: { code: 'por', bytes: 1_392_239 },
} as const;
export type ScanLanguage = keyof typeof scanLanguages;

export const languagesToScan = Object.keys(scanLanguages) as ScanLanguage[];

/** Bytes of what reads any language, as it is sent. */
const readerBytes = 1_500_000;

/** How many bytes are loaded to read these languages. */
export const bytesOf = (languages: readonly ScanLanguage[]): number =>
  languages.reduce((sum, language) => sum + scanLanguages[language].bytes, readerBytes);

export const isScanLanguage = (language: string): language is ScanLanguage =>
  language in scanLanguages;
