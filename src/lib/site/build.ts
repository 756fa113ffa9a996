declare const __BUILT_AT__: string;
declare const __VERSION__: string;

/** When the static pages were made, ISO 8601 in UTC. */
export const builtAt = __BUILT_AT__;

/** The version of the code, from package.json. */
export const version = __VERSION__;
