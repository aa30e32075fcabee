import { useState } from 'react';
import { go } from '../app/location.ts';
import { storePath } from '../app/route.ts';
import { Screen } from '../app/Screen.tsx';
import { useSession } from '../app/session.ts';
import { useRead } from '../gateway/useRead.ts';
import { Button } from '../parts/Button.tsx';
import { Link } from '../parts/Link.tsx';
import { Time } from '../parts/Time.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { NewStore } from './NewStore.tsx';
import { StoreStatus } from './StoreStatus.tsx';
import { readStores, type ListedStore } from './readStores.ts';

/** Shows the key value stores that the caller may read. */
export function StoresPage() {
  const { ask, viewer } = useSession();
  const [isNew, setNew] = useState(false);
  const reading = useRead('stores', (tell) => readStores(ask, tell));
  const mayCreate = viewer.keyValueStoreGrants.some(({ actions }) => actions.includes('CREATE'));
  return (
    <Screen
      title="Key value stores"
      heading={<h1 tabIndex={-1}>Key value stores</h1>}
      lead="Data that functions read at the edge. It can change without a deploy."
      actions={
        <Button
          kind="primary"
          icon="plus"
          why={mayCreate ? undefined : 'Your rights do not include creating stores.'}
          onClick={() => setNew(true)}
        >
          New store
        </Button>
      }
    >
      {isNew && (
        <NewStore onCreated={(name) => go(storePath(name))} onCancel={() => setNew(false)} />
      )}
      <Waiting reading={reading}>{(stores) => <StoreList stores={stores} />}</Waiting>
    </Screen>
  );
}

function StoreList({ stores }: { stores: readonly ListedStore[] }) {
  if (stores.length === 0) {
    return <p className="panel empty after">No key value stores yet that you may read.</p>;
  }
  return (
    <section className="panel after" aria-label="Key value stores">
      <table className="list store-list">
        <caption className="hidden">Key value stores</caption>
        <thead>
          <tr>
            <th scope="col">Store</th>
            <th scope="col">State</th>
            <th scope="col">Last change</th>
          </tr>
        </thead>
        <tbody>
          {stores.map(({ name, comment, status, lastModifiedTime }) => (
            <tr key={name}>
              <td>
                <Link className="name" to={storePath(name)}>
                  {name}
                </Link>
                <p className="comment">{comment}</p>
              </td>
              <td>
                <StoreStatus status={status} />
              </td>
              <td>
                <Time at={lastModifiedTime} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
