import type { Operator } from '#domain/operator.ts';

declare const __BUILT_AT__: string;
declare const __VERSION__: string;
declare const __OPERATOR__: Operator | null;

/** When the static pages were made, ISO 8601 in UTC. */
export const builtAt = __BUILT_AT__;

/** Who runs this hub, as `HUB_OPERATOR` said when the pages were made; null where it said nothing. */
export const operator = __OPERATOR__;

/** The version of the code, from package.json. */
export const version = __VERSION__;
