import { go } from '../app/location.ts';
import { useSession } from '../app/session.ts';
import { readDraft } from '../drafts/drafts.ts';
import { Button } from '../parts/Button.tsx';

/** Says that there is no such function, and what can become of a draft of it. */
export function MissingFunction({ name }: { name: string }) {
  const { owner } = useSession();
  const hasDraft = readDraft(owner, name) !== undefined;
  return (
    <section className="panel empty">
      <h2>There is no function of this name that you may read.</h2>
      <p className="faint">It may have been deleted, or your rights do not include it.</p>
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
