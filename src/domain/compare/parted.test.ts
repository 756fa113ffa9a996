import { expect, it } from 'vitest';
import { partedRows } from './parted.ts';
import { cutIntoPoints } from './points.ts';
import { alignRows } from './rows.ts';

/** The points of two texts that are judged together, each by its first word. */
function togetherIn(...texts: [string, string]): string[] {
  const points = texts.map(cutIntoPoints);
  const rows = alignRows(points);
  const hosts = partedRows(rows, points, 1);
  const names = rows.map((row) =>
    row.flatMap((place, text) => points[text]?.[place ?? -1]?.words.split(' ')[0] ?? []).join('/'),
  );
  const groups = Map.groupBy(names.keys(), (row) => hosts[row]);
  return [...groups.values()].map((group) => group.map((row) => names[row]).join(' + '));
}

const first = 'Cameras stay off in rest rooms.';
const whole =
  'The union gets the monthly report of incidents, which the company pins up in the canteen.';
const halves =
  'The union gets the monthly report of incidents. This report the company pins up in the canteen.';

it('takes the halves of a sentence that was split for one, and the whole of two that were joined', () => {
  expect(togetherIn(`${first}\n${whole}`, `${first}\n${halves}`)).toEqual([
    'Cameras/Cameras',
    'The/The + This',
  ]);
  expect(togetherIn(`${first}\n${halves}`, `${first}\n${whole}`)).toEqual([
    'Cameras/Cameras',
    'The/The + This',
  ]);
});

it('leaves alone what is no half of anything', () => {
  const draft = `${first}\nWorkers hand in their telephones.\n${whole}`;
  expect(togetherIn(`${first}\n${whole}`, draft)).toEqual([
    'Cameras/Cameras',
    'Workers',
    'The/The',
  ]);
});
