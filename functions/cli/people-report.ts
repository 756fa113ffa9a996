import type { Person } from '#domain/submission/people.ts';

/** The moderators in lines, with what an operator looks for; times are days in UTC. */
export function peopleReport(people: Omit<Person, 'own'>[]): string {
  if (people.length === 0)
    return 'Nobody moderates yet. Invite the first one: npm run hub -- invite <name>';
  const rows = people.map(({ id, name, joinedAt, lastSeenAt, passkeys, sessions }) => [
    String(id),
    name,
    joinedAt.slice(0, 10),
    lastSeenAt?.slice(0, 10) ?? 'never',
    String(passkeys),
    String(sessions),
  ]);
  return tableOf([['no.', 'name', 'since', 'last seen', 'passkeys', 'sessions'], ...rows]);
}

function tableOf(rows: string[][]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
