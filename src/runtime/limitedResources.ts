/** Lists the resources of a run that CloudFront limits: its work and its memory. */
export const limitedResources = ['compute', 'memory'] as const;

/** Represents a resource whose limit is switched off. */
export type UnlimitedResource = (typeof limitedResources)[number];
