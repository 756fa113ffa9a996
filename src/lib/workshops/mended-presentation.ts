import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { languages } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';

/**
 * The parts of a presentation as PowerPoint takes them without a repair, in its own language. PptxGenJS 4.0.1 names a
 * slide master for every slide and makes one (its issues 1444 and 1449), puts lists of parts in an order that the
 * schema does not know, and writes `en-US` whatever the language.
 */
export function mendedPresentation(parts: Unzipped, locale: Locale): Unzipped {
  const isThere = (part: string) => Object.hasOwn(parts, part.slice(1));
  const mend = mending(isThere, officeLanguage(locale));
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => {
      const text = name.endsWith('.xml') ? strFromU8(content) : undefined;
      return [name, text === undefined ? content : strToU8(mend(name, text))];
    }),
  );
}

/** A language with its region, as Office looks for spelling by (`fr-FR`). */
function officeLanguage(locale: Locale): string {
  const { language, region } = new Intl.Locale(languages[locale].formats).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

const mending = (isThere: (part: string) => boolean, language: string) => {
  const byPart: Record<string, (xml: string) => string> = {
    '[Content_Types].xml': (xml) =>
      xml.replaceAll(/<Override PartName="([^"<>]+)"[^<>]*>/g, (entry, part: string) =>
        isThere(part) ? entry : '',
      ),
    'docProps/core.xml': (xml) =>
      xml.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language>$&`),
    'ppt/presentation.xml': (xml) =>
      xml.replace(
        /(<p:sldIdLst>(?:<p:sldId [^<>]*>)*<\/p:sldIdLst>)(<p:notesMasterIdLst><p:notesMasterId [^<>]*><\/p:notesMasterIdLst>)/,
        '$2$1',
      ),
    // Prompts in English, which nobody needs: PowerPoint shows its own.
    'ppt/notesMasters/notesMaster1.xml': (xml) =>
      xml.replaceAll(/<a:r>(?:(?!<\/?a:r>)[^])*<\/a:r>/g, ''),
    // A number that is only filled in on slides.
    'ppt/slideMasters/slideMaster1.xml': (xml) =>
      xml.replaceAll('<a:t>null</a:t>', '<a:t>‹#›</a:t>'),
  };
  return (name: string, xml: string): string => {
    const mended = byPart[name]?.(xml) ?? xml;
    return mended.replaceAll(/ lang="[^"]*"/g, ` lang="${language}"`);
  };
};
