import { useState } from 'react';
import { functionPath } from '../app/route.ts';
import { Screen } from '../app/Screen.tsx';
import type { Reading } from '../gateway/useRead.ts';
import { Link } from '../parts/Link.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { AbsentStore } from './AbsentStore.tsx';
import type { DeletedStore } from './DeleteStore.tsx';
import { StoreBody } from './StoreBody.tsx';
import { useStore, type StoreData } from './useStore.ts';
import type { Wish } from './useSync.ts';
import { StoreStatus } from './StoreStatus.tsx';

/** Shows the entries of a key value store, and the plan as soon as something is to change. */
export function StorePage({ name }: { name: string }) {
  const reading = useStore(name);
  const store = reading.value?.store;
  return (
    <Screen
      title={`${name}, key value store`}
      heading={
        <>
          <p className="crumb">
            <Link to="/stores">Key value stores</Link> /
          </p>
          <h1 tabIndex={-1}>{name}</h1>
        </>
      }
      beside={store && <StoreStatus status={store.status} />}
      lead={store ? <ReadBy store={store} /> : 'Data that functions read at the edge.'}
    >
      <StoreOrNone name={name} reading={reading} />
    </Screen>
  );
}

function ReadBy({ store }: { store: StoreData['store'] }) {
  const names = [...new Set(store.functions?.map(({ name }) => name))];
  if (names.length === 0) return <>No function reads it. {store.comment}</>;
  return (
    <>
      Read by{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Link to={functionPath(name)}>{name}</Link>
        </span>
      ))}
      . {store.comment}
    </>
  );
}

interface StoreOrNoneProps {
  name: string;
  reading: Reading<StoreData>;
}

/** Shows what is in the store, or that there is none. What has just been deleted can be brought back from here. */
function StoreOrNone({ name, reading }: StoreOrNoneProps) {
  const [deleted, setDeleted] = useState<DeletedStore>();
  const [brought, setBrought] = useState<Wish>();
  const created = () => {
    const entries = deleted?.entries;
    if (entries?.length) {
      setBrought({ title: 'Entries of the deleted store', entries, mode: 'MERGE', prefix: '' });
    }
    setDeleted(undefined);
    void reading.reload();
  };
  if (deleted !== undefined || reading.failure?.code === 'EntityNotFound') {
    return <AbsentStore name={name} deleted={deleted} onCreated={created} />;
  }
  return (
    <Waiting reading={reading} lines={8}>
      {(data) => (
        <StoreBody data={data} reading={reading} brought={brought} onDeleted={setDeleted} />
      )}
    </Waiting>
  );
}
