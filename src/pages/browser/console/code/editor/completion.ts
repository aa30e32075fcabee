import type * as Monaco from 'monaco-editor';

/** Holds what can be written after a name, with what it is. Source: CloudFront Developer Guide, "Event structure". */
const members: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  event: [
    ['request', 'The request of the viewer'],
    ['response', 'The response, for viewer response functions'],
    ['context', 'What runs the function: eventType, distributionId, requestId'],
    ['viewer', 'Who asks: ip'],
    ['version', 'The version of the event object'],
  ],
  request: [
    ['uri', 'The path, such as /index.html'],
    ['method', 'The HTTP method. It cannot be changed'],
    ['headers', 'Headers by name in lower case: { value }'],
    ['cookies', 'Cookies by name: { value }'],
    ['querystring', 'Parameters by name: { value }'],
  ],
  response: [
    ['statusCode', 'The HTTP status, a number'],
    ['statusDescription', 'The words of the status'],
    ['headers', 'Headers by name in lower case: { value }'],
    ['cookies', 'Cookies by name: { value, attributes }'],
    ['body', 'The body: { encoding, data }'],
  ],
  context: [
    ['eventType', 'viewer-request or viewer-response'],
    ['distributionId', 'The ID of the distribution'],
    ['distributionDomainName', 'The domain name of the distribution'],
    ['requestId', 'The ID of the request'],
  ],
  viewer: [['ip', 'The IP address of the viewer']],
  cf: [
    ['kvs', 'The key value store of the function'],
    ['updateRequestOrigin', 'Sends the request to another origin'],
    ['selectRequestOriginById', 'Sends the request to another origin of the distribution'],
  ],
};

/** Completes and explains the members of `event` and of the module `cloudfront`. */
export function provideCompletion(monaco: typeof Monaco): void {
  const { Property } = monaco.languages.CompletionItemKind;
  monaco.languages.registerCompletionItemProvider('javascript', {
    triggerCharacters: ['.'],
    provideCompletionItems(model, position) {
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
      const [, name = ''] = /(\w+)\.\w*$/.exec(before) ?? [];
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const { lineNumber } = position;
      const range = new monaco.Range(lineNumber, startColumn, lineNumber, endColumn);
      const known = Object.hasOwn(members, name) ? members[name] : [];
      const suggestions = (known ?? []).map(([label, documentation]) => ({
        label,
        documentation,
        kind: Property,
        insertText: label,
        range,
      }));
      return { suggestions };
    },
  });
  monaco.languages.registerHoverProvider('javascript', {
    provideHover(model, { lineNumber, column }) {
      const word = model.getWordAtPosition({ lineNumber, column });
      const before = model.getLineContent(lineNumber).slice(0, (word?.startColumn ?? 1) - 1);
      const [, name = ''] = /(\w+)\.$/.exec(before) ?? [];
      const known = Object.hasOwn(members, name) ? members[name] : [];
      const found = known?.find(([label]) => label === word?.word);
      return found ? { contents: [{ value: found[1] }] } : undefined;
    },
  });
}
