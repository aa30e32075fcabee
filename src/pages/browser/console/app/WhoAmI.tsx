import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { listWords } from './rights.ts';
import type { Session } from './session.ts';

interface WhoAmIProps {
  session: Session;
  onForget: () => void;
  onClose: () => void;
}

/** Tells who is signed in and what they may do, in words, and lets them leave. */
export function WhoAmI({ session: { viewer }, onForget, onClose }: WhoAmIProps) {
  const { subject, kind, groups, grants, keyValueStoreGrants } = viewer;
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`subject: ${subject}\ngroups: ${groups.join(', ')}`);
    setCopied(true);
  };
  return (
    <Dialog title="Signed in as" onClose={onClose}>
      <dl className="about">
        <dt>Subject</dt>
        <dd>{subject}</dd>
        <dt>{kind === 'JWT' ? 'Groups' : 'Kind'}</dt>
        <dd>{kind === 'JWT' ? listWords(groups) || 'none' : 'signs with AWS credentials'}</dd>
        <dt>Functions</dt>
        <dd>
          <Rights rights={grants.map(({ functions: names, actions }) => ({ names, actions }))} />
        </dd>
        <dt>Key value stores</dt>
        <dd>
          <Rights
            rights={keyValueStoreGrants.map(({ keyValueStores: names, actions }) => ({
              names,
              actions,
            }))}
          />
        </dd>
      </dl>
      <div className="actions">
        <Button onClick={onClose}>Close</Button>
        <Button kind="quiet" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy subject and groups'}
        </Button>
        <Button kind="quiet" onClick={onForget}>
          Forget token and drafts
        </Button>
      </div>
    </Dialog>
  );
}

interface RightsProps {
  rights: readonly { names: readonly string[]; actions: readonly string[] }[];
}

function Rights({ rights }: RightsProps) {
  if (rights.length === 0) return 'Your token gives no rights here yet.';
  return (
    <ul>
      {rights.map(({ names, actions }) => (
        <li key={names.join(' ') + actions.join(' ')}>
          <code>{names.join(', ')}</code>: {listWords(actions.map((each) => each.toLowerCase()))}
        </li>
      ))}
    </ul>
  );
}
