import eng from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import fra from '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url';
import por from '@tesseract.js-data/por/4.0.0_best_int/por.traineddata.gz?url';
import spa from '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz?url';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url';
import worker from 'tesseract.js/dist/worker.min.js?url';
import type { ScanLanguage } from './scan-languages.ts';

/** Where this hub serves what reads pictures, and what each language adds. */
export const scanParts = { worker, core };
export const trainedData: Record<ScanLanguage, string> = { en: eng, fr: fra, es: spa, pt: por };
