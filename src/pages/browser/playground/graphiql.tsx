/** Runs the page /graphiql: GraphiQL with the contract built in, so that it needs no introspection. */
import { buildSchema } from 'graphql';
import { GraphiQL } from 'graphiql';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/react/style.css';
// GraphiQL loads this later. Importing it here makes its style sheet a part of the page's own.
import 'monaco-graphql/esm/monaco-editor.js';
import type { Environment } from 'monaco-editor';
import { createRoot } from 'react-dom/client';
import { sdl } from '../../../contract/sdl.generated.ts';
import { AccessibleTabs } from './accessibleTabs.tsx';
import { EditorOptions } from './editorOptions.tsx';
import { examples } from './examples.ts';
import { fetchGraphql } from './fetchGraphql.ts';
import { initialTab } from './initialTab.ts';
import '../page.css';
import './graphiql.css';
import { loadSettings } from '../loadSettings.ts';
import { showTokenBar } from '../showTokenBar.ts';
import { TokenHeader } from './tokenHeader.tsx';

/** Holds the URLs of the workers from the page's `meta` elements. Monaco asks for a worker by its label. */
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
      // A tab may be run before its header editor has been filled in, so the token is added here too.
      fetcher={(operation, { headers = {} } = {}) =>
        fetchGraphql(
          operation,
          token === '' ? headers : { Authorization: `Bearer ${token}`, ...headers },
        )
      }
      schema={schema}
      defaultTabs={[...examples]}
      {...initialTab(localStorage)}
      // Accepts any value. By default GraphiQL marks an object as invalid.
      customScalarSchemas={{ JSON: {} }}
      shouldPersistHeaders={false}
      // The history plugin would write the headers, and so the token, into local storage.
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
