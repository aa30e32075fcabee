import { useState } from 'react';
import { gatewayUrl } from '../../gatewayUrl.ts';
import { Icon } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import { Brand } from './Brand.tsx';
import { secret, useLocation } from './location.ts';
import { readRoute } from './route.ts';
import type { Session } from './session.ts';
import { WhoAmI } from './WhoAmI.tsx';

const current = (isCurrent: boolean) => (isCurrent ? { 'aria-current': 'page' as const } : {});

/** Gives the address of a page that is not the console's, with the secret that this one has. */
const outside = (path: '/graphiql' | '/docs') => gatewayUrl(path) + secret;

/** Shows the bar at the top: the console's parts, the pages for programs, and who is signed in. */
export function Bar({ session, onForget }: { session?: Session; onForget?: () => void }) {
  const { page } = readRoute(useLocation());
  const isStores = page === 'store' || page === 'stores';
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <Link className="brand" to="/" aria-label="CloudFront Functions, console">
          <Brand />
          <span>CloudFront Functions</span>
        </Link>
        <nav aria-label="Console">
          <Link to="/" {...current(!isStores)}>
            Functions
          </Link>
          <Link to="/stores" {...current(isStores)}>
            Key value stores
          </Link>
        </nav>
        <span className="grow" />
        <nav className="more" aria-label="For programs">
          <a href={outside('/graphiql')}>GraphiQL</a>
          <a href={outside('/docs')}>REST docs</a>
        </nav>
        {session && onForget && <Me session={session} onForget={onForget} />}
      </header>
    </>
  );
}

function Me({ session, onForget }: { session: Session; onForget: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const { subject, groups } = session.viewer;
  return (
    <>
      <button className="me" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true">{subject.slice(0, 1).toUpperCase()}</span>
        <span className="hidden">Signed in as</span>
        <span className="who">{subject}</span>
        <span className="faint group">
          {groups.filter((group) => group !== subject).join(', ')}
        </span>
        <Icon name="down" className="faint" />
      </button>
      {isOpen && <WhoAmI session={session} onForget={onForget} onClose={() => setOpen(false)} />}
    </>
  );
}
