import { useEffect, useState } from 'react';
import { FunctionPage } from '../function/FunctionPage.tsx';
import { FunctionsPage } from '../functions/FunctionsPage.tsx';
import { NewFunctionPage } from '../functions/NewFunctionPage.tsx';
import { Button } from '../parts/Button.tsx';
import { Link } from '../parts/Link.tsx';
import { areKeysOn, isInField } from './keys.ts';
import { StorePage } from '../stores/StorePage.tsx';
import { StoresPage } from '../stores/StoresPage.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { go, useLocation } from './location.ts';
import { readRoute, type Route } from './route.ts';
import { Screen } from './Screen.tsx';

/** Shows the page of the address, and the list of keys when it is asked for. */
export function Pages() {
  const location = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !isInField(event) && areKeysOn()) setHelpOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <Page route={readRoute(location)} />
      {isHelpOpen && <KeysHelp onClose={() => setHelpOpen(false)} />}
    </>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'functions':
      return <FunctionsPage query={route.query} />;
    case 'new-function':
      return <NewFunctionPage copied={route.query.get('from') ?? undefined} />;
    case 'function':
      return <FunctionPage key={route.name} {...route} />;
    case 'stores':
      return <StoresPage />;
    case 'store':
      return <StorePage key={route.name} name={route.name} />;
    case 'nothing':
      return <NothingHere />;
    default:
      return route satisfies never;
  }
}

function NothingHere() {
  return (
    <Screen title="Nothing here" heading={<h1 tabIndex={-1}>There is nothing here</h1>}>
      <p className="faint">The address may be mistyped, or what was here has been renamed.</p>
      <p className="actions after">
        <Button onClick={() => go('/')}>Show the functions</Button>
        <Link to="/stores">Key value stores</Link>
      </p>
    </Screen>
  );
}
