import { Icon } from '../parts/Icon.tsx';

/** Shows whether a store can be used, by icon, word and colour. */
export function StoreStatus({ status }: { status: string | null }) {
  const isReady = status === 'READY';
  return (
    <span className={`state ${isReady ? 'good' : 'faint'}`}>
      <Icon name={isReady ? 'check' : 'clock'} />
      {isReady ? 'Ready' : 'Being made ready'}
    </span>
  );
}
