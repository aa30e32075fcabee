/** Runs the page /docs: Swagger UI for /openapi.json. */
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import '../thirdParty.css';
import './docs.css';
import { makeDocsAccessible } from './makeDocsAccessible.ts';
import { resolveSubtree } from './resolveSubtree.ts';
import { gatewayUrl } from '../gatewayUrl.ts';
import { loadSettings } from '../loadSettings.ts';
import { showTokenBar } from '../showTokenBar.ts';

let token = '';
showTokenBar(await loadSettings(), (newToken) => {
  token = newToken;
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const followScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', followScheme);
followScheme();

const root = document.querySelector('#main') ?? document.body;
makeDocsAccessible(root);
SwaggerUI({
  domNode: root,
  url: gatewayUrl('/openapi.json'),
  // The contract refers only to itself. Swagger UI's own resolver reads all of it anew for each route, which takes seconds.
  plugins: [() => ({ fn: { resolveSubtree } })],
  tryItOutEnabled: true,
  // Each route already shows its schemas.
  defaultModelsExpandDepth: -1,
  // The curl command is shown as it is before the token is added to the request.
  showMutatedRequest: false,
  // Its validator badge would send the URL of the contract to another host.
  validatorUrl: null,
  requestInterceptor: (request) => {
    const isOfApi = new URL(request.url, location.href).href.startsWith(gatewayUrl('/v1/'));
    if (token !== '' && isOfApi) request.headers['Authorization'] ??= `Bearer ${token}`;
    return request;
  },
});
