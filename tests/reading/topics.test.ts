import { describe, expect, it } from 'vitest';
import { english, readText } from './documents.ts';

const plain: Record<string, string> = {
  fr: 'Les parties se rencontrent une fois par an et règlent ce que chacune d’elles demande à l’autre.',
  es: 'Las partes se reúnen una vez al año y acuerdan lo que cada una de ellas pide a la otra parte.',
  pt: 'As partes se reúnem uma vez por ano e acertam o que cada uma delas pede à outra parte, por escrito.',
};

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

  it.each([
    ['an American', 'LETTER OF AGREEMENT – VIDEO MONITORING', 'monitoring'],
    ['a county’s', 'ARTICLE 3 – ELECTRONIC MAIL', 'union-communications'],
    ['an Australian', 'Clause 12 – Home based work', 'telework'],
    ['an Australian', 'Clause 61 – Major change', 'technological-change'],
    ['a New Zealand', 'Clause 9 – Working from home', 'telework'],
    ['an Indian', 'Clause 14 – Computerisation', 'technological-change'],
    ['a South African', 'Clause 22 – Protection of personal information', 'data-collection'],
    ['a South African', 'Clause 23 – Vehicle tracking', 'location-tracking'],
    ['a British', 'Clause 4 – Out of hours contact', 'right-to-disconnect'],
    ['an Irish', 'Clause 6 – Swipe cards', 'working-time'],
    ['an American', 'ARTICLE 5 – UNION SECURITY, DATA PRIVACY AND DUES', 'data-collection'],
    ['a Maltese', 'Clause 7 – Biometric clocks', 'working-time'],
    ['a Trinidadian', 'Clause 8 – Computer systems', 'technological-change'],
  ])('are known from the heading alone in %s agreement: %s', async (_, heading, topic) => {
    const { articles } = await readText(
      `${heading}\n\nThe parties shall meet once a year and shall settle what each of them asks for.`,
    );
    expect(articles).toMatchObject([{ topic, digital: true }]);
  });

  it.each([
    ['fr', 'Article 9 – Changements technologiques', 'technological-change'],
    ['fr', 'Article 12 – Surveillance électronique', 'monitoring'],
    ['fr', 'Article 13 – Protection des renseignements personnels', 'data-collection'],
    ['es', 'Artículo 7. Trabajo fuera de la oficina', 'telework'],
    ['es', 'Artículo 8. Home office', 'telework'],
    ['es', 'Artículo 9. Uso de los sistemas de información', 'monitoring'],
    ['es', 'Cláusula 10. Innovaciones tecnológicas', 'technological-change'],
    ['es', 'Anexo 3. Utilización de las herramientas informáticas', 'monitoring'],
    ['pt', 'Cláusula 11ª - Ponto eletrônico', 'working-time'],
    ['pt', 'Cláusula 12ª - Meios de vigilância à distância', 'monitoring'],
    ['pt', 'Cláusula 13ª - Direito a desligar', 'right-to-disconnect'],
  ])('are known from the heading alone in %s: %s', async (language, heading, topic) => {
    const { articles } = await readText(`${heading}\n\n${plain[language] ?? ''}`);
    expect(articles).toMatchObject([{ language, topic, digital: true }]);
  });

  it.each([
    [
      'Attendance',
      'Employees clock in and out with a swipe card. A swipe card that is forgotten is no reason for a deduction.',
      'working-time',
    ],
    [
      'Attendance',
      'The Employer may replace time clocks only after it has agreed with the Union on what the biometric clock records.',
      'working-time',
    ],
    [
      'Consultation',
      'The Union is consulted three months before the introduction of new computing systems, and employees are trained for them.',
      'technological-change',
    ],
    [
      'Training',
      'Where the Employer brings in a new computer system it trains all of the employees who use the new computer system, in paid time.',
      'technological-change',
    ],
  ])('are known in English from what the text says: %s: %s', async (heading, text, topic) => {
    const { articles } = await readText(`ARTICLE 7 – ${heading}\n\n${text}`);
    expect(articles).toMatchObject([{ topic, digital: true }]);
  });

  it.each([
    [
      'ARTICLE 7 – SHIFTS',
      'The plant runs round the clock, and shifts begin at the times that the roster says.',
    ],
    [
      'ARTICLE 8 – PARKING',
      'A swipe card for the gate of the car park is given out free of charge by the office.',
    ],
    [
      'ARTICLE 9 – COMPUTER SYSTEMS ANALYSTS',
      'Computer Systems Analysts who are on call are paid two hours at time and a half.',
    ],
    [
      'ARTICLE 10 – TIME SHEETS',
      'Employees fill in a time sheet at the end of the week and give it to the supervisor.',
    ],
    [
      'Artículo 11. Reversibilidad de la adaptación',
      'La persona trabajadora podrá volver a su jornada anterior cuando termine el plazo acordado o cambien las causas de la adaptación de la jornada.',
    ],
  ])('are not seen where the words mean something else: %s', async (heading, text) => {
    const { articles } = await readText(`${heading}\n\n${text}`);
    expect(articles).toMatchObject([{ topic: null, digital: false }]);
  });

  it('the way back from telework is part of telework', async () => {
    const { articles } = await readText(
      'Artículo 12. Reversibilidad\n\nLa reversibilidad del teletrabajo podrá pedirse en cualquier momento por la empresa o por la persona que teletrabaja, con un mes de preaviso.',
    );
    expect(articles).toMatchObject([{ topic: 'telework', digital: true }]);
  });

  it('cameras and positions in one article are monitoring first', async () => {
    const { articles } = await readText(
      'ARTICLE 8 – VIDEO CAMERAS AND GPS DATA\n\nGPS data of vehicles and video recordings are not used in evaluations. The union sees GPS data before they are used.',
    );
    expect(articles[0]?.topics.map(({ slug }) => slug)).toEqual([
      'monitoring',
      'location-tracking',
    ]);
  });

  it('the right to refuse union dues is no right over data', async () => {
    const { articles } = await readText(
      'Cláusula 40ª - Direito de oposição\n\nFica assegurado aos empregados o direito de oposição ao desconto da contribuição, que será exercido por escrito na sede do sindicato ou por e-mail, com os dados pessoais do empregado.',
    );
    expect(articles).toMatchObject([{ topic: null, digital: false }]);
    expect(articles[0]).not.toHaveProperty('perhaps');
  });

  it('what only touches on a topic is said to be perhaps on it', async () => {
    const { articles } = await readText(
      `ARTICLE 5 – NOTICES\n\n${english.repeat(6)}\n\nThe Employer shall give the Union an electronic list of new employees.\n\n${english.repeat(6)}`,
    );
    expect(articles).toMatchObject([
      { topic: null, topics: [], digital: false, perhaps: [{ slug: 'access-to-workforce' }] },
    ]);
  });

  it('another language is named, and no topic proposed', async () => {
    const { language, articles } = await readText(
      'Paragraf 1\n\nDer Arbeitgeber unterrichtet den Betriebsrat rechtzeitig über die Einführung von technischen Einrichtungen, und die Beschäftigten werden geschult.',
    );
    expect(language).toBe('de');
    expect(articles.flatMap(({ topics }) => topics)).toEqual([]);
  });
});
