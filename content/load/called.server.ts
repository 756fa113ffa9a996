import { join } from 'node:path';
import * as v from 'valibot';
import { locales } from '#domain/words.ts';
import { CalledNames, SectorTrades, type Called } from '../schema/called.ts';
import { requireKnown, requireUnique } from './check.ts';
import { readYaml } from './read.server.ts';

const folder = 'content/vocabularies';

const Sectors = v.array(v.object({ slug: v.string() }));
const Branches = v.array(v.object({ idcc: v.string() }));

/** Reads the names by which people search that are no topic, below `root`; throws a ContentError. */
export function loadCalled(root: string): Called {
  return { trades: loadTrades(root), ...loadNames(root) };
}

function loadTrades(root: string): SectorTrades[] {
  const file = `${folder}/trades.yaml`;
  const known = readYaml(Sectors, join(root, folder, 'sectors.yaml'), root);
  const entries = readYaml(v.array(SectorTrades), join(root, file), root);
  const sectors = entries.map(({ sector }) => sector);
  requireKnown(file, 'sector', sectors, new Set(known.map(({ slug }) => slug)));
  requireUnique(file, 'sector', sectors);
  for (const { sector, trades } of entries) {
    for (const locale of locales) requireUnique(file, `${sector}.${locale}`, trades[locale]);
  }
  return entries;
}

function loadNames(root: string): CalledNames {
  const file = `${folder}/called.yaml`;
  const known = readYaml(Branches, join(root, folder, 'branches.yaml'), root);
  const names = readYaml(CalledNames, join(root, file), root);
  const { countries, branches, unions } = names;
  const numbers = branches.map(({ idcc }) => idcc);
  requireKnown(file, 'branches.idcc', numbers, new Set(known.map(({ idcc }) => idcc)));
  requireUnique(file, 'branches.idcc', numbers);
  requireUnique(file, 'countries', Object.values(countries).flat());
  requireUnique(file, 'branches.names', namesOf(branches));
  requireUnique(
    file,
    'unions.union',
    unions.map(({ union }) => union),
  );
  for (const { union, names: called } of unions) requireUnique(file, union, called);
  return names;
}

const namesOf = (entries: { names: string[] }[]) => entries.flatMap(({ names }) => names);
