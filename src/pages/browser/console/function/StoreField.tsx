import { useSession } from '../app/session.ts';
import { useRead } from '../gateway/useRead.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { readStores } from '../stores/readStores.ts';

interface StoreFieldProps {
  arn: string | undefined;
  onChange: (arn: string | undefined) => void;
}

/** Lets a person choose the key value store that the code may read: CloudFront allows one. */
export function StoreField({ arn, onChange }: StoreFieldProps) {
  const { ask } = useSession();
  const { value: stores = [], failure, reload } = useRead('stores', () => readStores(ask));
  const isKnown = stores.some((store) => store.arn === arn);
  return (
    <>
      <SelectField
        label="Key value store"
        value={arn ?? ''}
        onChange={(value) => onChange(value === '' ? undefined : value)}
      >
        <option value="">None</option>
        {arn !== undefined && !isKnown && (
          <option value={arn}>{arn.slice(arn.lastIndexOf('/') + 1)}</option>
        )}
        {stores.map((store) => (
          <option key={store.arn} value={store.arn}>
            {store.name}
          </option>
        ))}
      </SelectField>
      {failure && (
        <p className="bad small" role="alert">
          The stores could not be read.{' '}
          <Button kind="quiet" onClick={() => void reload()}>
            Try again
          </Button>
        </p>
      )}
    </>
  );
}
