import { Waiting } from '../parts/Waiting.tsx';
import type { TabProps } from './tabProps.ts';
import type { Association } from './useFunction.ts';

/** Shows which distributions run the function, and for which requests. */
export function UsedByTab({ data }: TabProps) {
  return (
    <Waiting reading={data.associations}>
      {(all) =>
        all.length === 0 ? (
          <p className="panel empty">No distribution runs it yet.</p>
        ) : (
          <section className="panel" aria-label="Distributions">
            <table className="list users">
              <caption className="hidden">Distributions that run the function</caption>
              <thead>
                <tr>
                  <th scope="col">Distribution</th>
                  <th scope="col">Paths</th>
                  <th scope="col">Event</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {all.map((each) => (
                  <UserRow
                    key={`${each.distributionId} ${each.pathPattern} ${each.eventType}`}
                    user={each}
                  />
                ))}
              </tbody>
            </table>
          </section>
        )
      }
    </Waiting>
  );
}

function UserRow({ user }: { user: Association }) {
  const { aliases, domainName, distributionId, pathPattern, eventType, status, staging } = user;
  return (
    <tr>
      <td>
        <b>{aliases[0] ?? domainName}</b> {staging && <span className="tag">Staging</span>}
        <p>
          {[...aliases.slice(1), ...(aliases.length > 0 ? [domainName] : []), distributionId].join(
            ', ',
          )}
        </p>
      </td>
      <td>{pathPattern === null ? 'All other paths' : <code>{pathPattern}</code>}</td>
      <td>{eventType.replace('viewer-', 'Viewer ')}</td>
      <td>{status === 'InProgress' ? 'In progress' : status}</td>
    </tr>
  );
}
