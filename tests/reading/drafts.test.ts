import { describe, expect, it } from 'vitest';
import { measureDrafts } from './drafts.ts';

// Made texts, labelled by people who had not seen the rules. The first set was labelled before the rules were written:
// measured once unseen, 116 of 116 changes were marked, 37 directions not clear, 60 of the other 79 right. The second
// was written when the rules had been mended by the first: unseen, 115 of 115 changes were marked, 51 directions not
// clear, 48 of the other 64 right. Then kinds of mistakes were mended with both in sight, so that what is measured
// here since says less of texts that nobody has seen. The third was written blind beside that work and is kept unseen:
// 114 of 114 changes marked, 39 directions not clear, 68 of the other 75 right, four of the seven others worse called better.
const sets = [
  { folder: 'tests/fixtures/drafts', changes: 116 },
  { folder: 'tests/fixtures/drafts-second', changes: 115 },
];
const share = (some: unknown[], all: unknown[]) => some.length / all.length;

describe.each(sets)('the drafts in $folder', ({ folder, changes }) => {
  const measured = measureDrafts(folder);
  const named = measured.filter(({ said }) => said !== 'unclear');

  it('are marked in nine of ten of their changes', () => {
    expect(measured).toHaveLength(changes);
    const found = measured.filter(({ isFound }) => isFound);
    expect(share(found, measured)).toBeGreaterThanOrEqual(0.9);
  });

  it('are judged rightly in 93 of 100 directions that are named, and six in ten are', () => {
    const right = named.filter(({ said, direction }) => said === direction);
    expect(share(right, named)).toBeGreaterThanOrEqual(0.93);
    expect(share(named, measured)).toBeGreaterThanOrEqual(0.6);
  });

  it('are never called better where they are worse', () => {
    const wrong = named.filter(
      ({ said, direction }) => said === 'stronger' && direction === 'weaker',
    );
    expect(wrong.map(({ pair, was, becomes }) => [pair, was, becomes])).toEqual([]);
  });
});

// No rule is mended by what this set shows: it stands for texts that nobody has seen.
describe('the drafts that no rule was mended by', () => {
  const measured = measureDrafts('tests/fixtures/drafts-third');

  it('are marked, and judged rightly in 85 of 100 directions that are named', () => {
    expect(measured).toHaveLength(114);
    const named = measured.filter(({ said }) => said !== 'unclear');
    const right = named.filter(({ said, direction }) => said === direction);
    const found = measured.filter(({ isFound }) => isFound);
    expect(share(found, measured)).toBeGreaterThanOrEqual(0.9);
    expect(share(right, named)).toBeGreaterThanOrEqual(0.85);
    expect(share(named, measured)).toBeGreaterThanOrEqual(0.6);
  });
});
