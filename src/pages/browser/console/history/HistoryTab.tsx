import { useEffect } from 'react';
import type { TabProps } from '../function/tabProps.ts';
import type { History } from '../function/useFunction.ts';
import { Bones, Waiting } from '../parts/Waiting.tsx';
import { VersionList } from './VersionList.tsx';
import { VersionPanel } from './VersionPanel.tsx';
import type { VersionItem } from './versionItems.ts';

/** Shows every version of a function, and what restoring one would change. */
export function HistoryTab(props: TabProps) {
  const { stages, data, item, query } = props;
  return (
    <Waiting reading={data.history} lines={8}>
      {(history) => {
        const chosen = chosenItem(history.items, item);
        if (isOlder(history, item)) return <Older data={data} />;
        if (!chosen) {
          return <p className="panel empty faint">The history begins with the next change.</p>;
        }
        return (
          <div className="past">
            <VersionList
              name={stages.name}
              history={data.history}
              chosen={chosen}
              onOlder={data.readOlder}
            />
            <VersionPanel
              key={chosen.version.number}
              {...props}
              chosen={chosen}
              against={query.get('against') ?? undefined}
            />
          </div>
        );
      }}
    </Waiting>
  );
}

/** Tells that the version of the address is older than those that have been read. */
function isOlder({ versions, hasMore }: History, item: string | undefined): boolean {
  const oldest = versions.at(-1)?.number ?? 0;
  return hasMore && item !== undefined && Number(item) < oldest;
}

/** Reads older versions until that of the address is there. */
function Older({ data }: Pick<TabProps, 'data'>) {
  const { history, readOlder } = data;
  const { isReading, failure } = history;
  useEffect(() => {
    if (!isReading && !failure) readOlder();
  }, [isReading, failure, readOlder]);
  return failure ? null : <Bones lines={8} count={history.count} />;
}

/** Gives the version of the address; else the one before Live, to which people go back; else the newest. */
function chosenItem(
  items: readonly VersionItem[],
  item: string | undefined,
): VersionItem | undefined {
  const named = items.find(({ version }) => String(version.number) === item);
  const live = items.findIndex(({ isLive }) => isLive);
  return named ?? (live >= 0 ? items[live + 1] : undefined) ?? items[0];
}
