import { useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Writes the token into the open tab's header editor, unless a person has written another `Authorization` there. */
export function TokenHeader({ token }: { token: string }): null {
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  const written = useRef(new Set<unknown>([undefined]));
  useEffect(() => {
    const before = headerEditor?.getValue() ?? '';
    const headers = parseHeaders(before);
    if (!headerEditor || !headers || !written.current.has(headers['Authorization'])) return;
    const { Authorization: _, ...others } = headers;
    const authorization = `Bearer ${token}`;
    written.current.add(authorization);
    const all = token === '' ? others : { Authorization: authorization, ...others };
    const text = Object.keys(all).length > 0 ? JSON.stringify(all, null, 2) : '';
    if (text !== before) headerEditor.setValue(text);
  }, [headerEditor, activeTabIndex, token]);
  return null;
}

/** Parses the header editor's text. Gives undefined if it is no JSON object, which a person has to correct. */
function parseHeaders(text: string): Record<string, unknown> | undefined {
  try {
    const headers: unknown = JSON.parse(text || '{}');
    return typeof headers === 'object' ? ((headers ?? {}) as Record<string, unknown>) : undefined; // keys of JSON
  } catch {
    return undefined;
  }
}
