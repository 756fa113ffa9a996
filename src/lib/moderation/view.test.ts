import { expect, it } from 'vitest';
import { addressOf, readView, viewAt, type View } from './view.ts';

it('every view of the desk is found again by its address', () => {
  const views: View[] = [
    { kind: 'queue' },
    { kind: 'submission', id: 'one & two' },
    { kind: 'reports' },
    { kind: 'report', id: 'three' },
    { kind: 'clause', id: 'four' },
    { kind: 'agreement', id: 'five' },
    { kind: 'log' },
    { kind: 'people' },
    { kind: 'account' },
  ];
  for (const view of views) expect(readView(addressOf(view))).toEqual(view);
});

it('an address that names nothing is that of the queue', () => {
  for (const search of ['', '?', '?view=other', '?report=', '?submission=', '?clause='])
    expect(readView(search)).toEqual({ kind: 'queue' });
});

it('the address of a published record leads to its correction', () => {
  const clause = { kind: 'clause', id: 'no-cameras' };
  for (const end of ['', '/', '/#text', '/?x=1'])
    expect(viewAt(` https://hub.example/fr/clauses/no-cameras${end} `)).toEqual(clause);
  expect(viewAt('/en/agreements/depot/')).toEqual({ kind: 'agreement', id: 'depot' });
  for (const other of ['', 'https://hub.example/', '/en/topics/telework/', '/en/clauses/No/'])
    expect(viewAt(other)).toBeUndefined();
});
