import { Framework } from '../schema/framework.ts';
import { ContentError, parseContent, requireUnique } from './check.ts';

/** Validates a framework: every dimension has every level, and all but the highest say what comes next. */
export function parseFramework(value: unknown, file: string): Framework {
  const framework = parseContent(Framework, value, file);
  const { levels, dimensions } = framework;
  requireUnique(
    file,
    'dimensions',
    dimensions.map(({ slug }) => slug),
  );
  const wrong = dimensions.filter(
    (dimension) =>
      dimension.levels.length !== levels.length ||
      dimension.levels.some(({ next }, at) => (next === undefined) !== (at === levels.length - 1)),
  );
  if (wrong.length > 0) {
    throw new ContentError(file, [
      `dimensions: expected ${levels.length} levels each, all but the last with next, found otherwise in ${wrong.map(({ slug }) => slug).join(', ')}`,
    ]);
  }
  return framework;
}
