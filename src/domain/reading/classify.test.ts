import { describe, expect, it } from 'vitest';
import { chooseTopics, classify, compileVocabulary, type ThesaurusTopic } from './classify.ts';

const topics: ThesaurusTopic[] = [
  {
    slug: 'telework',
    synonyms: {
      en: ['telework', 'remote work'],
      fr: ['télétravail'],
      es: ['teletrabajo'],
      pt: ['teletrabalho'],
    },
    signals: {
      en: ['days of telework'],
      fr: ['recours au télétravail'],
      es: ['días de teletrabajo'],
      pt: ['dias de teletrabalho'],
    },
    headings: { en: ['home based work'] },
  },
  {
    slug: 'monitoring',
    synonyms: { en: ['monitoring'], fr: ['surveillance'], es: ['vigilancia'], pt: ['vigilância'] },
    signals: {
      en: ['video surveillance'],
      fr: ['vidéosurveillance'],
      es: ['videovigilancia'],
      pt: ['videovigilância'],
    },
  },
  {
    slug: 'training',
    synonyms: { en: ['training'], fr: ['formation'], es: ['formación'], pt: ['formação'] },
    signals: {
      en: ['training on new software'],
      fr: ['formation aux outils numériques'],
      es: ['formación en herramientas digitales'],
      pt: ['formação em ferramentas digitais'],
    },
    words: { en: ['required by technology'] },
  },
];

const vocabulary = compileVocabulary(topics, {
  digitalByNature: ['telework'],
  digital: {
    en: ['software', 'camera', 'video surveillance'],
    fr: ['numérique', 'vidéosurveillance', 'messagerie'],
    es: ['digital', 'videovigilancia'],
    pt: ['digital', 'videovigilância'],
  },
  passing: { en: [], fr: ['adresse de messagerie'], es: [], pt: [] },
});

const mainTopic = (text: string, language: string) =>
  classify(text, { language, vocabulary }).topics[0];

describe('classify', () => {
  it.each([
    ['en', 'The parties agree two DAYS OF TELEWORK a week.', 'telework', 'DAYS OF TELEWORK'],
    ['fr', 'Le recours au télétravail est volontaire.', 'telework', 'recours au télétravail'],
    ['es', 'La empresa no instalará videovigilancia.', 'monitoring', 'videovigilancia'],
    [
      'pt',
      'O empregador assegura formação em ferramentas digitais.',
      'training',
      'formação em ferramentas digitais',
    ],
  ])(
    'finds the topic of a text in %s and quotes the words that led to it',
    (language, text, slug, words) => {
      const found = mainTopic(text, language);
      expect(found?.slug).toBe(slug);
      expect(found?.because).toContain(words);
    },
  );

  it('counts a topic that needs technology only in a passage that speaks of technology', () => {
    const text = 'La formation des salariés est prioritaire.';
    expect(classify(text, { language: 'fr', vocabulary })).toEqual({ topics: [], digital: false });
    const digital = classify(`${text} Les outils numériques changent.`, {
      language: 'fr',
      vocabulary,
    });
    expect(digital.topics.map((topic) => topic.slug)).toEqual(['training']);
    const apart = classify(`${text}\n\nLes outils numériques changent.`, {
      language: 'fr',
      vocabulary,
    });
    expect(apart).toEqual({ topics: [], digital: true });
  });

  it('lets a title lend its technology to the text at half the weight', () => {
    const text = 'La formation est prioritaire.';
    const path = ['Accord relatif au développement numérique'];
    const lent = classify(text, { language: 'fr', path, vocabulary }).topics[0];
    const own = mainTopic(`${text.replace('.', '')} au numérique.`, 'fr');
    expect(lent?.score).toBe((own?.score ?? 0) / 2);
  });

  it('does not count words inside a false friend', () => {
    const text = 'Le dossier est envoyé à l’adresse de messagerie du secrétariat.';
    expect(classify(text, { language: 'fr', vocabulary }).digital).toBe(false);
  });

  it('gives a heading more weight than the text and says that it names the topic', () => {
    const text = 'Le télétravail est possible. La vidéosurveillance est exclue.';
    const found = classify(text, { language: 'fr', heading: 'Vidéosurveillance', vocabulary });
    expect(found.topics.map((topic) => topic.slug)).toEqual(['monitoring', 'telework']);
    expect(found.topics.map((topic) => topic.titled)).toEqual([true, false]);
  });

  it('takes a short line that names a topic for a heading of what follows, but no item of a list', () => {
    const heads = (line: string) =>
      mainTopic(`${line}\nLe salarié fait sa demande par écrit.`, 'fr')?.titled;
    expect(heads('5.1. Le télétravail')).toBe(true);
    expect(heads('– le télétravail ;')).toBe(false);
    expect(heads('Le calendrier des réunions sur le télétravail et les salaires')).toBe(false);
  });

  it('knows what says enough in a heading and nothing in the text', () => {
    const text = 'Home based work may be asked for.';
    const heading = 'Home based work';
    expect(mainTopic(text, 'en')).toBeUndefined();
    expect(classify(text, { language: 'en', heading, vocabulary })).toMatchObject({
      topics: [{ slug: 'telework', titled: true }],
      digital: true,
    });
    expect(mainTopic(`Home based work\n${text}`, 'en')?.titled).toBe(true);
  });

  it('knows words that speak of technology themselves', () => {
    const text = 'Courses that are required by technology take place in paid time.';
    expect(classify(text, { language: 'en', vocabulary })).toMatchObject({
      topics: [{ slug: 'training' }],
      digital: true,
    });
  });

  it('says how much of the text speaks of a topic', () => {
    const text = `Le télétravail est volontaire.\n${'Les congés payés sont inchangés. '.repeat(9)}`;
    expect(mainTopic(text, 'fr')?.share).toBeLessThan(0.15);
  });

  it('reads decomposed accents', () => {
    expect(mainTopic('le télétravail'.normalize('NFD'), 'fr')?.slug).toBe('telework');
  });

  it('finds nothing in a language without a thesaurus', () => {
    expect(classify('Telearbeit', { language: 'de', vocabulary })).toEqual({
      topics: [],
      digital: false,
    });
  });
});

describe('chooseTopics', () => {
  it('keeps the strongest and those at least half as strong, three at most', () => {
    const finding = (slug: string, score: number) => ({
      slug,
      score,
      peak: 0,
      share: 1,
      titled: false,
      because: [],
    });
    const scores = { a: 10, b: 9, c: 5, d: 5, e: 4 };
    const chosen = chooseTopics(
      Object.entries(scores).map(([slug, score]) => finding(slug, score)),
    );
    expect(chosen.map((topic) => topic.slug)).toEqual(['a', 'b', 'c']);
  });
});
