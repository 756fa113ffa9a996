import { describe, expect, it } from 'vitest';
import {
  listStrengthReadings,
  proposeStrength,
  scoreStrength,
} from '../support/strength-readings.ts';

// The hub's own words for strength, on sentences as agreements have them, and on the French passages that were read.

const nothing = [
  ['en', 'The employer shall not be required to inform the union.'],
  ['en', 'In the absence of agreement, the employer decides.'],
  ['en', 'The employer may provide a laptop.'],
  ['en', 'Remote work requires the consent of the employer.'],
  ['en', 'Employees shall notify the supervisor of any damage.'],
  ['en', '“Telework” means any work done at a place chosen by the worker.'],
  ['fr', 'L’employeur n’est pas tenu d’informer le comité.'],
  ['fr', 'À défaut d’accord, l’employeur décide seul.'],
  ['fr', 'L’employeur peut fournir un ordinateur portable.'],
  ['fr', 'Le télétravail est subordonné à l’accord de l’employeur.'],
  ['fr', 'Le principe du double volontariat ne s’applique pas dans ce cas.'],
  ['fr', 'Le salarié doit informer l’employeur de tout changement d’adresse.'],
  ['fr', 'Les parties au présent accord rappellent l’importance du dialogue social.'],
  ['es', 'La empresa no estará obligada a informar al comité.'],
  ['es', 'A falta de acuerdo, decidirá la empresa.'],
  ['es', 'La empresa podrá facilitar un ordenador.'],
  ['es', 'El teletrabajo requiere la autorización de la empresa.'],
  ['es', 'La persona trabajadora deberá comunicar el cambio de domicilio.'],
  ['pt', 'A empresa não está obrigada a informar o sindicato.'],
  ['pt', 'Na falta de acordo, decide a empresa.'],
  ['pt', 'A empresa poderá fornecer um computador.'],
  ['pt', 'O teletrabalho exige autorização do empregador.'],
  ['pt', 'O empregado deverá comunicar a mudança de endereço.'],
] as const;

const steps = [
  ['en', 'information', 'The employer shall inform the union in writing of the change.'],
  ['en', 'consultation', 'The employer shall negotiate with the union before the change.'],
  ['en', 'agreement', 'The system is used only with the written agreement of the union.'],
  ['en', 'guarantee', 'No employee shall be disciplined because of data from the device.'],
  ['fr', 'information', 'L’employeur informe le comité par écrit de la modification.'],
  ['fr', 'consultation', 'Le comité est informé et consulté avant la modification.'],
  ['fr', 'agreement', 'Le badge n’est utilisé qu’avec l’accord du syndicat.'],
  ['fr', 'guarantee', 'Les frais de connexion sont pris en charge par l’employeur.'],
  ['es', 'information', 'La empresa informará por escrito al sindicato del cambio.'],
  ['es', 'consultation', 'La empresa consultará al comité antes del cambio.'],
  ['es', 'agreement', 'El sistema solo se usará con el acuerdo del sindicato.'],
  ['es', 'guarantee', 'En ningún caso podrá la empresa usar los datos para sancionar.'],
  ['pt', 'information', 'A empresa informará por escrito o sindicato da mudança.'],
  ['pt', 'consultation', 'O empregador consultará o sindicato antes da mudança.'],
  ['pt', 'agreement', 'O sistema só será usado com a anuência do sindicato.'],
  ['pt', 'guarantee', 'É vedado o uso dos dados para punir o empregado.'],
] as const;

describe('the rule of strength', () => {
  it.each(nothing)('says nothing in %s of: %s', (language, text) => {
    expect(proposeStrength(text, language).strength).toBeNull();
  });

  it.each(steps)('reads in %s as %s: %s', (language, step, text) => {
    expect(proposeStrength(text, language).strength).toBe(step);
  });

  // `npm run bench -- strength` prints the whole count: 50 right of 56 proposed, of 132 that were held out.
  it('is right where it speaks of the French passages it was not made from', () => {
    const readings = listStrengthReadings();
    expect(readings.length).toBeGreaterThanOrEqual(250);
    const heldOut = readings.filter(({ half }) => half === 'held out');
    const { all, spoke, right } = scoreStrength(heldOut, 'fr');
    expect(right / spoke).toBeGreaterThanOrEqual(0.85);
    expect(spoke / all).toBeGreaterThanOrEqual(0.38);
  }, 60_000);

  it('reads 2 MB of one sentence in proportion to its length', () => {
    const before = process.cpuUsage();
    proposeStrength('l’employeur doit bénéficie accord du salarié ne peut '.repeat(40_000), 'fr');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(60);
  }, 300_000);
});
