import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '#domain/merge/same.ts';
import { TabVersions, type Written } from './tab-versions.ts';

type Sheet = Record<string, string>;

/** The browser's storage, and tabs that keep a sheet in it. */
function openTabs(count: number) {
  let stored: { value: Sheet; written: Written } | undefined;
  let kept = 0;
  const tabs = Array.from({ length: count }, () => {
    const versions = new TabVersions<Sheet>();
    let sheet: Sheet = {};
    const follow = () => {
      if (stored !== undefined && versions.isNews(stored.written))
        sheet = versions.takeIn(sheet, stored.value, stored.written);
    };
    return {
      type: (field: string, text: string) => (sheet = { ...sheet, [field]: text }),
      follow,
      /** Writes without having heard of what others wrote meanwhile. */
      rush: () => {
        kept += 1;
        stored = { value: sheet, written: versions.next() };
        versions.note(stored.written, sheet);
      },
      keep() {
        follow();
        if (stored === undefined || !isSame(stored.value, sheet)) this.rush();
      },
      read: () => sheet,
    };
  });
  return { tabs, countKept: () => kept };
}

it('two tabs that write at the same moment lose neither’s field', () => {
  const { tabs } = openTabs(2);
  const [one, other] = tabs;
  one?.type('title', 'Thursday');
  one?.keep();
  other?.follow();
  one?.type('title', 'Friday');
  other?.type('aims', 'logs');
  one?.rush();
  other?.rush();
  one?.keep();
  other?.follow();
  expect(one?.read()).toEqual({ title: 'Friday', aims: 'logs' });
  expect(other?.read()).toEqual(one?.read());
});

it('the tab one types in wins for the field being typed in', () => {
  const [one, other] = openTabs(2).tabs;
  one?.type('title', 'from the other tab');
  one?.keep();
  other?.type('title', 'being typed');
  other?.type('aims', 'too');
  other?.follow();
  expect(other?.read()).toEqual({ title: 'being typed', aims: 'too' });
});

it('a write that another tab overwrote unheard takes nothing back that was typed since', () => {
  const [one, other] = openTabs(2).tabs;
  one?.type('aims', 'begun');
  one?.keep();
  other?.follow();
  other?.type('aims', 'ended');
  other?.rush();
  // Neither knows yet what the other writes.
  one?.type('aims', '');
  one?.rush();
  other?.rush();
  one?.type('aims', '');
  one?.follow();
  expect(one?.read()).toEqual({ aims: '' });
});

it('whatever is typed in whichever tab, all come to the same and then rest', () => {
  const step = fc.record({
    tab: fc.nat(2),
    field: fc.constantFrom('a', 'b', 'c'),
    text: fc.string({ maxLength: 3 }),
    isKept: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { tabs, countKept } = openTabs(3);
      for (const { tab, field, text, isKept } of steps) {
        tabs[tab]?.type(field, text);
        if (isKept) tabs[tab]?.keep();
      }
      const settle = () => {
        for (const tab of tabs) tab.keep();
      };
      settle();
      settle();
      const before = countKept();
      settle();
      expect(countKept()).toBe(before);
      for (const tab of tabs) expect(tab.read()).toEqual(tabs[0]?.read());
    }),
  );
});
