import { fold } from '../normalise.ts';
import { withoutEnd } from '../../text-end.ts';

/** Where a name ends and what is said of it begins, in folded words. */
const ends = [
  /,? ?\b(?:hereinafter|hereafter|herein|hereby|acting|represented|having|whose|with (?:its|registered)|a company|of the (?:one|first|other|second) part|on behalf of|for the purpose|concerning|covering|regarding|in respect)\b/,
  /,? ?\b(?:represent[a-z]+|dont\b|ci-apres|immatricule[a-z]*|inscrite?|au capital|sise?\b|domicilie[a-z]*|ayant son|prise en|d['’](?:une|autre) part|agissant|dument|en (?:la|sa) personne|en sa qualite|affiliee?)\b/,
  /,? ?\b(?:en (?:lo )?(?:adelante|sucesivo)|en (?:nombre y )?representacion|con (?:domicilio|cif|nif|sede)|en calidad|como|de (?:una|otra) parte|inscrit[ao]|debidamente|integrad[ao])\b/,
  /,? ?\b(?:cnpj|neste ato|com sede|inscrit[ao]|doravante|na qualidade|pessoa juridica|de (?:um|outro) lado|registrad[ao]|estabelecid[ao])\b/,
  /,? ?\b(?:s\.?a\.?s\.?u?|sarl|s\.?a\.?) (?:au capital|unipersonnelle)/,
];

/** A comma belongs to a name where the form of a company or the number of a local stands behind it. */
const goesOn =
  /^,\s*(?:s\.?\s?a\.?(?:\s?u\.?|\s?s\.?)?|s\.?\s?l\.?(?:\s?u\.?)?|ltda?|inc|llc|plc|local|council|lodge|branch)(?![\p{L}])/iu;

const articles =
  /^(?:(?:the|la|le|les|el|los|las|o|a|os|as|une?)\s+|l['’]\s?)(?:(?:soci[ée]t[ée]|entreprise|empresa|mercantil|sociedad|syndicat|sindicato)\s+(?=\p{Lu}))?/iu;
const longest = 160;
const shortest = 2;

/**
 * The name that a stretch of text begins with, cut where what is said of it begins, and at a comma unless names are known
 * to be `whole` there; undefined where that is no name.
 */
export function nameIn(text: string, isWhole = false): string | undefined {
  const flat = text.replace(/\s+/g, ' ').trim();
  const bare = withoutStart(flat);
  const told = bare.slice(0, firstEnd(bare));
  const cut = isWhole ? told : atComma(told);
  const name = balanced(withoutEnd(cut, /[\s,;:.–—-]/), cut);
  const isName = name.length >= shortest && name.length <= longest && /\p{Lu}/u.test(name);
  return isName ? name : undefined;
}

function withoutStart(text: string): string {
  const opened = text.replace(/^[\s:,;.•▪–—*-]+/, '');
  return opened.replace(/^(?:and|et|y|e|pour|por|for|between|entre|by)\s*:?\s+/i, '').replace(articles, ''); // prettier-ignore
}

function firstEnd(text: string): number {
  const folded = fold(text);
  const places = ends.map((end) => folded.search(end)).filter((place) => place > 0);
  return Math.min(text.length, ...places);
}

function atComma(text: string): string {
  let at = text.search(/[,;:]/);
  while (at !== -1 && goesOn.test(text.slice(at))) {
    const next = text.slice(at + 1).search(/[,;:]/);
    at = next === -1 ? -1 : at + 1 + next;
  }
  return at === -1 ? text : text.slice(0, at);
}

/** "ACME, S.A." keeps its full stop; a bracket that was cut open goes. */
function balanced(name: string, before: string): string {
  const stopped = /(?:^|[\s.])\p{L}{1,2}\.\p{L}{1,2}$/u.test(name) && before.startsWith(`${name}.`) ? `${name}.` : name; // prettier-ignore
  const open = stopped.lastIndexOf('(');
  return open > stopped.lastIndexOf(')') ? stopped.slice(0, open).trim() : stopped;
}
