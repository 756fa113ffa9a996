import { findPersonalData } from '#domain/reading/personal-data.ts';
import type { PersonalFinding, Said } from './personal-finder.ts';

// Looks for personal data beside the page, one clause after the other.
addEventListener('message', ({ data: { title, text } }: MessageEvent<Said>) => {
  const found: PersonalFinding = {
    inTitle: findPersonalData(title),
    inText: findPersonalData(text),
  };
  postMessage(found);
});
