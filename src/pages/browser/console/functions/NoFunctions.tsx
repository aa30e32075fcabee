import { useSession } from '../app/session.ts';
import { Link } from '../parts/Link.tsx';
import { examples } from './examples.ts';

/** Says what a function is when there is none, or that the caller has no rights yet. */
export function NoFunctions() {
  const { viewer } = useSession();
  if (viewer.grants.length === 0) {
    return (
      <section className="panel empty">
        <h2>Your token gives no rights here yet</h2>
        <p className="faint">Send these to the people who run the gateway.</p>
        <pre className="mono">{`subject: ${viewer.subject}\ngroups: ${viewer.groups.join(', ') || 'none'}`}</pre>
      </section>
    );
  }
  return (
    <section className="panel empty">
      <h2>No functions yet</h2>
      <p className="faint">
        A function is a small script that CloudFront runs on each request. Start from an example, or
        paste your own.
      </p>
      <ul>
        {examples.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/new-function?from=${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
