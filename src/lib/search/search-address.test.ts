import { describe, expect, it } from 'vitest';
import { addressOf, chosenValues, isEmpty, readRequest, toggled } from './search-address.ts';

const read = (query: string) => readRequest(new URLSearchParams(query));

describe('the address of a search', () => {
  it.each([
    '?q=gps&theme=data-rights&theme=equity&country=US&yearFrom=2020&sort=newest&page=3',
    '?union=unison&language=fr&yearTo=2024',
    '?validity=in-force&validity=ended&inForceOn=2026-11-29',
    '',
  ])('%s is read and written as it was', (address) => {
    expect(addressOf(read(address))).toBe(address);
  });

  it('loses what makes no sense', () => {
    expect(addressOf(read('?sort=best&page=-1&yearFrom=x&theme=&colour=red&inForceOn=today'))).toBe(
      '',
    );
    expect(isEmpty(read('?page=0'))).toBe(true);
  });
});

it('a value is chosen and taken back, and the page is the first again', () => {
  const request = toggled(read('?q=gps&page=4'), 'country', 'US');
  expect(chosenValues(request)).toEqual([{ facet: 'country', value: 'US' }]);
  expect(request.page).toBe(1);
  expect(addressOf(toggled(request, 'country', 'US'))).toBe('?q=gps');
});
