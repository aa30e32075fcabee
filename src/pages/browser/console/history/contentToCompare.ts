import type { ContentFragment } from '../documents.generated.ts';
import type { ShownConfiguration } from '../function/configuration.ts';
import type { Stages } from '../function/useFunction.ts';

/** Holds code and configuration. The code is null if the history has not kept it. */
export interface VersionContent extends ShownConfiguration {
  code: string | null;
}

/** Holds what a version is compared with: a stage as it is now, or another version, which must still be read. */
export interface Comparison {
  words: string;
  content: VersionContent | undefined;
  number: number | undefined;
}

/** Gives what the address names: `development`, the number of a version, or else Live. */
export function contentToCompare(
  { development, live }: Stages,
  against: string | undefined,
): Comparison {
  if (against !== undefined && /^\d+$/.test(against)) {
    return { words: `version ${against}`, content: undefined, number: Number(against) };
  }
  if (against === 'development' || !live) {
    return { words: 'in Development now', content: contentOf(development), number: undefined };
  }
  return { words: 'live now', content: contentOf(live), number: undefined };
}

function contentOf({
  code,
  comment,
  runtimeName,
  keyValueStoreArns,
}: ContentFragment): VersionContent {
  return { code: code?.text ?? '', comment, runtimeName, keyValueStoreArns };
}
