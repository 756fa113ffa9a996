import { describe, expect, it } from 'vitest';
import { articlesOf, english, french, portuguese, readText, spanish } from './documents.ts';

describe('an article is found by its number', () => {
  it.each([
    [
      'ARTICLE 12 – HOURS OF WORK',
      'ARTICLE 13 – HOLIDAYS',
      english,
      [
        ['12', 'HOURS OF WORK'],
        ['13', 'HOLIDAYS'],
      ],
    ],
    [
      'ARTICLE 12\n\nHOURS OF WORK',
      'ARTICLE 13\n\nHOLIDAYS',
      english,
      [
        ['12', 'HOURS OF WORK'],
        ['13', 'HOLIDAYS'],
      ],
    ],
    [
      'Article IV. Rest',
      'Article V. Holidays',
      english,
      [
        ['IV', 'Rest'],
        ['V', 'Holidays'],
      ],
    ],
    [
      'Article 5 bis : Télétravail',
      'Article 6 : Congés',
      french,
      [
        ['5 bis', 'Télétravail'],
        ['6', 'Congés'],
      ],
    ],
    [
      'Article 1er – Objet',
      'Article 2 – Durée du travail',
      french,
      [
        ['1er', 'Objet'],
        ['2', 'Durée du travail'],
      ],
    ],
    [
      'Article premier\n\nObjet',
      'Article 2\n\nDroit à la déconnexion',
      french,
      [
        ['premier', 'Objet'],
        ['2', 'Droit à la déconnexion'],
      ],
    ],
    [
      'Artículo 7. Jornada',
      'Artículo 8. Vacaciones',
      spanish,
      [
        ['7', 'Jornada'],
        ['8', 'Vacaciones'],
      ],
    ],
    [
      'Artículo 7.Jornada',
      'Artículo 8.Vacaciones',
      spanish,
      [
        ['7', 'Jornada'],
        ['8', 'Vacaciones'],
      ],
    ],
    [
      'Artículo 7.º Jornada',
      'Artículo 8.º Vacaciones',
      spanish,
      [
        ['7.º', 'Jornada'],
        ['8.º', 'Vacaciones'],
      ],
    ],
    [
      'Cláusula 14. Teletrabajo',
      'Cláusula 15. Desconexión digital',
      spanish,
      [
        ['14', 'Teletrabajo'],
        ['15', 'Desconexión digital'],
      ],
    ],
    [
      'CLÁUSULA DÉCIMA PRIMEIRA - TELETRABALHO',
      'CLÁUSULA DÉCIMA SEGUNDA - FÉRIAS',
      portuguese,
      [
        ['DÉCIMA PRIMEIRA', 'TELETRABALHO'],
        ['DÉCIMA SEGUNDA', 'FÉRIAS'],
      ],
    ],
    [
      'Cláusula 14ª - Teletrabalho',
      'Cláusula 15ª - Férias',
      portuguese,
      [
        ['14ª', 'Teletrabalho'],
        ['15ª', 'Férias'],
      ],
    ],
    [
      '1. Purpose',
      '2. Rest periods',
      english,
      [
        ['1', 'Purpose'],
        ['2', 'Rest periods'],
      ],
    ],
  ])('%s', async (first, second, text, expected) => {
    expect(await articlesOf([first, text, second, text])).toEqual(expected);
  });

  it('§ 5, where there are only paragraphs', async () => {
    const found = await articlesOf(['§ 5 Working time', english, '§ 6 Holidays', english]);
    expect(found).toEqual([
      ['§ 5', 'Working time'],
      ['§ 6', 'Holidays'],
    ]);
  });
});

describe('what stands beside the articles', () => {
  it('annexes and letters are named by their word', async () => {
    const found = await articlesOf([
      'ARTICLE 1 – SCOPE', english, 'ARTICLE 2 – HOURS', english,
      'Annex B', english, 'LETTER OF AGREEMENT – E-MAIL USE', english, 'LETTER OF AGREEMENT #3 – PARKING', english,
    ]); // prettier-ignore
    expect(found.slice(2)).toEqual([
      ['Annex B', ''],
      [null, 'LETTER OF AGREEMENT – E-MAIL USE'],
      ['LETTER OF AGREEMENT 3', 'PARKING'],
    ]);
  });

  it('chapters and, in French, sections hold the articles', async () => {
    const { articles } = await readText(
      [
        'Titre Ier : Dispositions générales',
        'Section 1 : Temps de travail',
        'Article 1 – Durée',
        french,
        'Article 2 – Repos',
        french,
        'Section 2 : Congés',
        'Article 3 – Congés payés',
        french,
      ].join('\n\n'),
    );
    expect(articles.map(({ number, path }) => [number, path])).toEqual([
      ['1', ['Titre Ier – Dispositions générales', 'Section 1 – Temps de travail']],
      ['2', ['Titre Ier – Dispositions générales', 'Section 1 – Temps de travail']],
      ['3', ['Titre Ier – Dispositions générales', 'Section 2 – Congés']],
    ]);
  });

  it('in English an article holds sections: a long one is parted into them, a short one stays whole', async () => {
    const long = Array.from({ length: 30 }, () => english).join(' ');
    const { articles } = await readText(
      [
        'ARTICLE 1 – PAY',
        'Section 1. Rates.',
        english,
        'Section 2. Days.',
        english,
        'ARTICLE 2 – HOURS',
        'Section 1. Day.',
        long,
        'Section 2.',
        long,
        '2.3 Rest',
        english,
        'ARTICLE 3 – LEAVE',
        '3.1 Annual leave',
        long,
        '3.2 Sick leave',
        long,
      ].join('\n\n'),
    );
    expect(articles.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'PAY'],
      ['2 §1', 'Day'],
      ['2 §2', 'HOURS'],
      ['3.1', 'Annual leave'],
      ['3.2', 'Sick leave'],
    ]);
    expect(articles[0]?.text).toContain('Section 1. Rates.');
  });

  it('an article on a topic of the hub stays whole although it is long', async () => {
    const long = Array.from({ length: 30 }, () => english).join(' ');
    const { articles } = await readText(
      [
        'ARTICLE 1 – TELEWORK',
        'Section 1. Requests.',
        long,
        'Section 2. Equipment.',
        long,
        'ARTICLE 2 – PAY',
        english,
      ].join('\n\n'),
    );
    expect(articles.map(({ number, topic }) => [number, topic])).toEqual([
      ['1', 'telework'],
      ['2', null],
    ]);
  });
});
