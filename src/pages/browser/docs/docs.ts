/** /docs: Swagger UI for /openapi.json. */
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import '../page.css';
import './docs.css';
import { makeAccessible } from './accessibleDocs.ts';
import { loadSettings } from '../settings.ts';
import { showTokenBar } from '../tokenBar.ts';

let token = '';
showTokenBar(await loadSettings(), (given) => {
  token = given;
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const followScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', followScheme);
followScheme();

const root = document.querySelector('#main') ?? document.body;
makeAccessible(root);
SwaggerUI({
  domNode: root,
  url: '/openapi.json',
  tryItOutEnabled: true,
  // The schemas stand with each route already.
  defaultModelsExpandDepth: -1,
  // Its validator badge would send the address of the contract to another host.
  validatorUrl: null,
  requestInterceptor: (request) => {
    const isOfApi = new URL(request.url, location.href).pathname.startsWith('/v1/');
    if (token !== '' && isOfApi) request.headers['Authorization'] ??= `Bearer ${token}`;
    return request;
  },
});
