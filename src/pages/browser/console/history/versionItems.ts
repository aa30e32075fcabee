import type { VersionFragment } from '../documents.generated.ts';

/** Holds a version of Development, with the publication of it, if there was one. */
export interface VersionItem {
  version: VersionFragment;
  publication: VersionFragment | undefined;
  isDevelopment: boolean;
  isLive: boolean;
}

/** Tells that a change is known to have been made. */
const isDone = (version: VersionFragment) => version.state === 'APPLIED';

/**
 * Puts each publication to the version that it published, so that each content stands once. Takes and gives the newest first.
 */
export function versionItems(versions: readonly VersionFragment[]): VersionItem[] {
  const items: VersionItem[] = [];
  let isLiveFound = false;
  let isDevelopmentFound = false;
  const waiting: VersionFragment[] = [];
  for (const version of versions) {
    if (version.stage === 'LIVE') {
      waiting.push(version);
      continue;
    }
    const same = waiting.filter(({ codeSha256 }) => codeSha256 === version.codeSha256);
    for (const other of waiting) if (!same.includes(other)) items.push(own(other));
    waiting.length = 0;
    const publication = same.find(isDone) ?? same[0];
    const isLive: boolean = !isLiveFound && publication !== undefined && isDone(publication);
    isLiveFound ||= isLive || version.event === 'DELETED';
    const isDevelopment = !isDevelopmentFound && isDone(version) && version.event !== 'DELETED';
    isDevelopmentFound ||= isDone(version);
    items.push({ version, publication, isDevelopment, isLive });
  }
  for (const other of waiting) items.push(own(other));
  return items;

  /** Shows a publication by itself whose version is not in the history. */
  function own(version: VersionFragment): VersionItem {
    const isLive = !isLiveFound && isDone(version);
    isLiveFound ||= isLive;
    return { version, publication: version, isDevelopment: false, isLive };
  }
}
