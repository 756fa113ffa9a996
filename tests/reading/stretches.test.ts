import { describe, expect, it } from 'vitest';
import { articlesOf, english, french, portuguese, readText, spanish } from './documents.ts';

/** The number of each article with the headings it stands in. */
async function placesOf(text: string): Promise<[string | null, string[]][]> {
  const { articles } = await readText(text);
  return articles.map(({ number, path }) => [number, path]);
}

describe('the first article below a heading, without a blank line between them', () => {
  it('stands in its chapter, whose title has a line of its own', async () => {
    const places = await placesOf(
      [
        ['CAPÍTULO I', 'Disposiciones generales', 'Artículo 1. Ámbito', spanish].join('\n'),
        ['Artículo 2. Vigencia', spanish].join('\n'),
        ['CAPÍTULO II', 'Organización del trabajo en la empresa y tiempo de trabajo', 'Artículo 3. Jornada', spanish].join('\n'), // prettier-ignore
        ['Artículo 4. Descansos', spanish].join('\n'),
      ].join('\n\n'),
    );
    const second = 'CAPÍTULO II – Organización del trabajo en la empresa y tiempo de trabajo';
    expect(places).toEqual([
      ['1', ['CAPÍTULO I – Disposiciones generales']],
      ['2', ['CAPÍTULO I – Disposiciones generales']],
      ['3', [second]],
      ['4', [second]],
    ]);
  });

  it('stands in its part, whose title stands behind its number', async () => {
    const places = await placesOf(
      [
        ['Titre Ier : Dispositions générales', 'Article 1 : Objet', french].join('\n'),
        ['Article 2 : Champ', french].join('\n'),
        ['Titre II : Temps de travail', 'Section 1 : Horaires', 'Article 3 : Repos', french].join('\n'), // prettier-ignore
        ['Article 4 : Pauses', french].join('\n'),
      ].join('\n\n'),
    );
    const hours = ['Titre II – Temps de travail', 'Section 1 – Horaires'];
    expect(places.map(([number]) => number)).toEqual(['1', '2', '3', '4']);
    expect(places.slice(2).map(([, path]) => path)).toEqual([hours, hours]);
  });

  it('is read below a line that names its subject and no more', async () => {
    const found = await articlesOf([
      ['Organización del trabajo', 'Artículo 1. Facultades', spanish].join('\n'),
      ['Artículo 2. Plantilla', spanish].join('\n'),
      ['Jornada y descansos', 'Artículo 3. Jornada', spanish].join('\n'),
    ]);
    expect(found.map(([number]) => number)).toEqual(['1', '2', '3']);
  });

  it('but what a title or a sentence goes on with is none', async () => {
    const found = await articlesOf([
      ['Article 1 – Costs as they are settled in the', 'Article 9 of the contract', english].join('\n'), // prettier-ignore
      ['The parties look each year at', 'Article 3 and what it costs.', english].join('\n'),
      ['Article 2 – Notice', english].join('\n'),
    ]);
    expect(found.map(([number]) => number)).toEqual(['1', '2']);
  });
});

describe('clauses that are counted', () => {
  const subjects = ['Vigência', 'Abrangência', 'Piso salarial', 'Reajuste', 'Jornada', 'Teletrabalho', 'Férias', 'Uniformes']; // prettier-ignore
  const clauses = subjects.flatMap((subject, at) => [`${at + 1}. ${subject}`, portuguese]);
  const names = subjects.map((subject, at) => [String(at + 1), subject]);

  it('are read although two that carry their word stand in an annex', async () => {
    const annex = ['ANEXO I – Regulamento', 'Artigo 1º - Objeto', portuguese, 'Artigo 2º - Metas', portuguese]; // prettier-ignore
    expect(await articlesOf([...clauses, ...annex])).toEqual([
      ...names,
      ['1º', 'Objeto'],
      ['2º', 'Metas'],
    ]);
  });

  it('keep their sections, whatever is counted in the annex', async () => {
    const long = Array.from({ length: 40 }, () => portuguese).join(' ');
    const parted = ['5.1 Turnos', long, '5.2 Escalas', long];
    const body = clauses.toSpliced(10, 0, ...parted);
    const annex = ['ANEXO I – Regulamento', 'Artigo 1º - Objeto', portuguese, 'Artigo 2º - Metas', portuguese]; // prettier-ignore
    const { articles } = await readText([...body, ...annex].join('\n\n'));
    expect(articles.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '5.1',
      '5.2',
      '6',
      '7',
      '8',
      '1º',
      '2º',
    ]);
  });

  it('are read although the title of one is long, and that of another a sentence', async () => {
    const long =
      'Garantias ao empregado com sequelas de doença do trabalho ou de acidente no local de serviço';
    const titles = [...subjects, 'Foro', 'Multa', 'Depósito'];
    titles[2] = long;
    titles[5] = 'o teletrabalho será pago como o trabalho na sede';
    const open = portuguese.replace('.', '');
    const { articles, doubts } = await readText(
      titles.flatMap((title, at) => [`${at + 1}. ${title}`, open]).join('\n\n'),
    );
    expect(articles.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
    expect(articles[2]?.title).toBe(long);
    expect(doubts).toEqual([{ what: 'skipped', count: 1, titles: ['6'] }]);
  });

  it('are read although one of them quotes two articles', async () => {
    const quoted = ['Artigo 1º - Da base', portuguese, 'Artigo 2º - Do prazo', portuguese];
    const found = await articlesOf(clauses.toSpliced(8, 0, ...quoted));
    expect(found).toEqual(names);
  });

  it('are lists where they stand in articles that carry their word', async () => {
    const found = await articlesOf([
      ...['Artigo 1º - Objeto', portuguese],
      ...['Artigo 2º - Benefícios', ...clauses],
    ]);
    expect(found.map(([number]) => number)).toEqual(['1º', '2º']);
  });
});
