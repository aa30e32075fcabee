/** /graphiql: GraphiQL with the contract in it, so that it needs no introspection. */
import { buildSchema } from 'graphql';
import { GraphiQL } from 'graphiql';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/react/style.css';
// GraphiQL loads it later; here, its style sheet becomes part of the page's own.
import 'monaco-graphql/esm/monaco-editor.js';
import { createRoot } from 'react-dom/client';
import { sdl } from '../../sdl.generated.ts';
import { examples } from './examples.ts';
import { fetchGraphql } from './fetcher.ts';
import { firstTab } from './firstTab.ts';
import './page.css';
import './graphiql.css';
import { loadSettings } from './settings.ts';
import { showTokenBar } from './tokenBar.ts';
import { TokenHeader } from './tokenHeader.tsx';

/** Their addresses are in the page; Monaco asks for them by these labels. */
const workerUrl = (label: string) =>
  document.querySelector<HTMLLinkElement>(`#worker-${label}`)?.href ?? workerUrl('editor');
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(workerUrl(label), { type: 'module' }),
};

const schema = buildSchema(sdl);
const defaultTabs = examples.map((example) => ({ ...example }));
const root = createRoot(document.querySelector('main') ?? document.body);

function render(token: string): void {
  root.render(
    <GraphiQL
      fetcher={(operation, options) => fetchGraphql(operation, options?.headers ?? {})}
      schema={schema}
      defaultTabs={defaultTabs}
      {...firstTab(localStorage)}
      shouldPersistHeaders={false}
      // The history would write the headers, hence the token, into local storage.
      plugins={[]}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
      <TokenHeader token={token} />
    </GraphiQL>,
  );
}

const settings = await loadSettings();
if (settings.token === undefined) render('');
showTokenBar(settings, render);
