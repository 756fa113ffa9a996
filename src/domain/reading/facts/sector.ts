import { fold } from '../normalise.ts';
import type { ReadFact } from './facts.ts';

/** Words in titles and names of parties that are at home in one sector, folded, by its slug. */
const marks: Record<string, RegExp> = {
  'health-and-social-care':
    /\bhospitals?\b|\bhopita|\bhospitali(?:er|ere|ers|ario|arios)\b|\bhealth(?:care)?\b|\bnurses?\b|\bsanidad\b|\bsaude\b|\benfermei?r|\binfirmier|\bclini(?:c|que|ca)s?\b|\bmedico-social|\bphysicians?\b/,
  'local-government':
    /\bcity of\b|\b[a-z]+ county\b|\bcounty of\b|\b(?:city|borough|county|district) council\b|\bayuntamiento\b|\bdiputacion\b|\bprefeitura\b|\bmunicipalit|\bmunicipio\b/,
  'central-government':
    /\bstate of [a-z]+\b|\bministry of\b|\bministere\b|\bministerio de\b|\badministracion general del estado\b|\bgovernment of\b/,
  energy: /\belectric(?:ity|idad|ite)?\b|\beletric|\benerg(?:ie|ia|y)\b|\bgaz\b|\bpetrol/,
  'water-and-waste':
    /\bwater\b|\bassainissement\b|\bsaneamiento\b|\bsaneamento\b|\bresiduos\b|\bdechets\b|\bwaste\b/,
  'education-and-culture':
    /\buniversit|\buniversidad|\bschools?\b|\bteachers?\b|\bcollege\b|\benseign|\bensenanza\b|\bdocentes?\b|\bprofessores\b|\bensino\b|\blibrar(?:y|ies)\b|\bmuse(?:um|o|e)\b/,
  transport:
    /\bbus(?:es)?\b|\bautobus|\brail(?:way|ways|road)?\b|\bferroviar|\bferroviair|(?<!(?:frais|prime|titres?|indemnites?) (?:de |des ))\btransports?\b|\btransporte\b|\bairlines?\b|\baer(?:ien|eo|ea|iens)\b|\bairport\b|\baeroport|\brodoviari/,
  'post-and-logistics': /\bpostal\b|\bla poste\b|\bcorreos\b|\bcorreios\b|\blogisti|\bwarehous/,
  'telecoms-and-it':
    /\btelecom|\binformatique\b|\bsoftware\b|\bprocessamento de dados\b|\btecnologia da informacao\b/,
  'banking-and-insurance':
    /\bbanks?\b|\bbanking\b|\bbanques?\b|\bbanco\b|\bbancari|\b(?:societes|compagnies|entreprises|agences|agents generaux|courtage) d['’]assurances?\b|\bseguros\b|\binsurance\b/,
  retail:
    /\bretail|\bsupermarkets?\b|\bsupermercados?\b|\bcommerce de detail\b|\bgrande distribution\b|\bgrandes almacenes\b|\bvarejista\b|\blojistas\b/,
  hospitality: /\bhotels?\b|\bhoteles\b|\bhoteis\b|\bhosteleria\b|\brestaura(?:nt|cion|tion)/,
  manufacturing:
    /\bmetallurg|\bmetalurg|\bchimi(?:e|ques?)\b|\bchemicals?\b|\bquimic|\btexti(?:l|le|les)\b|\bautomotive\b|\bindustrie automobile\b|\bpharmaceuti|\bfarmaceutic/,
  construction: /\bconstruc(?:tion|cion)\b|\bconstrucao\b|\bbatiment\b|\btravaux publics\b/,
  'media-and-entertainment': /\bpresse\b|\bjournalis|\bperiodist|\bjornalis|\bbroadcast|\btelevis/,
  agriculture: /\bagricol|\bagricultur|\bviticol/,
  'justice-and-security':
    /\bsecurite privee\b|\bseguridad privada\b|\bvigilantes\b|\bprisons?\b|\bpolice\b|\bcorrections employees\b/,
  'emergency-services':
    /\bfire (?:fighters|service|and rescue)\b|\bfirefighters\b|\bpompiers\b|\bbomber(?:os|ios)\b|\bbombeiros\b|\bambulance\b/,
};

/** A union of all of them says nothing of the sector. */
const general = /\bstate, county,? and municipal employees\b/;

/** In which sector an agreement applies, by the one that its title and parties name. */
export function sectorOf(facts: readonly ReadFact[]): ReadFact[] {
  const named = facts.filter(({ field, value }) => {
    const isName = field === 'title' || field === 'counterpart' || field === 'union';
    return isName && !general.test(fold(value));
  });
  const found = named.flatMap((fact) =>
    Object.entries(marks).flatMap(([sector, mark]) =>
      mark.test(fold(fact.value)) ? [{ sector, words: fact.words }] : [],
    ),
  );
  const [first] = found;
  const isOne = new Set(found.map(({ sector }) => sector)).size === 1;
  return first !== undefined && isOne
    ? [{ field: 'sector', value: first.sector, words: first.words }]
    : [];
}
