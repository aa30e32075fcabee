import { go } from '../app/location.ts';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { readDraft } from '../drafts/drafts.ts';
import { Button } from '../parts/Button.tsx';

/** Says that there is no such function, and what can become of a draft of it. */
export function MissingFunction({ name }: { name: string }) {
  const { owner, viewer } = useSession();
  const hasDraft = readDraft(owner, name) !== undefined;
  return (
    <section className="panel empty">
      <h2>There is no function of this name that you may read.</h2>
      <p className="faint">
        {mayDo(viewer, 'READ', name)
          ? 'It may have been deleted, or never created.'
          : reasonOfRights(viewer, 'READ', name)}
      </p>
      <div className="actions">
        <Button onClick={() => go('/')}>Show the functions</Button>
        {hasDraft && (
          <Button onClick={() => go(`/new-function?from=draft:${name}`)}>
            Keep my draft as a new function
          </Button>
        )}
      </div>
    </section>
  );
}
