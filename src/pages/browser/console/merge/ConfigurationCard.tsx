import type { Draft } from '../drafts/drafts.ts';
import { ConfigurationDiff } from '../function/ConfigurationDiff.tsx';
import { fieldWords, shownAfter, type Configuration } from '../function/configuration.ts';
import type { Stages } from '../function/useFunction.ts';
import { Segments } from '../parts/Segments.tsx';
import type { MergedConfiguration } from './useMergedConfiguration.ts';

interface ConfigurationCardProps {
  field: keyof Configuration;
  development: Stages['development'];
  own: Draft;
  them: string;
  merged: MergedConfiguration;
}

/** Shows a setting that both have changed: theirs and yours, and which is to be used. */
export function ConfigurationCard({
  field,
  development,
  own,
  them,
  merged,
}: ConfigurationCardProps) {
  const words = fieldWords[field];
  const mine = { [field]: own.configuration[field] };
  return (
    <section className="panel" aria-label={`Decision on ${words.toLowerCase()}`}>
      <header>
        <h2>To decide</h2>
        <span className="faint">both changed the {words.toLowerCase()}</span>
      </header>
      <ConfigurationDiff before={development} after={shownAfter(development, mine)} />
      <footer>
        <span>Use</span>
        <Segments
          label={`Use for ${words.toLowerCase()}`}
          value={merged.sideOf(field)}
          options={[
            { value: 'theirs', label: them === 'Theirs' ? 'Theirs' : `${them}’s` },
            { value: 'mine', label: 'Yours' },
          ]}
          onChoose={(side) => merged.choose(field, side)}
        />
      </footer>
    </section>
  );
}
