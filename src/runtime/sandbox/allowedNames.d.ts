/** Lists the properties that each built-in object has in a runtime, by the object's path: `Array.prototype`. */
export function allowedNamesOf(runtime: string): { path: string; names: string[] }[];
