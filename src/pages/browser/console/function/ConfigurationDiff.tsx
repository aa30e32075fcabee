import { useStoreNames } from '../stores/useStoreNames.ts';
import { fieldWords, runtimeWords, type ShownConfiguration } from './configuration.ts';

interface ConfigurationDiffProps {
  before: ShownConfiguration;
  after: ShownConfiguration;
}

/** Shows what differs besides the code. Shows nothing if nothing does. */
export function ConfigurationDiff({ before, after }: ConfigurationDiffProps) {
  const nameOf = useStoreNames();
  const wordsOf = ({ comment, runtimeName, keyValueStoreArns }: ShownConfiguration) => ({
    comment,
    runtime: runtimeWords(runtimeName),
    keyValueStoreArns: keyValueStoreArns.map(nameOf).join(', '),
  });
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const rows = (['comment', 'runtime', 'keyValueStoreArns'] as const)
    .map((field) => ({ field, from: from[field], to: to[field] }))
    .filter((row) => row.from !== row.to);
  if (rows.length === 0) return null;
  return (
    <dl className="changed-settings" aria-label="Changes besides the code">
      {rows.map((row) => (
        <div key={row.field}>
          <dt>{fieldWords[row.field]}</dt>
          <dd>
            <del>{row.from || 'none'}</del>
            <ins>{row.to || 'none'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
