import tesseract, { type WorkerOptions } from 'tesseract.js';
import type { PagePicture } from './pdf-pictures.ts';
import type { ScannedPage } from '#domain/reading/scan/scanned.ts';
import { scannedPage } from './scanned-page.ts';

/** A language that pictures are read in: what Tesseract calls it, with its trained data. */
type TrainedLanguage = { code: string; data: Uint8Array };

/** Reads pictures of pages, one after the other; `close` ends what reads at once. */
export type Recogniser = {
  read: (picture: PagePicture) => Promise<ScannedPage>;
  close: () => Promise<void>;
};

/** Starts a reader of pictures in a thread of its own, for these languages, the main one first. */
export async function startRecogniser(
  languages: readonly TrainedLanguage[],
  paths: Partial<WorkerOptions> = {},
): Promise<Recogniser> {
  const { createWorker, OEM, PSM } = tesseract;
  const worker = await createWorker(languages.map(handedOver), OEM.LSTM_ONLY, {
    cacheMethod: 'none',
    errorHandler: () => undefined,
    ...paths,
  });
  // What it guesses on its way is no news.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' });
  return {
    read: async ({ file, size }) => {
      const { data } = await worker.recognize(
        file as Buffer,
        { rotateAuto: true },
        { blocks: true, text: false },
      );
      return scannedPage(data, size);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/**
 * A language for Tesseract's thread, which is told of it twice: to keep its data, and then, in tesseract.js 7.0.0, by its data where
 * the name belongs.
 */
function handedOver({ code, data }: TrainedLanguage) {
  let isKept = false;
  return {
    code,
    get data() {
      if (isKept) return code;
      isKept = true;
      return data;
    },
  };
}
