import { describe, expect, it } from 'vitest';
import { readText } from './documents.ts';

const english = 'The employer shall inform the union of the change in writing before it is made.';
const french =
  'L’employeur informe le syndicat par écrit de la modification avant qu’elle soit faite.';
const spanish =
  'La empresa informará por escrito al sindicato de la modificación antes de que se haga.';
const portuguese =
  'A empresa informará por escrito ao sindicato sobre a mudança antes que ela seja feita.';

/** Number and title of each article of a text, headings and paragraphs apart by an empty line. */
async function articlesOf(parts: string[]): Promise<[number: string | null, title: string][]> {
  const { articles } = await readText(parts.join('\n\n'));
  return articles.map(({ number, title }) => [number, title]);
}

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

describe('what only looks like a heading', () => {
  it('a mention of an article is text', async () => {
    const text = [
      'ARTICLE 1 – GRIEVANCES', `${english} The procedure in`, 'Article 4 applies. See also Article 3 of the contract.',
      'Article 2, Section 6, does not apply.', 'ARTICLE 2 – APPEALS', english, 'ARTICLE 3 – HOURS', english,
    ]; // prettier-ignore
    const { articles } = await readText(text.join('\n'));
    expect(articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(articles[0]?.text).toContain('Article 2, Section 6, does not apply.');
  });

  it('a table of contents is read once, as text it is left out', async () => {
    const titles = ['RECOGNITION', 'HOURS OF WORK', 'HOLIDAYS', 'PAY', 'TELEWORK'];
    const contents = titles.map(
      (title, index) => `ARTICLE ${index + 1} – ${title} ................. ${index + 2}`,
    );
    const body = titles.flatMap((title, index) => [`ARTICLE ${index + 1} – ${title}`, english]);
    const { articles } = await readText(
      ['TABLE OF CONTENTS', contents.join('\n'), ...body].join('\n\n'),
    );
    expect(articles.map(({ title }) => title)).toEqual(titles);
    expect(articles.every(({ text }) => text === english)).toBe(true);
  });

  it('a table of contents without page numbers is left out too', async () => {
    const titles = ['Objet', 'Durée', 'Télétravail', 'Déconnexion'];
    const contents = titles.map((title, index) => `Article ${index + 1} – ${title}`);
    const body = titles.flatMap((title, index) => [`Article ${index + 1} – ${title}`, french]);
    expect(await articlesOf(['Sommaire', ...contents, ...body])).toEqual(
      titles.map((title, index) => [String(index + 1), title]),
    );
  });

  it('running heads and page numbers are taken off, a heading that begins each page stays', async () => {
    const subjects = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `SUBJECT ${letter}`);
    const textOf = (subject: string) => `${english} This is ${subject.toLowerCase()}.`;
    const pages = subjects.map((subject, index) =>
      [
        'Agreement 2025–2027',
        `ARTICLE ${index + 1} – ${subject}`,
        `${textOf(subject)}\n`,
        `${subject}          ${index + 1} of 6`,
      ].join('\n'),
    );
    const { articles } = await readText(pages.join('\f'));
    expect(articles.map(({ number, page, text }) => [number, page, text])).toEqual(
      subjects.map((subject, index) => [String(index + 1), index + 1, textOf(subject)]),
    );
  });

  it('the number of a list is no article', async () => {
    const { articles } = await readText(
      [
        'Article 1 – Équipement',
        'L’employeur fournit :',
        '1. un ordinateur portable ;',
        '2. un téléphone ;',
        '3. un écran.',
        'Article 2 – Frais',
        french,
      ].join('\n'),
    );
    expect(articles.map(({ title }) => title)).toEqual(['Équipement', 'Frais']);
    expect(articles[0]?.text).toContain('\n2. un téléphone ;');
  });
});

describe('text that was broken into lines', () => {
  it('is joined again, across pages too, and parted words are mended', async () => {
    const { articles } = await readText(
      'ARTICLE 1 – DATA\nEach worker is told about auto-\nmated decisions and has a one-\nhour talk. One such hour can be\fmoved. The word one-hour is kept.\n\nA new paragraph.',
    );
    expect(articles[0]?.text).toBe(
      'Each worker is told about automated decisions and has a one-hour talk. One such hour can be moved. The word one-hour is kept.\n\nA new paragraph.',
    );
  });
});

describe('language and topics', () => {
  it.each([
    [
      'en',
      'ARTICLE 1 – TELEWORK',
      'Each employee has the right to telework on two days of the week. Telework is voluntary and the employer shall pay for the equipment and the internet connection of the teleworker.',
    ],
    [
      'fr',
      'Article 1 – Télétravail',
      'Le télétravail est fondé sur le volontariat du salarié. Le salarié fixe ses jours de télétravail avec son employeur, qui prend en charge les frais de connexion et l’équipement du télétravailleur.',
    ],
    [
      'es',
      'Artículo 1. Teletrabajo',
      'El teletrabajo es voluntario para la persona trabajadora y para la empresa. La empresa pagará los gastos del teletrabajo, los equipos y la conexión de las personas que teletrabajan en su domicilio.',
    ],
    [
      'pt',
      'Cláusula 1ª - Teletrabalho',
      'O teletrabalho depende de acordo escrito entre o empregado e a empresa. A empresa pagará as despesas do teletrabalho, os equipamentos e a conexão à internet dos empregados em teletrabalho.',
    ],
  ])('are seen in %s', async (language, heading, text) => {
    const reading = await readText(`${heading}\n\n${text}`);
    expect(reading.language).toBe(language);
    expect(reading.articles).toMatchObject([{ language, topic: 'telework', digital: true }]);
    expect(reading.articles[0]?.because.topic.length).toBeGreaterThan(0);
  });

  it('an article on something else is marked as not about digitalisation', async () => {
    const { articles } = await readText(
      `ARTICLE 1 – PARKING\n\n${english} Parking is free of charge.`,
    );
    expect(articles).toMatchObject([{ topic: null, topics: [], digital: false }]);
  });

  it('another language is left for the sender to name', async () => {
    const { language } = await readText(
      'Paragraf 1\n\nDer Arbeitgeber unterrichtet den Betriebsrat rechtzeitig über die Einführung von technischen Einrichtungen, und die Beschäftigten werden geschult.',
    );
    expect(language).toBe('und');
  });
});
