import { describe, expect, it } from 'vitest';
import { english, readText } from './documents.ts';

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
