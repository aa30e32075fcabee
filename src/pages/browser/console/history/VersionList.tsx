import { useState } from 'react';
import { functionPath } from '../app/route.ts';
import type { History } from '../function/useFunction.ts';
import type { Reading } from '../gateway/useRead.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import { Time } from '../parts/Time.tsx';
import type { VersionItem } from './versionItems.ts';
import { eventWords, personOf, versionWords } from './versionWords.ts';

const shownAtFirst = 8;
const none: Pick<History, 'items' | 'hasMore'> = { items: [], hasMore: false };

interface VersionListProps {
  name: string;
  history: Reading<History>;
  onOlder: () => void;
  chosen: VersionItem;
}

/** Lists versions, newest first. */
export function VersionList({ name, history, chosen, onOlder }: VersionListProps) {
  const { items, hasMore } = history.value ?? none;
  const [isAll, setAll] = useState(items.indexOf(chosen) >= shownAtFirst);
  const shown = isAll ? items : items.slice(0, shownAtFirst);
  return (
    <section className="panel" aria-label="Versions">
      <ol className="versions" reversed>
        {shown.map((item) => (
          <li key={item.version.number}>
            <VersionLink name={name} item={item} isChosen={item === chosen} />
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <footer>
          <Button kind="quiet" onClick={() => setAll(true)}>
            Show {items.length - shown.length} older versions
          </Button>
        </footer>
      )}
      {isAll && hasMore && (
        <footer>
          <Button kind="quiet" onClick={history.isReading ? undefined : onOlder}>
            {history.isReading ? `Loading, ${history.count} so far` : 'Show older versions'}
          </Button>
        </footer>
      )}
    </section>
  );
}

interface VersionLinkProps {
  name: string;
  item: VersionItem;
  isChosen: boolean;
}

function VersionLink({ name, item, isChosen }: VersionLinkProps) {
  const { version, isDevelopment, isLive } = item;
  return (
    <Link
      to={functionPath(name, 'history', version.number)}
      {...(isChosen && { 'aria-current': 'true' })}
    >
      <span className="num">{version.number}</span>
      <div>
        <b>{versionWords(version)}</b>
        <p className="row">
          <span>
            <WhoAndWhen item={item} />
          </span>
          {version.source === 'OUTSIDE' && (
            <span className="state info">
              <Icon name="elsewhere" />
              Elsewhere
            </span>
          )}
          {version.state !== 'APPLIED' && (
            <span className="tag">
              {version.state === 'PENDING' ? 'Not known yet' : 'Not known'}
            </span>
          )}
          {isDevelopment && <span className="tag">Development</span>}
          {isLive && <span className="tag live">Live</span>}
        </p>
      </div>
    </Link>
  );
}

function WhoAndWhen({ item: { version, publication } }: { item: VersionItem }) {
  const last = publication ?? version;
  if (last.source === 'OUTSIDE') {
    return (
      <>
        Outside, <Time at={last.modifiedAt ?? last.createdAt} />
      </>
    );
  }
  return (
    <>
      {eventWords(last)} by {personOf(last)}, <Time at={last.createdAt} />
    </>
  );
}
