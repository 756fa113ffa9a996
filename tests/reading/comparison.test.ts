import { describe, expect, it } from 'vitest';
import comparison from '#content/vocabularies/comparison.yaml';
import weakWords from '#content/vocabularies/weak-words.yaml';
import { parseComparisonRules } from '#content/load/comparison-rules.ts';
import { compareTexts } from '#domain/compare/compare-texts.ts';
import { judgeAlone, judgeChange } from '#domain/compare/judge.ts';
import type { Direction } from '#domain/compare/reasons.ts';
import { compileComparison, type CompiledComparison } from '#domain/compare/rules.ts';
import { locales, type Locale } from '#domain/words.ts';

const rules = parseComparisonRules({ comparison, weakWords }, 'en');
const compiled = new Map(locales.map((locale) => [locale, compileComparison(rules, locale)]));

function rulesIn(language: Locale): CompiledComparison {
  const found = compiled.get(language);
  if (found === undefined) throw new Error(`no rules in ${language}`);
  return found;
}

type Change = [was: string, becomes: string, direction: Direction];

const changes: Record<Locale, Change[]> = {
  en: [
    // A ceiling on a load, a sum, and a time after which something is due.
    [
      'No operator shall watch more than four machines.',
      'No operator shall watch more than seven machines.',
      'weaker',
    ],
    ['Couriers are paid 6 euros an order.', 'Couriers are paid 8 euros an order.', 'stronger'],
    ['The wait is paid after ten minutes.', 'The wait is paid after five minutes.', 'stronger'],
    [
      'The employer may extend a shift by up to two hours.',
      'The employer may extend a shift by up to one hour.',
      'stronger',
    ],
    // Turned round, and nothing else.
    [
      'The owners shall give the union a copy of every incident report.',
      'A copy of every incident report shall be given to the union by the owners.',
      'neutral',
    ],
    [
      'Consent ends with the death of the worker, unless it was given for longer in writing.',
      'Unless given in writing for longer, consent ends when the worker dies.',
      'unclear',
    ],
    // Who decides, and who pays.
    ['The drivers choose the routes.', 'The management chooses the routes.', 'weaker'],
    ['The worker pays the repair.', 'The employer pays the repair.', 'stronger'],
    // A date that became an event, a condition put in, and one taken out.
    ['The list is posted by 1 March.', 'The list is posted when it is complete.', 'weaker'],
    [
      'The employer shall provide two guards.',
      'The employer shall, stocks permitting, provide two guards.',
      'weaker',
    ],
    [
      'The name of the worker stands on the work if the client so wishes.',
      'The name of the worker stands on the work.',
      'stronger',
    ],
    ['The employer shall consult the union.', 'The employer may consult the union.', 'weaker'],
    ['The employer should inform the union.', 'The employer shall inform the union.', 'stronger'],
    [
      'Staff are told where cameras are.',
      'Staff are told where cameras are, where possible.',
      'weaker',
    ],
    [
      'The company shall negotiate with the union before it buys software.',
      'The company shall inform the union before it buys software.',
      'weaker',
    ],
    ['The union receives 60 days’ notice.', 'The union receives two weeks’ notice.', 'weaker'],
    ['Records are kept for 6 months.', 'Records are kept for 30 days.', 'stronger'],
    ['The employer replies within ten days.', 'The employer replies within 30 days.', 'weaker'],
    ['Workers may appeal within 10 days.', 'Workers may appeal within 30 days.', 'stronger'],
    [
      'Location data shall not be used for discipline.',
      'Location data shall be used for discipline.',
      'weaker',
    ],
    [
      'Cameras shall not record sound.',
      'Cameras shall not record sound, except during an investigation.',
      'weaker',
    ],
    ['The employer may monitor e-mail.', 'The employer may not monitor e-mail.', 'stronger'],
    [
      'Workers have the right to disconnect.',
      'Workers may disconnect at the employer’s discretion.',
      'weaker',
    ],
    ['The employer shall inform staff.', 'The company must inform workers.', 'neutral'],
    ['The blue form is used.', 'The green form is used.', 'unclear'],
    [
      'The employer pays at least 40 euros a month.',
      'The employer pays up to 40 euros a month.',
      'weaker',
    ],
    [
      'Equipment is provided at the employer’s expense.',
      'Equipment is provided at the worker’s expense.',
      'weaker',
    ],
    [
      'Workers stop the system when they see a risk.',
      'Workers stop the system at their discretion when they see a risk.',
      'unclear',
    ],
    ['Data may be used for safety only.', 'Data may be used for safety.', 'weaker'],
    ['The union is heard before the decision.', 'The union is heard after the decision.', 'weaker'],
  ],
  fr: [
    ['La pause est prise avec badge.', 'La pause est prise sans badge.', 'unclear'],
    [
      'L’employeur publie chaque année le taux d’accidents, par site.',
      'Le taux d’accidents, par site, fait l’objet d’une publication annuelle de l’employeur.',
      'neutral',
    ],
    [
      'Les cadences sont revues chaque année.',
      'Les cadences sont revues deux fois par an.',
      'stronger',
    ],
    [
      'Les critères sont choisis par les délégués.',
      'Les critères sont choisis par la direction.',
      'weaker',
    ],
    [
      'L’aménagement est en place dans le mois.',
      'L’aménagement est en place dès que l’organisation du service s’y prête.',
      'weaker',
    ],
    [
      'Le salarié peut être joint le soir.',
      'Le salarié n’est pas tenu de répondre le soir.',
      'stronger',
    ],
    ['L’employeur doit consulter le CSE.', 'L’employeur peut consulter le CSE.', 'weaker'],
    ['L’employeur informe les salariés par écrit.', 'L’employeur informe les salariés.', 'weaker'],
    ['Les données sont conservées 30 jours.', 'Les données sont conservées six mois.', 'weaker'],
    ['Le préavis est de deux mois.', 'Le préavis est de trois mois.', 'stronger'],
    [
      'Les frais sont pris en charge par l’employeur.',
      'En principe, les frais sont pris en charge par l’employeur.',
      'weaker',
    ],
    [
      'Aucune sanction ne peut être fondée sur ces données.',
      'Une sanction peut être fondée sur ces données.',
      'weaker',
    ],
    [
      'Le système est introduit après accord du syndicat.',
      'Le système est introduit après information du syndicat.',
      'weaker',
    ],
    [
      'Le salarié a le droit de se déconnecter.',
      'Le salarié a le droit de se déconnecter, sauf nécessité de service.',
      'weaker',
    ],
    [
      'L’employeur devra informer les travailleurs.',
      'L’employeur doit informer les salariés.',
      'neutral',
    ],
  ],
  es: [
    [
      'Los trabajadores afectados serán oídos en la evaluación.',
      'Se oirá en la evaluación a las personas trabajadoras afectadas.',
      'unclear',
    ],
    [
      'El cuarenta por ciento (40%) del ahorro se distribuirá entre los trabajadores.',
      'El quince por ciento (15%) del ahorro se distribuirá entre los trabajadores.',
      'weaker',
    ],
    [
      'La empresa concederá los permisos sindicales.',
      'La empresa propenderá por conceder los permisos sindicales.',
      'weaker',
    ],
    [
      'La empresa deberá consultar al sindicato.',
      'La empresa podrá consultar al sindicato.',
      'weaker',
    ],
    [
      'La empresa facilitará los equipos.',
      'La empresa facilitará los equipos en la medida de lo posible.',
      'weaker',
    ],
    ['Los datos se conservan 30 días.', 'Los datos se conservan 90 días.', 'weaker'],
    [
      'La empresa avisará con 30 días de antelación.',
      'La empresa avisará con 15 días de antelación.',
      'weaker',
    ],
    [
      'No se podrán usar los datos para sancionar.',
      'Se podrán usar los datos para sancionar.',
      'weaker',
    ],
    [
      'La empresa negociará el cambio con el sindicato.',
      'La empresa comunicará el cambio al sindicato.',
      'weaker',
    ],
    [
      'La empresa procurará formar a la plantilla.',
      'La empresa formará a la plantilla.',
      'stronger',
    ],
  ],
  pt: [
    [
      'O bancário não será punido por recusar ligação de vídeo.',
      'A recusa de ligação de vídeo não acarretará punição ao bancário.',
      'unclear',
    ],
    [
      'A empresa pagará mais dez por cento do salário.',
      'A empresa pagará mais vinte e cinco por cento do salário.',
      'stronger',
    ],
    [
      'O trabalhador retoma a tarefa depois que a CIPA atestar a segurança.',
      'O trabalhador retoma a tarefa mediante liberação do gestor.',
      'weaker',
    ],
    [
      'A empresa deverá consultar o sindicato.',
      'A empresa poderá consultar o sindicato.',
      'weaker',
    ],
    [
      'A empresa fornecerá os equipamentos.',
      'A empresa fornecerá os equipamentos, sempre que possível.',
      'weaker',
    ],
    ['Os dados são guardados por 30 dias.', 'Os dados são guardados por 6 meses.', 'weaker'],
    [
      'É vedado o uso de imagens para punição.',
      'É permitido o uso de imagens para punição.',
      'weaker',
    ],
    [
      'A empresa negociará a mudança com o sindicato.',
      'A empresa comunicará a mudança ao sindicato.',
      'weaker',
    ],
    ['O aviso prévio é de 30 dias.', 'O aviso prévio é de 60 dias.', 'stronger'],
    [
      'A empresa pagará o treinamento.',
      'A empresa pagará o treinamento, salvo decisão em contrário.',
      'weaker',
    ],
  ],
};

describe.each(locales)('wordings in %s', (language) => {
  it.each(changes[language])('%s → %s: %s', (was, becomes, direction) => {
    const judged = judgeChange(was, becomes, rulesIn(language));
    expect(judged.direction, JSON.stringify(judged.reasons, null, 1)).toBe(direction);
  });
});

it('names the words that decide, with what a weak word does', () => {
  const { reasons } = judgeChange(
    'The employer shall inform the union.',
    'The employer shall, where possible, inform the union.',
    rulesIn('en'),
  );
  expect(reasons).toEqual([
    expect.objectContaining({
      kind: 'weak',
      was: '',
      becomes: 'where possible',
      effect: 'is owed only when the employer finds it possible',
    }),
  ]);
});

it('does not call it worse that a weak word is gone, nor a lone ban gone better', () => {
  expect(judgeAlone('The employer shall not sell data.', 'gone', rulesIn('en')).direction).toBe(
    'weaker',
  );
  expect(judgeAlone('The employer may read e-mail.', 'new', rulesIn('en')).direction).toBe(
    'weaker',
  );
  expect(judgeAlone('Workers must carry the device.', 'gone', rulesIn('en')).direction).toBe(
    'stronger',
  );
  expect(
    judgeAlone('The performer shall not tell anybody of the replica.', 'gone', rulesIn('en'))
      .direction,
  ).toBe('stronger');
  const reserve =
    'Esto se entiende sin perjuicio de la potestad de la Empresa de cerrar el acceso.';
  expect(judgeAlone(reserve, 'new', rulesIn('es')).direction).toBe('weaker');
  expect(judgeAlone('Schedule 2', 'new', rulesIn('en')).direction).toBe('unclear');
  expect(judgeAlone('Le droit à la déconnexion', 'gone', rulesIn('fr')).direction).toBe('unclear');
});

it('compares two texts of two million characters together in time', () => {
  const sentence = (n: number, word: string) =>
    `${n % 900}. The employer shall ${word} the union of system ${n * 7} within ${n % 90} days before ${n % 13}.\n`;
  const text = (word: string) =>
    Array.from({ length: 11_000 }, (_, n) => sentence(n, n % 5 === 0 ? word : 'inform')).join('');
  const texts = ['consult', 'notify'].map((word) => ({ text: text(word), language: 'en' }));
  const begun = performance.now();
  const compared = compareTexts(texts, (language) => compiled.get(language as Locale));
  expect(compared?.rows).toHaveLength(11_000);
  expect(performance.now() - begun).toBeLessThan(60_000);
});
