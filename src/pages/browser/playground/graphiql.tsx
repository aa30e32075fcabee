/** /graphiql: GraphiQL with the contract in it, so that it needs no introspection. */
import { buildSchema } from 'graphql';
import { GraphiQL } from 'graphiql';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/react/style.css';
// GraphiQL loads it later; here, its style sheet becomes part of the page's own.
import 'monaco-graphql/esm/monaco-editor.js';
import type { Environment } from 'monaco-editor';
import { createRoot } from 'react-dom/client';
import { sdl } from '../../../contract/sdl.generated.ts';
import { AccessibleTabs } from './accessibleTabs.tsx';
import { EditorOptions } from './editorOptions.tsx';
import { examples } from './examples.ts';
import { fetchGraphql } from './fetcher.ts';
import { firstTab } from './firstTab.ts';
import '../page.css';
import './graphiql.css';
import { loadSettings } from '../settings.ts';
import { showTokenBar } from '../tokenBar.ts';
import { TokenHeader } from './tokenHeader.tsx';

/** The addresses of the workers are in the page; Monaco asks for them by label. */
const metas = document.querySelectorAll<HTMLMetaElement>('meta[name^=worker-]');
const workers = new Map([...metas].map(({ name, content }) => [name, content]));
const environment: Environment = {
  getWorker: (_, label) => {
    const url = workers.get(`worker-${label}`) ?? workers.get('worker-editor') ?? '';
    return new Worker(url, { type: 'module' });
  },
};
Object.assign(globalThis, { MonacoEnvironment: environment });

const schema = buildSchema(sdl);
const root = createRoot(document.querySelector('main') ?? document.body);

function render(token: string): void {
  root.render(
    <GraphiQL
      // A tab that has just been opened may be run before its header is written.
      fetcher={(operation, { headers = {} } = {}) =>
        fetchGraphql(
          operation,
          token === '' ? headers : { Authorization: `Bearer ${token}`, ...headers },
        )
      }
      schema={schema}
      defaultTabs={[...examples]}
      {...firstTab(localStorage)}
      // Any value: GraphiQL would mark an object as wrong.
      customScalarSchemas={{ JSON: {} }}
      shouldPersistHeaders={false}
      // The history would write the headers, hence the token, into local storage.
      plugins={[]}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
      <EditorOptions />
      <AccessibleTabs />
      <TokenHeader token={token} />
    </GraphiQL>,
  );
}

render('');
showTokenBar(await loadSettings(), render);
