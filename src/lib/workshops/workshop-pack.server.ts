import { direction } from '#domain/lists.ts';
import { strToU8 } from 'fflate';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import PackedEvaluation from './PackedEvaluation.svelte';
import PackedGuide from './PackedGuide.svelte';
import PackedPage from './PackedPage.svelte';
import PackedSheets from './PackedSheets.svelte';
import PackedSignIn from './PackedSignIn.svelte';
import type { Locale } from '#domain/words.ts';
import base from '#lib/styles/base.css?raw';
import ring from '#lib/styles/ring.css?raw';
import tokens from '#lib/styles/tokens.css?raw';
import workshops from '#lib/styles/workshops.css?raw';
import { blankWorksheets } from '#lib/worksheets/blank-worksheets.server.ts';
import { messages } from '#content/messages.server.ts';
import { presentationOf } from './workshop-presentation.server.ts';
import { requireGuide } from './workshops.server.ts';
import { zipOf } from '#lib/server/zip.ts';

/**
 * All a facilitator takes along, in one folder: guide, slides, exercise sheets, sign-in and evaluation sheets, and
 * the worksheet of the tool where it has one. The pages open without a network; their links lead to `origin`.
 */
export async function packOf(
  slug: string,
  locale: Locale,
  origin: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const guide = requireGuide(slug, locale);
  const page = <Props extends Record<string, unknown>>(
    title: string,
    component: Component<Props>,
    given: Props,
  ) => {
    const props = { page: component as Component, given, locale, messages: messages[locale] };
    return strToU8(documentOf(title, locale, render(PackedPage, { props }).body));
  };

  const tool = guide.toolPath?.replace(/^tools\/|\/$/g, '') ?? '';
  const worksheet = await blankWorksheets[tool]?.(locale);
  const { pack, handouts } = messages[locale].workshops;
  return zipOf({
    [`${slug}-${locale}`]: {
      [`${pack.guide}.html`]: page(guide.title, PackedGuide, { guide, origin }),
      [`${pack.slides}.pptx`]: [await presentationOf(slug, locale), { level: 0 }],
      [`${pack.sheets}.html`]: page(guide.title, PackedSheets, { guide }),
      [`${pack.signIn}.html`]: page(handouts.signIn, PackedSignIn, { guide }),
      [`${pack.evaluation}.html`]: page(handouts.evaluationTitle, PackedEvaluation, { guide }),
      ...(worksheet && { [`${pack.worksheet}-${tool}.xlsx`]: [worksheet, { level: 0 }] }),
    },
  });
}

/** A page that needs nothing but itself. */
const documentOf = (title: string, locale: Locale, body: string): string => `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style>
${tokens}${base}${ring}${workshops}</style>
</head>
<body><main class="page">${body.replace(/<!--(?:(?!<!--|-->).)*-->/g, '')}</main></body>
</html>
`;
