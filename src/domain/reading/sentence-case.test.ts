import { expect, it } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

it.each([
  ['WORKING REMOTELY', 'Employees may work remotely.', 'Working remotely'],
  ['DROIT À LA DÉCONNEXION', '', 'Droit à la déconnexion'],
  ["TÉLÉTRAVAIL DANS L'ENTREPRISE", '', "Télétravail dans l'entreprise"],
  ['USE OF GPS AND AI', 'Vehicles have GPS.', 'Use of GPS and AI'],
  ['RIGHTS OF THE UNION', 'It is sent to the Union within a week.', 'Rights of the Union'],
  ['ACCESS TO SAP SUCCESS', 'Each employee sees what SAP holds.', 'Access to SAP success'],
  ['ANNEX B', '', 'Annex B'],
  ['III CONVENIO COLECTIVO', '', 'III convenio colectivo'],
  ['Working Remotely', '', 'Working Remotely'],
])('%s', (heading, text, own) => {
  expect(sentenceCase(heading, text)).toBe(own);
});

it('does not take a word for a name that the text writes small too', () => {
  const text = 'The Hours are set, and hours beyond them are paid, as Hours are.';
  expect(sentenceCase('WORK HOURS', text)).toBe('Work hours');
});
