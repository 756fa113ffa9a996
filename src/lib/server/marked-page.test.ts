import { describe, expect, it } from 'vitest';
import { markedPage } from './marked-page.ts';

const standIns = ['Find clauses', 'Read the', 'clauses of', 'guide', 'Yes', 'ask'];
const english = (text: string) => `<span lang="en" dir="ltr">${text}</span>`;
const page = (body: string) => `<html lang="pt"><head></head><body>${body}</body></html>`;
const bodyOf = (html: string) => /<body>(.*)<\/body>/.exec(html)?.[1];
const marked = (body: string) => bodyOf(markedPage(page(body), 'en', standIns));

describe('in a partial language', () => {
  it.each([
    ['<h1>Find clauses</h1>', `<h1>${english('Find clauses')}</h1>`],
    ['<p>Encontre.</p><b>Yes.</b>', `<p>Encontre.</p><b>${english('Yes.')}</b>`],
    [
      '<p>Read the <a href="/">guide</a> &amp; ask.</p>',
      `<p>${english('Read the <a href="/">guide</a> &amp; ask.')}</p>`,
    ],
    [
      '<p><a href="/">guide, guide</a> · <b>Yes</b></p>',
      `<p><a href="/">${english('guide, guide')}</a> · <b>${english('Yes')}</b></p>`,
    ],
    ['<p>Yes<i>, 2024</i> (inglês)</p>', `<p>${english('Yes')}<i>, 2024</i> (inglês)</p>`],
    ['<a href="/"><b>Yes</b><p>Sim</p></a>', `<a href="/"><b>${english('Yes')}</b><p>Sim</p></a>`],
  ])('%s is marked', (body, expected) => {
    expect(marked(body)).toBe(expected);
  });

  it.each([
    '<p>Yesterday, right-to-disconnect</p>',
    '<p>https://hub.example/Yes</p>',
    '<p lang="fr">Yes <br> <b>Yes</b></p>',
    '<option>Yes</option>',
    '<a title="Yes > no"> </a>',
  ])('%s stays as it is', (body) => {
    expect(marked(`${body}<i>Yes</i>`)).toBe(`${body}<i>${english('Yes')}</i>`);
  });

  it('numbers stand in order within a text that is English but for them', () => {
    expect(marked('<p>12 clauses of</p>')).toBe(`<p>${english('12 clauses of')}</p>`);
  });

  it('a text is in the language of most of its letters', () => {
    expect(marked('<p>Find clauses: Brasil</p>')).toBe(`<p>${english('Find clauses: Brasil')}</p>`);
    expect(marked('<p>Brasil, Yes</p>')).toBe('<p>Brasil, Yes</p>');
  });

  it('client code finds its elements as it left them, and the script finds the texts', () => {
    const html = page('<p>Yes</p><script>__sveltekit_1 = {}</script>');
    const script = / data-lang="en" data-dir="ltr" data-stand-ins="([^"]+)" defer>/;
    const given = markedPage(html, 'en', standIns);
    expect(bodyOf(given)).toBe(bodyOf(html));
    expect('Yes.').toMatch(new RegExp(script.exec(given)?.[1] ?? '', 'u'));
  });
});

it('a page in which nothing stands in stays as it is', () => {
  const html = page('<p>Yes</p>');
  expect(markedPage(html, 'en', [])).toBe(html);
});
