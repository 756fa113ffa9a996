/** Whom a rule can cover: those of private employers, of the public service, and of platforms. */
export const covered = ['private', 'public-service', 'platform'] as const;
export type Covered = (typeof covered)[number];

/** The sectors in which the public service employs. */
export const publicSectors = ['local-government', 'central-government', 'justice-and-security'];
/** The sector of platforms. */
export const platformSector = 'platform-work';

/** Whom a rule must cover, at least one of them, to count in a sector: in most there are private and public employers. */
export function coveredIn(sector: string): readonly Covered[] {
  if (publicSectors.includes(sector)) return ['public-service'];
  return sector === platformSector ? ['platform'] : ['private', 'public-service'];
}
