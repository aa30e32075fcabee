import type { TabProps } from '../function/tabProps.ts';
import type { VersionItem } from './versionItems.ts';

/** Holds what the parts of a version's panel work with. */
export type VersionPanelProps = TabProps & { chosen: VersionItem; against: string | undefined };
