import { expect, it } from 'vitest';
import { isRead } from './is-read.ts';
import { detectLanguage } from './language.ts';

it.each([
  [
    'ca',
    'Les persones treballadores poden fer teletreball dos dies per setmana amb els mitjans que l’empresa els facilita a casa. Tenen dret a la desconnexió digital fora de la jornada de treball i durant els permisos.',
  ],
  [
    'de',
    'Der Arbeitgeber unterrichtet den Betriebsrat rechtzeitig über die Einführung von technischen Einrichtungen, und die Beschäftigten werden geschult.',
  ],
  [
    'it',
    'Il lavoratore che svolge la prestazione da remoto ha diritto alla disconnessione al termine della giornata di lavoro, e il datore non può chiedere di essere raggiunto durante i periodi di riposo.',
  ],
  [
    'nl',
    'De werkgever stelt de werknemer die thuis werkt een bureau en een stoel ter beschikking, en vergoedt de kosten van de verbinding zoals die in deze overeenkomst zijn bepaald.',
  ],
  [
    'sv',
    'Arbetsgivaren ska informera arbetstagaren om vilka uppgifter som samlas in och varför, och det är inte tillåtet att använda dem för att mäta prestationer.',
  ],
  [
    'pl',
    'Pracodawca informuje pracownika o sposobie monitorowania pracy oraz o tym, jakie dane są przechowywane i przez jaki czas, a pracownik ma prawo do ich poprawienia.',
  ],
  [
    'gl',
    'As persoas traballadoras que presten o seu traballo a distancia teñen dereito á desconexión dixital, e a empresa non poderá esixir que respondan fóra da súa xornada.',
  ],
  [
    'el',
    'Ο εργοδότης ενημερώνει τους εργαζομένους για την εισαγωγή νέων τεχνολογιών και για τα δεδομένα που συλλέγονται.',
  ],
])('names %s, which the hub does not read', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
  expect(isRead(language)).toBe(false);
});

it.each([
  [
    'es',
    'Las personas trabajadoras podrán teletrabajar dos días por semana con los medios que la empresa les facilite en su casa, y tendrán derecho a la desconexión digital.',
  ],
  [
    'pt',
    'A empresa não poderá exigir que os empregados respondam às mensagens fora da jornada de trabalho, e o uso das câmeras será informado ao sindicato com trinta dias de antecedência.',
  ],
])('goes on to know %s beside its neighbours', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
  expect(isRead(language)).toBe(true);
});

it('names none where the words show none', () => {
  expect(detectLanguage('Tabelle 1 2 3 4 5')).toBe('und');
  expect(detectLanguage('lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor magna')).toBe('und'); // prettier-ignore
});
