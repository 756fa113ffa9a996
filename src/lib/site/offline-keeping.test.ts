import { expect, it } from 'vitest';
import { chunksOf, isDatabaseView, isLeftAlone, offlinePage, partsOf } from './offline-keeping.ts';

it('finds what a page is made of, by whatever way its HTML names it, and nothing else', () => {
  const html = `
    <link rel="icon" href="/icon.svg" /><link href="../../../_app/immutable/assets/a.css" rel="stylesheet">
    <link rel="modulepreload" href="/_app/immutable/entry/b.js"><script src="/print.js" defer></script>
    <a href="/fr/clauses/">x</a><a href="https://example.org/c.js">y</a><a href="/data/clauses.csv">z</a>
    <script>Promise.all([import("../../../_app/immutable/entry/b.js"),import("/_app/immutable/entry/d.js")])</script>`;
  expect(partsOf(html)).toEqual([
    '/icon.svg',
    '/_app/immutable/assets/a.css',
    '/_app/immutable/entry/b.js',
    '/print.js',
    '/_app/immutable/entry/d.js',
  ]);
});

it('never keeps live data', () => {
  expect(isLeftAlone('/api/saved/x')).toBe(true);
  expect(isLeftAlone('/fr/clauses/')).toBe(false);
});

it('speaks the language of the page that could not be had', () => {
  expect(offlinePage('/pt/tools/dif/')).toBe('/pt/offline/');
  expect(offlinePage('/')).toBe('/en/offline/');
});

it('knows the page that answers on the device from the one that needs its question', () => {
  expect(isDatabaseView('/pt/clauses/')).toBe(true);
  expect(isDatabaseView('/pt/clauses/find/')).toBe(false);
});

it('finds the scripts that a script beside the page loads', () => {
  const script =
    'import{a}from"../chunks/a.js";const b=()=>import("./pdf-1.js");x=`./doc.js`;"./no.css"';
  expect(chunksOf(script, '/_app/immutable/workers/own.js')).toEqual([
    '/_app/immutable/chunks/a.js',
    '/_app/immutable/workers/pdf-1.js',
    '/_app/immutable/workers/doc.js',
  ]);
  expect(
    chunksOf('import "/elsewhere.js"; import "../../../out.js"', '/_app/immutable/w.js'),
  ).toEqual([]);
});
