import { fold } from '../normalise.ts';

// What shows that a name is that of a union, or of an employer or an association of them, in four languages.

const acronyms =
  'CFDT|CGT|CGT[- ]FO|FO|CFE[- ]CGC|CFTC|UNSA|SUD|FSU|Solidaires|CCOO|CC\\.? ?OO\\.?|UGT|USO|CSIF|ELA|LAB|CIG|CUT|CTB|CGTP(?:-IN)?|UGT-P|CTM|CATT|' +
  'AFSCME|SEIU|CUPE|SCFP|IBEW|UAW|CWA|Unifor|UNISON|Unite|GMB|PCS|RMT|TSSA|ASLEF|SIPTU|Fórsa|PSA|CPSU|TWU|USW|UFCW|AFT|UNI Global Union|IndustriALL';
const acronym = new RegExp(`(?<![\\p{L}.])(?:${acronyms})(?![\\p{L}])`, 'u');

/** Folded: words that only a union goes by. */
const unionWords =
  /\b(?:(?:trade|labou?r) unions?|unions? of|(?:workers?|employees?|teachers?|nurses?|officers?|staff|drivers?|firefighters?|engineers?|journalists?|seafarers?|miners?|players?|writers?|musicians?)['’]? ?(?:union|association|guild|federation)|unions?$|teamsters|brotherhood of|guild of|federation of (?:[a-z,]+ ){0,6}(?:employees|workers|teachers|labou?r)|association of (?:[a-z,]+ ){0,5}(?:employees|workers|teachers|nurses|justice attorneys)|employees['’]? association|local (?:no\.? ?)?\d+|syndicats? (?:cfdt|cgt|fo|cfe|cftc|unsa|sud|national des|des (?:salari|travailleu|personnel|agent|employ))|federation (?:[a-z]+ ){0,8}(?:cfdt|cgt|fo|cfe-cgc|cftc|unsa)|sindicatos? (?:unificado |unitario |nacional |independiente )?(?:de|dos|das|del|da) (?:los |las )?(?:trabajador|trab |empreg|profission|profesion|comerciari|bancari|metalurgic|servidor|professor|docente|enfermeir|emplead|obrer|jornalist|vigilant|motorist|rodoviari)|federac[a-z]+ (?:[a-z]+ ){0,6}(?:trabajador|trabalhador|empregad|empleados|bancarios)|confederac[a-z]+ (?:[a-z]+ ){0,4}(?:trabajador|trabalhador|obreras|sindical)|comisiones obreras|union general de trabajador)/;

/** Folded: words that only an employer or an association of employers goes by. */
const employerWords =
  /\b(?:ltd|limited|inc|incorporated|llc|plc|corp|corporation|company|co|gmbh|pty|s\.?a\.?s|s\.?a\.?r\.?l|s\.?a|s\.?a\.?u|s\.?l|s\.?l\.?u|ltda|eireli|s\/a|employers?|employeurs|patronal[a-z]*|patronat|empresas?|empresari[a-z]+|empregador[a-z]*|entreprises?|industr(?:ies|ias|iels)|societe|groupe|grupo|company|(?:city|town|village|borough|township) of|county|state of|council|university|college|universite|universidad[e]?|hospital|trust|authority|school district|board of|department of|government|ministry|ministere|ministerio|ayuntamiento|prefeitura|municip[a-z]+|commune de|ville de|departement|region|chambre|sindicato (?:das|da) (?:empresas|industria)|sindicato do comercio|lojistas)\b/;

/** Titles and first words by which persons are named, or what they are in a union. */
const person =
  /^(?:m\.|mm\.|mme|mlle|monsieur|madame|mr\.?|mrs\.?|ms\.?|dr\.?|sr\.?a?\b|sr\(a\)|senhora?|don\b|dona\b|d\.\s?ª?|da\.|delegue|deleguee|delegad|represent|en (?:sa |leur )?qualite|en calidad|na qualidade|secretaire|secretari|president|directeur|directrice|director|diretor|agissant|dument|mandate|par\b|por\b|by\b|its\b|su\b|seu\b|sua\b)/;

/** Whether a name holds the short form of a union. */
export const hasAcronym = (name: string): boolean => acronym.test(name);

/** Whether a name is that of a union. */
export const isUnion = (name: string): boolean =>
  hasAcronym(name) || unionWords.test(fold(name)) || /^sind(?:icato)?\.? dos (?!empregador|lojist|estabelec|laborat|hosp|hot)/.test(fold(name)); // prettier-ignore

/** Whether a name is that of an employer or of an association of them. */
export const isEmployer = (name: string): boolean =>
  !hasAcronym(name) && employerWords.test(fold(name));

/** Whether a part of a list begins as a person is named, or as what they are. */
export const isPerson = (name: string): boolean => person.test(fold(name));

const associations =
  /\b(?:employers|employeurs|patronal[a-z]*|empresarial[a-z]*|asociaci|association|associac|federa|confedera|sindicato|syndicat|union des|chambre)\b|\basociacion|\bassociacao|\bfederation|\bconfeder|\bunion des/;

/** Whether a name is that of an employer and not of an association of them. */
export const isOneEmployer = (name: string): boolean =>
  employerWords.test(fold(name)) && !associations.test(fold(name));
