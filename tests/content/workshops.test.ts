import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { root, vocabularies } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

const { introduction, workshops } = loadWorkshops(root);

describe('the workshops', () => {
  it('are six, numbered in the order in which they are held', () => {
    expect(workshops.map(({ plan }) => plan.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are introduced in four languages by the same sections', () => {
    const sections = completeLocales.map((locale) =>
      introduction[locale].sections.map(({ id }) => id),
    );
    expect(new Set(sections.map(String)).size).toBe(1);
  });
});

describe.each(workshops)('the workshop $slug', ({ plan, texts }) => {
  it('hands out the law on topics that there are', () => {
    const topics = vocabularies.themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));
    expect(plan.law.filter((topic) => !topics.includes(topic))).toEqual([]);
  });

  it('lasts 90 to 120 minutes', () => {
    const minutes = plan.agenda.reduce((sum, step) => sum + step.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(90);
    expect(minutes).toBeLessThanOrEqual(120);
  });

  it('gives each exercise the time it needs in its part of the agenda', () => {
    for (const { id, minutes } of plan.exercises) {
      const given = plan.agenda.filter(({ exercise }) => exercise === id);
      const sum = given.reduce((all, step) => all + step.minutes, 0);
      expect(sum, id).toBeGreaterThanOrEqual(minutes);
    }
  });

  it('shows its slides in the order of the agenda, and one at least for each exercise', () => {
    const places = plan.slides.map(({ step }) => plan.agenda.findIndex(({ id }) => id === step));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { id } of plan.exercises) {
      expect(plan.slides.filter(({ exercise }) => exercise === id).length, id).toBeGreaterThan(0);
    }
  });

  it.each(completeLocales)('has an answer to every question of every sheet in %s', (locale) => {
    for (const { id } of plan.exercises) {
      const exercise = texts[locale].exercises[id];
      expect(exercise?.answers.filter((answer) => answer.length > 20).length, id).toBe(
        exercise?.sheet.length,
      );
    }
  });

  it.each(completeLocales)('has spoken notes for every slide in %s', (locale) => {
    for (const { id } of plan.slides) {
      const notes = texts[locale].slides[id]?.notes ?? '';
      expect(notes.split(/\s+/).length, id).toBeGreaterThan(8);
    }
  });

  it('is told in each language in its own words', () => {
    const notes = completeLocales.flatMap((locale) =>
      Object.values(texts[locale].slides).map((slide) => slide.notes),
    );
    expect(new Set(notes).size).toBe(notes.length);
  });
});

describe('a mistake in a workshop', () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'workshops-'));
    cpSync(join(root, 'content/workshops'), join(copy, 'content/workshops'), { recursive: true });
  });

  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  /** What the loader says when a file of the first workshop is changed; the copy is whole again afterwards. */
  function complaint(file: string, change: (yaml: string) => string): string {
    const path = join(copy, 'content/workshops/fundamentals', file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, change(whole));
    try {
      loadWorkshops(copy);
      return 'no complaint';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      writeFileSync(path, whole);
    }
  }

  it('is none while nothing is changed', () => {
    expect(complaint('plan.yaml', (yaml) => yaml)).toBe('no complaint');
  });

  it('in the minutes says what they are in all', () => {
    expect(complaint('plan.yaml', (yaml) => yaml.replace(/minutes: \d+/, 'minutes: 90'))).toMatch(
      /^content\/workshops\/fundamentals\/plan\.yaml\n {2}agenda: expected 90 to 120 minutes in all, found \d+$/,
    );
  });

  it('in the tool says which there are', () => {
    expect(complaint('plan.yaml', (yaml) => yaml.replace(/^tool: .*$/m, 'tool: hammer'))).toMatch(
      /plan\.yaml\n {2}tool: expected .*"dif".*, found "hammer"/,
    );
  });

  it('in the step of a slide says which steps there are', () => {
    expect(
      complaint('plan.yaml', (yaml) => yaml.replace(/(slides:[^]*?step: )[\w-]+/, '$1lunch')),
    ).toMatch(/plan\.yaml\n {2}slides\.step: expected .*, found lunch$/);
  });

  it('in a translation names the text that is missing', () => {
    const [first = ''] = workshops[0]?.plan.slides.map(({ id }) => id) ?? [];
    expect(
      complaint('fr.yaml', (yaml) => yaml.replace(new RegExp(`^  ${first}:$`, 'gm'), '  lost:')),
    ).toMatch(new RegExp(`fr\\.yaml\\n {2}slides: expected .*, found none for ${first}$`));
  });

  it('in a sheet says that its lines are not those of the English one', () => {
    expect(complaint('pt.yaml', (yaml) => yaml.replace(/lines: \d+/, 'lines: 11'))).toMatch(
      /pt\.yaml\n {2}exercises\.[\w-]+\.sheet: expected as in English .*, found .*11 lines/,
    );
  });
});
