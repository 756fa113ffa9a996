import { onenessOf, weighWordings } from '#domain/compare/wordings.ts';
import type { Proposal } from '#domain/submission/submission.ts';

/** A clause of a file of the folder. */
export type FileClause = { file: string; clause: Proposal };

/** A wording that stands in several files: its title, its files, and whether they have it word for word. */
export type SharedWording = { title: string; files: string[]; isSame: boolean };

/** The wordings that stand in more than one file, the most shared first; clauses are compared within their main topic. */
export function sharedWordings(clauses: FileClause[]): SharedWording[] {
  return [...Map.groupBy(clauses, ({ clause }) => clause.topics[0]).values()]
    .flatMap(groupsOf)
    .map(wordingOf)
    .filter(({ files }) => files.length > 1)
    .sort((a, b) => b.files.length - a.files.length || a.title.localeCompare(b.title));
}

/** Each clause joins the first group whose first clause it is like, or begins one. */
function groupsOf(clauses: FileClause[]): FileClause[][] {
  const bags = weighWordings(clauses.map(({ clause }) => clause.text));
  const groups: { bag: (typeof bags)[number]; members: FileClause[] }[] = [];
  for (const [at, bag] of bags.entries()) {
    const member = clauses.slice(at, at + 1);
    const group = groups.find((one) => onenessOf(one.bag, bag) !== undefined);
    if (group) group.members.push(...member);
    else groups.push({ bag, members: member });
  }
  return groups.map(({ members }) => members);
}

function wordingOf(members: FileClause[]): SharedWording {
  const counts = [...Map.groupBy(members, ({ clause }) => clause.title)];
  const [title = ''] = counts.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return {
    title,
    files: [...new Set(members.map(({ file }) => file))],
    isSame: new Set(members.map(({ clause }) => clause.text)).size === 1,
  };
}
