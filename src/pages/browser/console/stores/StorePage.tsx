import { useEffect, useState } from 'react';
import { askBeforeLeaving } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { Screen } from '../app/Screen.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import type { Reading } from '../gateway/useRead.ts';
import { EntriesPanel } from './EntriesPanel.tsx';
import { planOf, type Wanted } from './plan.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { useStore, type StoreData } from './useStore.ts';

/** Shows the entries of a key value store, and the plan as soon as something is to change. */
export function StorePage({ name }: { name: string }) {
  const reading = useStore(name);
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
      beside={reading.value && <StoreStatus status={reading.value.store.status} />}
      lead={
        reading.value ? <ReadBy data={reading.value} /> : 'Data that functions read at the edge.'
      }
    >
      <Waiting reading={reading} lines={8}>
        {(data) => <StoreBody data={data} reading={reading} />}
      </Waiting>
    </Screen>
  );
}

function StoreStatus({ status }: { status: string | null }) {
  const isReady = status === 'READY';
  return (
    <span className={`state ${isReady ? 'good' : 'faint'}`}>
      <Icon name={isReady ? 'check' : 'clock'} />
      {isReady ? 'Ready' : 'Being made ready'}
    </span>
  );
}

function ReadBy({ data: { store } }: { data: StoreData }) {
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

interface StoreBodyProps {
  data: StoreData;
  reading: Reading<StoreData>;
}

function StoreBody({ data, reading }: StoreBodyProps) {
  const [wanted, setWanted] = useState<Wanted>(new Map());
  const plan = planOf(data.entries, wanted);
  const isPlanned = plan.length > 0;
  useEffect(() => {
    askBeforeLeaving(isPlanned ? 'Your plan is not applied, and would be lost. Leave?' : undefined);
    return () => askBeforeLeaving(undefined);
  }, [isPlanned]);
  const want = (changes: Iterable<readonly [string, string | null]>) =>
    setWanted(new Map([...wanted, ...changes]));
  return (
    <div className="stack stores">
      <PlanPanel data={data} plan={plan} reading={reading} onDiscard={() => setWanted(new Map())} />
      <EntriesPanel data={data} wanted={wanted} onWant={want} />
    </div>
  );
}
