import { expect, it } from 'vitest';
import { plainText } from './kali-text.ts';

it('keeps paragraphs apart by an empty line and list lines as lines', () => {
  const html =
    '<p align="left">Le salarié :<br/>\n–   informe ;<br/>– décide.</p><p></p><p>Fin.</p>';
  expect(plainText(html)).toBe('Le salarié :\n– informe ;\n– décide.\n\nFin.');
});

it('takes out the blanks that links leave behind, and nothing of the wording', () => {
  const html = '<p>Selon l\' <a href="x">article L. 2142-6 du code</a> , le CSE est consulté…</p>';
  expect(plainText(html)).toBe("Selon l'article L. 2142-6 du code, le CSE est consulté…");
});

it('keeps the non-breaking spaces of French typography', () => {
  expect(plainText('<p>Objet&nbsp;: <em>télétravail</em>\u00a0; frais</p>')).toBe(
    'Objet\u00a0: télétravail\u00a0; frais',
  );
});

it('sets table cells apart', () => {
  const html =
    '<table><tr><td>Jour</td><td>Heure</td></tr><tr><td>1</td><td>2 &lt; 3</td></tr></table>';
  expect(plainText(html)).toBe('Jour | Heure\n1 | 2 < 3');
});
