import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import type { VersionFragment } from '../documents.generated.ts';
import type { Draft } from '../drafts/drafts.ts';
import type { TabProps } from '../function/tabProps.ts';
import { configurationOf } from '../function/configuration.ts';
import { personOf } from '../history/versionWords.ts';
import { Button } from '../parts/Button.tsx';
import { ConfigurationCard } from './ConfigurationCard.tsx';
import { MergeResult } from './MergeResult.tsx';
import { OverlapCard } from './OverlapCard.tsx';
import { useMergedConfiguration } from './useMergedConfiguration.ts';
import { useMerge, type Merge } from './useMerge.ts';

/** Merges the own draft with what somebody has saved meanwhile. */
export function MergeTab(props: TabProps) {
  const { stages, draft } = props;
  const own = draft.draft;
  if (!own || own.base.etag === stages.development.etag) {
    return (
      <section className="panel empty">
        <h2>There is nothing to merge.</h2>
        <div className="actions">
          <Button onClick={() => go(functionPath(stages.name))}>Back to the code</Button>
        </div>
      </section>
    );
  }
  return <MergeOf key={stages.development.etag} {...props} own={own} />;
}

function MergeOf({ own, ...props }: TabProps & { own: Draft }) {
  const { stages, data } = props;
  const newest = data.history.value?.items.find(({ isDevelopment }) => isDevelopment)?.version;
  const isKnown = newest?.author != null && newest.etag === stages.development.etag;
  const them = isKnown ? personOf(newest) : 'Theirs';
  const merge = useMerge(own.base.code, stages.development.code?.text ?? '', own.code);
  const merged = useMergedConfiguration(own, configurationOf(stages.development));
  return (
    <>
      <MergeLead author={isKnown ? newest : undefined} own={own} />
      <div className="stack merge">
        {merge.overlaps.length + merged.overlaps.length === 0 && (
          <p className="panel empty">Merged without overlap. Look at it, then deploy.</p>
        )}
        <Overlaps merge={merge} them={them} saved={isKnown ? newest.number : undefined} own={own} />
        {merged.overlaps.map((field) => (
          <ConfigurationCard
            key={field}
            field={field}
            development={stages.development}
            own={own}
            them={them}
            merged={merged}
          />
        ))}
        <MergeResult
          {...props}
          own={own}
          merge={merge}
          changes={merged.changes}
          them={them}
          number={newest?.number}
        />
      </div>
    </>
  );
}

interface MergeLeadProps {
  /** Is their version, if it is known. */
  author: VersionFragment | undefined;
  own: Draft;
}

function MergeLead({ author, own }: MergeLeadProps) {
  return (
    <p className="lead">
      {author
        ? `${personOf(author)} saved version ${author.number}`
        : 'Somebody saved another version'}
      , while you worked
      {own.base.number === undefined ? '' : ` on version ${own.base.number}`}. Nothing of yours was
      written, and nothing of theirs is lost.
    </p>
  );
}

interface OverlapsProps {
  merge: Merge;
  them: string;
  saved: number | undefined;
  own: Draft;
}

function Overlaps({ merge, them, saved, own }: OverlapsProps) {
  const before = own.base.number === undefined ? 'the code' : `version ${own.base.number}`;
  return (
    <>
      {merge.overlaps.map((overlap, index) => (
        <OverlapCard
          key={`${overlap.line} ${index}`}
          overlap={overlap}
          index={index}
          count={merge.overlaps.length}
          them={them}
          saved={saved}
          before={before}
          choice={merge.choices[index]}
          onChoose={(choice) => merge.choose(index, choice)}
        />
      ))}
    </>
  );
}
