/** Describes a sample function, and its tests. */
export interface SampleFunction {
  name: string;
  comment: string;
  message: string;
  isPublished: boolean;
  /** Says why the code of the file took the place of a first one, without the lines that this matches. It is not published. */
  change?: { message: string; without: RegExp };
  tests: readonly { case: string; httpRequest?: string; event?: object; output: object }[];
}

const host = 'Host: www.example.com';
const onward = (uri: string) => ({ request: { uri } });
const redirect = (location: string) => ({
  response: { statusCode: 302, headers: { location: { value: location } } },
});
const responseEvent = (uri: string) => ({
  version: '1.0',
  context: { eventType: 'viewer-response' },
  viewer: { ip: '198.51.100.7' },
  request: { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} },
  response: { statusCode: 200, statusDescription: 'OK', headers: {}, cookies: {} },
});
const withHeader = (name: string, value: string) => ({
  response: { headers: { [name]: { value } } },
});

/** Lists the sample functions. Each has its code in a file of its name. */
export const sampleFunctions: readonly SampleFunction[] = [
  {
    name: 'url-rewrite',
    comment: 'Asks the origin for index.html in folders',
    message: 'Folders have an index',
    isPublished: true,
    tests: [
      {
        case: 'folder',
        httpRequest: `GET /docs/ HTTP/1.1\n${host}`,
        output: onward('/docs/index.html'),
      },
      {
        case: 'folder-without-slash',
        httpRequest: `GET /docs HTTP/1.1\n${host}`,
        output: onward('/docs/index.html'),
      },
      { case: 'file', httpRequest: `GET /logo.svg HTTP/1.1\n${host}`, output: onward('/logo.svg') },
    ],
  },
  {
    name: 'security-headers',
    comment: 'Adds security headers to responses',
    message: 'What browsers expect of a careful site',
    isPublished: true,
    change: {
      message: 'Tell other sites less of where visitors come from',
      without: /^.*referrer-policy.*\n/m,
    },
    tests: [
      {
        case: 'front-page',
        event: responseEvent('/'),
        output: withHeader('x-frame-options', 'DENY'),
      },
      {
        case: 'referrer',
        event: responseEvent('/'),
        output: withHeader('referrer-policy', 'same-origin'),
      },
    ],
  },
  {
    name: 'redirect-by-country',
    comment: "Sends the front page's visitors to their country's",
    message: 'German, French and Spanish front pages',
    isPublished: true,
    tests: [
      {
        case: 'germany',
        httpRequest: `GET / HTTP/1.1\n${host}\nCloudFront-Viewer-Country: DE`,
        output: redirect('/de/'),
      },
      {
        case: 'elsewhere',
        httpRequest: `GET / HTTP/1.1\n${host}\nCloudFront-Viewer-Country: JP`,
        output: onward('/'),
      },
      {
        case: 'other-page',
        httpRequest: `GET /contact/ HTTP/1.1\n${host}\nCloudFront-Viewer-Country: DE`,
        output: onward('/contact/'),
      },
    ],
  },
  {
    name: 'cache-control',
    comment: 'Lets browsers keep files with a hash in their name',
    message: 'First draft',
    isPublished: false,
    tests: [],
  },
  {
    name: 'redirect-moved-pages',
    comment: 'Sends visitors of moved pages to their new addresses',
    message: 'Read the new addresses from the key value store',
    isPublished: true,
    tests: [],
  },
];
