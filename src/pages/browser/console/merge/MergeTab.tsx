import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import type { Draft } from '../drafts/drafts.ts';
import type { TabProps } from '../function/tabProps.ts';
import { personOf } from '../history/versionWords.ts';
import { Button } from '../parts/Button.tsx';
import { MergeResult } from './MergeResult.tsx';
import { OverlapCard } from './OverlapCard.tsx';
import { useMerge } from './useMerge.ts';

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
  const before = own.base.number === undefined ? 'the code' : `version ${own.base.number}`;
  return (
    <>
      <p className="lead">
        {isKnown ? `${them} saved version ${newest.number}` : 'Somebody saved another version'},
        while you worked
        {own.base.number === undefined ? '' : ` on version ${own.base.number}`}. Nothing of yours
        was written, and nothing of theirs is lost.
      </p>
      <div className="stack merge">
        {merge.overlaps.length === 0 && (
          <p className="panel empty">Merged without overlap. Look at it, then deploy.</p>
        )}
        {merge.overlaps.map((overlap, index) => (
          <OverlapCard
            key={`${overlap.line} ${index}`}
            overlap={overlap}
            index={index}
            count={merge.overlaps.length}
            them={them}
            before={before}
            choice={merge.choices[index]}
            onChoose={(choice) => merge.choose(index, choice)}
          />
        ))}
        <MergeResult {...props} own={own} merge={merge} them={them} number={newest?.number} />
      </div>
    </>
  );
}
