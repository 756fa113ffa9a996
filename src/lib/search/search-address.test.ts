import { describe, expect, it } from 'vitest';
import {
  chosenValues,
  countChosen,
  isEmpty,
  narrowed,
  narrowingOf,
  queryOf,
  readRequest,
  requestIn,
  toggled,
  viewAddress,
} from './search-address.ts';

const read = (query: string) => readRequest(new URLSearchParams(query));

/** What an address of the database view asks, as a query string; undefined where it asks nothing. */
function asked(address: string): string | undefined {
  const request = requestIn(new URL(address, 'http://hub/en/clauses/'));
  return request && queryOf(request);
}

describe('the address of a search', () => {
  it.each([
    'q=gps&theme=data-rights&theme=equity&country=US&yearFrom=2020&sort=newest&page=3',
    'union=unison&language=fr&yearTo=2024',
    'validity=in-force&validity=ended&inForceOn=2026-11-29',
    'q=droit+%C3%A0+la+d%C3%A9connexion+%26+co+%23',
    '',
  ])('%s is read and written as it was', (address) => {
    expect(queryOf(read(address))).toBe(address);
    expect(asked(viewAddress('en', read(address)))).toBe(address);
  });

  it('loses what makes no sense', () => {
    expect(queryOf(read('sort=best&page=-1&yearFrom=x&theme=&colour=red&inForceOn=today'))).toBe(
      '',
    );
    expect(isEmpty(read('page=0'))).toBe(true);
  });

  it('stands after #, which no browser sends', () => {
    expect(viewAddress('fr', read('q=gps&page=2'))).toBe('/fr/clauses/#q=gps&page=2');
    expect(viewAddress('fr', read(''))).toBe('/fr/clauses/');
  });

  it.each([
    ['?q=gps&country=FR', 'q=gps&country=FR'],
    ['?q=gps#country=FR', 'country=FR'],
    ['?q=gps#content', 'q=gps'],
    ['#content', undefined],
    ['#q', undefined],
    ['#colour=red', undefined],
    ['#', ''],
    ['#inForceOn=2026-11-29', 'inForceOn=2026-11-29'],
    ['#%23q=gps&page=2', 'q=gps&page=2'],
    ['#q%3Dgps%26country%3DFR', 'q=gps&country=FR'],
    ['#100%', undefined],
  ])('%s asks for %s', (address, request) => {
    expect(asked(address)).toBe(request);
  });
});

it('a value is chosen and taken back, and the page is the first again', () => {
  const request = toggled(read('q=gps&page=4'), 'country', 'US');
  expect(chosenValues(request)).toEqual([{ facet: 'country', value: 'US' }]);
  expect(request.page).toBe(1);
  expect(queryOf(toggled(request, 'country', 'US'))).toBe('q=gps');
});

it('years that are the wrong way round change places', () => {
  expect(queryOf(read('yearFrom=2020&yearTo=2010'))).toBe('yearFrom=2010&yearTo=2020');
  const request = narrowed(read('yearFrom=2015&page=3'), { yearTo: 2000 });
  expect(queryOf(request)).toBe('yearFrom=2000&yearTo=2015');
});

it('the range of years and the day count as one filter each', () => {
  expect(countChosen(read('q=gps&country=US&country=FR'))).toBe(2);
  expect(countChosen(read('yearFrom=2010&yearTo=2020'))).toBe(1);
  expect(countChosen(read('theme=equity&yearTo=2020&inForceOn=2026-11-29'))).toBe(3);
});

it('order and page decide nothing of how many clauses there are', () => {
  expect(narrowingOf(read('q=gps&country=US&sort=newest&page=3'))).toBe('q=gps&country=US');
  expect(narrowingOf(read('sort=oldest&page=2'))).toBe('');
});
