import { expect, it } from 'vitest';
import { addressOf, readView, type View } from './view.ts';

it('every view of the desk is found again by its address', () => {
  const views: View[] = [
    { kind: 'queue' },
    { kind: 'submission', id: 'one & two' },
    { kind: 'reports' },
    { kind: 'report', id: 'three' },
    { kind: 'log' },
    { kind: 'people' },
    { kind: 'account' },
  ];
  for (const view of views) expect(readView(addressOf(view))).toEqual(view);
});

it('an address that names nothing is that of the queue', () => {
  for (const search of ['', '?', '?view=other', '?report=', '?submission='])
    expect(readView(search)).toEqual({ kind: 'queue' });
});
