import { messages } from '#content/messages.server.ts';
import type { Database } from '#db/client.server.ts';
import { ladderOn } from '#domain/clause/ladder.ts';
import { locales, type Locale } from '#domain/words.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { textFor } from '#lib/clause/texts.ts';
import { lightColour } from '#lib/server/colours.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { ThemeLabel } from '#lib/site/labels.ts';
import { say, sayCount } from '#lib/site/messages.ts';
import { isDrawn, pictureName } from '#lib/site/picture-address.ts';
import { listCards as listWorkshops } from '#lib/workshops/workshops.server.ts';
import type { WorkshopCard } from '#lib/workshops/workshops.ts';
import type { Card } from './card.ts';

type Open = () => Promise<Database>;

/** A picture by its name, and how to learn what it says. */
type Named = { picture: string; card: (open: Open) => Card | Promise<Card> };

let all: Named[] | undefined;

/** The pictures of all topics, themes and workshops, in every language they are drawn in. */
export function listPictures(): Named[] {
  all ??= locales.filter(isDrawn).flatMap((locale) => [
    ...requireLabels(locale).themes.flatMap((theme) => [
      { picture: pictureName('theme', theme.slug, locale), card: () => themeCard(theme, locale) },
      ...theme.topics.map((topic) => ({
        picture: pictureName('topic', topic.slug, locale),
        card: (open: Open) => topicCard(topic, { theme, locale, open }),
      })),
    ]),
    ...listWorkshops(locale).map((workshop) => ({
      picture: pictureName('workshop', workshop.slug, locale),
      card: () => workshopCard(workshop, locale),
    })),
  ]);
  return all;
}

async function topicCard(
  { slug, label }: ThemeLabel['topics'][number],
  { theme, locale, open }: { theme: ThemeLabel; locale: Locale; open: Open },
): Promise<Card> {
  const { strengths } = requireLabels(locale);
  const steps = ladderOn(await listClauses(open), slug).map((clause) => ({
    name: clause.strength === null ? '' : strengths[clause.strength],
    text: textFor(clause, locale).title,
  }));
  return {
    numeral: theme.number,
    about: `${nameOf(locale)} · ${theme.label}`,
    title: label,
    steps,
    colours: coloursOf(theme.hue),
  };
}

const themeCard = (theme: ThemeLabel, locale: Locale): Card => ({
  numeral: theme.number,
  about: `${nameOf(locale)} · ${messages[locale].hub.report.title}`,
  title: theme.label,
  lines: theme.topics.map(({ label }) => label),
  colours: coloursOf(theme.hue),
});

function workshopCard(workshop: WorkshopCard, locale: Locale): Card {
  const { list, facts } = messages[locale].workshops;
  const { number, title, minutes, parts, hue } = workshop;
  return {
    numeral: number,
    about: `${nameOf(locale)} · ${say(list.number, { n: number })}`,
    title,
    lines: [sayCount(facts.minutes, minutes, locale), ...parts.map((part) => part.title)],
    colours: coloursOf(hue),
  };
}

const nameOf = (locale: Locale) => messages[locale].hub.site.name;

const coloursOf = (hue: string): Card['colours'] => ({
  paper: `#${lightColour('paper')}`,
  ink: `#${lightColour('ink')}`,
  soft: `#${lightColour('ink-soft')}`,
  hue: `#${lightColour(hue)}`,
});
