/** Parts of the day in their order; nobody makes two visits in one part. */
export const dayParts = ['morning', 'noon', 'afternoon', 'evening'] as const;
type DayPart = (typeof dayParts)[number];

/** An invented carer of the teaching model. */
export type Carer = {
  id: string;
  district: string;
  hasCar: boolean;
  /** Mean of the stars clients gave, 1 to 5. */
  stars: number;
  /** Parts of the day in which the carer wishes to work. */
  times: DayPart[];
  /** Whether some clients object to the carer's accent, skin or headscarf. */
  isObjectedTo: boolean;
};

/** An invented client who needs one visit. */
type Client = {
  id: string;
  district: string;
  part: DayPart;
  /** The carer who came last time. */
  before: string;
  /** Whether the client asks for carers nobody objects to. */
  objects: boolean;
};

/** Minutes on the road between two districts by car; on the bus it takes twice as long. */
type Roads = Record<string, Record<string, number>>;

/** Kinds of data the model may be given. */
export const dataKinds = ['roads', 'stars', 'wishes', 'times', 'history'] as const;
export type DataKind = (typeof dataKinds)[number];

/** What the model can be told, with the data it needs for it. */
export const instructionData = {
  'fewest-carers': [],
  'shortest-way': ['roads'],
  'most-stars': ['stars'],
  'client-wish': ['wishes'],
  'known-face': ['history'],
  'carer-times': ['times'],
  'even-shares': [],
  'shared-evenings': [],
} as const satisfies Record<string, readonly DataKind[]>;

export type Instruction = keyof typeof instructionData;
export const instructions = Object.keys(instructionData) as Instruction[];

/** What decided a visit: the first instruction that left one carer, or the order of the list when none did. */
type Decision = Instruction | 'list-order';

/** Who makes a client's visit and why; `runnerUp` was among the last ones the deciding instruction put out. */
export type Visit = {
  client: string;
  carer: string;
  decidedBy: Decision;
  /** What the deciding instruction compared: less is better. */
  value: number;
  runnerUp: string | undefined;
  runnerUpValue: number | undefined;
};

export type Town = { carers: Carer[]; clients: Client[]; roads: Roads };

/** The instructions that have their data, in their order. */
export function usable(order: Instruction[], data: ReadonlySet<DataKind>): Instruction[] {
  return order.filter((instruction) =>
    instructionData[instruction].every((kind: DataKind) => data.has(kind)),
  );
}

/**
 * Gives each client, in the order of the day and of the list, a carer who is free in that part: each instruction in
 * turn keeps the carers that are best by it, until one is left. The same input always gives the same visits.
 */
export function schedule({ carers, clients, roads }: Town, order: Instruction[]): Visit[] {
  const visits: Visit[] = [];
  const ordered = dayParts.flatMap((part) => clients.filter((client) => client.part === part));
  const partOf = new Map(clients.map(({ id, part }) => [id, part]));
  for (const client of ordered) {
    const madeBy = (carer: Carer) => visits.filter((visit) => visit.carer === carer.id);
    const free = carers.filter((carer) =>
      madeBy(carer).every((visit) => partOf.get(visit.client) !== client.part),
    );
    const measure = measures({ client, roads, madeBy, partOf });
    const visit = choose(free, order, measure);
    if (visit !== undefined) visits.push({ client: client.id, ...visit });
  }
  return visits;
}

type Measure = Record<Instruction, (carer: Carer) => number>;

/** What each instruction compares; less is better. */
function measures({
  client,
  roads,
  madeBy,
  partOf,
}: {
  client: Client;
  roads: Roads;
  madeBy: (carer: Carer) => Visit[];
  partOf: Map<string, DayPart>;
}): Measure {
  return {
    'fewest-carers': (carer) => -madeBy(carer).length,
    'shortest-way': (carer) => minutesOf(carer, client, roads),
    'most-stars': (carer) => -carer.stars,
    'client-wish': (carer) => Number(client.objects && carer.isObjectedTo),
    'known-face': (carer) => Number(client.before !== carer.id),
    'carer-times': (carer) => Number(!carer.times.includes(client.part)),
    'even-shares': (carer) => madeBy(carer).length,
    'shared-evenings': (carer) =>
      madeBy(carer).filter((visit) => partOf.get(visit.client) === 'evening').length,
  };
}

function choose(
  free: Carer[],
  order: Instruction[],
  measure: Measure,
): Omit<Visit, 'client'> | undefined {
  let left = free;
  for (const instruction of order) {
    const valueOf = measure[instruction];
    const best = Math.min(...left.map(valueOf));
    const kept = left.filter((carer) => valueOf(carer) === best);
    const [only] = kept;
    if (only !== undefined && kept.length === 1 && left.length > 1) {
      const runnerUp = left.filter((carer) => carer !== only).sort(by(valueOf))[0];
      return {
        carer: only.id,
        decidedBy: instruction,
        value: best,
        runnerUp: runnerUp?.id,
        runnerUpValue: runnerUp && valueOf(runnerUp),
      };
    }
    left = kept;
  }
  const [first, second] = left;
  if (first === undefined) return undefined;
  return {
    carer: first.id,
    decidedBy: 'list-order',
    value: 0,
    runnerUp: second?.id,
    runnerUpValue: second && 0,
  };
}

const by = (valueOf: (carer: Carer) => number) => (a: Carer, b: Carer) => valueOf(a) - valueOf(b);

/** Minutes on the way from a carer's district to a client's. */
function minutesOf(carer: Carer, client: Client, roads: Roads): number {
  const minutes = roads[carer.district]?.[client.district] ?? 0;
  return carer.hasCar ? minutes : minutes * 2;
}

/** What the day means for one carer: visits, minutes on the way, evenings, visits outside the times wished, unpaid gaps. */
export type Share = {
  carer: string;
  clients: string[];
  minutes: number;
  evenings: number;
  againstTimes: number;
  /** Parts of the day without a visit between the first and the last one. */
  gaps: number;
};

/** Each carer's share of the visits, in the order of the list. */
export function sharesOf({ carers, clients, roads }: Town, visits: Visit[]): Share[] {
  const clientOf = new Map(clients.map((client) => [client.id, client]));
  return carers.map((carer) => {
    const own = visits
      .filter((visit) => visit.carer === carer.id)
      .flatMap((visit) => clientOf.get(visit.client) ?? []);
    const parts = own.map(({ part }) => dayParts.indexOf(part));
    const span = parts.length > 0 ? Math.max(...parts) - Math.min(...parts) + 1 : 0;
    return {
      carer: carer.id,
      clients: own.map(({ id }) => id),
      minutes: own.reduce((sum, client) => sum + minutesOf(carer, client, roads), 0),
      evenings: own.filter(({ part }) => part === 'evening').length,
      againstTimes: own.filter(({ part }) => !carer.times.includes(part)).length,
      gaps: span - parts.length,
    };
  });
}

/** How many visits each carer won or lost from one schedule to another; those who did neither are left out. */
export function movedBetween(
  earlier: Visit[],
  later: Visit[],
): { carer: string; difference: number }[] {
  const differences = new Map<string, number>();
  const add = (visits: Visit[], by: number) => {
    for (const { carer } of visits) differences.set(carer, (differences.get(carer) ?? 0) + by);
  };
  add(earlier, -1);
  add(later, 1);
  return [...differences]
    .filter(([, difference]) => difference !== 0)
    .map(([carer, difference]) => ({ carer, difference }))
    .sort((a, b) => a.difference - b.difference || a.carer.localeCompare(b.carer));
}
