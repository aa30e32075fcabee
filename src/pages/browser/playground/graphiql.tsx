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
import type { Example } from './example.ts';
import { examples as ownExamples } from './examples.ts';
import { fetchGraphql } from './fetchGraphql.ts';
import { fillExamples } from './fillExamples.ts';
import { listedFunctions } from './listedFunctions.ts';
import { initialTab, refreshTabs } from './storedTabs.ts';
import '../thirdParty.css';
import './graphiql.css';
import { loadSettings } from '../loadSettings.ts';
import { showTokenBar } from '../showTokenBar.ts';

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
let examples: readonly Example[] = ownExamples;

/** Shows GraphiQL. What runs gets the token; it stands in no editor, where it would be in clear. */
function render(token: string): void {
  const authorization = token === '' ? {} : { Authorization: `Bearer ${token}` };
  root.render(
    <GraphiQL
      // With other examples the tabs are made anew.
      key={examples === ownExamples ? 'own' : 'listed'}
      fetcher={async (operation, { headers = {} } = {}) => {
        const answer = await fetchGraphql(operation, { ...authorization, ...headers });
        requestAnimationFrame(showAnswer);
        return answer;
      }}
      schema={schema}
      defaultTabs={examples.map(({ query, variables = '' }) => ({ query, variables }))}
      {...initialTab(localStorage, examples)}
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
    </GraphiQL>,
  );
}

/** Brings the answer into sight, where it is below the editor. */
function showAnswer(): void {
  document.querySelector('.graphiql-response')?.scrollIntoView({ block: 'nearest' });
}

/** Shows GraphiQL with the examples of the functions that this caller has. */
async function renderFor(token: string): Promise<void> {
  if (token !== '' && examples === ownExamples) {
    const functions = await listedFunctions(token);
    if (functions.length > 0) {
      examples = fillExamples(ownExamples, functions);
      refreshTabs(localStorage, examples);
    }
  }
  render(token);
}

const settings = await loadSettings();
if (settings.token === undefined) render('');
showTokenBar(settings, (token) => void renderFor(token));
