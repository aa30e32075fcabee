import { useState } from 'react';
import type { Draft } from '../drafts/drafts.ts';
import { configurationFields, isSameField, type Configuration } from '../function/configuration.ts';

type Field = keyof Configuration;
type Side = 'theirs' | 'mine';

/** Holds what is merged besides the code. */
export interface MergedConfiguration {
  /** Names the fields that both have changed. */
  overlaps: readonly Field[];
  sideOf: (field: Field) => Side;
  choose: (field: Field, side: Side) => void;
  /** Holds what of the draft is kept. */
  changes: Partial<Configuration>;
}

/** Merges two changes of comment, runtime and key value store. A field that both have changed is decided by a person. */
export function useMergedConfiguration(
  { base, configuration: mine }: Draft,
  theirs: Configuration,
): MergedConfiguration {
  const [sides, setSides] = useState<Partial<Record<Field, Side>>>({});
  const changed = configurationFields.filter(
    (field) => mine[field] !== undefined && !isSameField(field, mine, theirs),
  );
  const before = base.configuration;
  const overlaps = changed.filter((field) => !before || !isSameField(field, before, theirs));
  const kept = changed.filter((field) => sides[field] !== 'theirs');
  return {
    overlaps,
    sideOf: (field) => sides[field] ?? 'mine',
    choose: (field, side) => setSides({ ...sides, [field]: side }),
    changes: Object.fromEntries(kept.map((field) => [field, mine[field]])),
  };
}
