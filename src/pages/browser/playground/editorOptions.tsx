import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Wraps long lines, such as the comments that explain the examples, and makes the last line's number readable. */
export function EditorOptions(): null {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor]) {
      editor?.updateOptions({ wordWrap: 'on', fontSize: 14, renderFinalNewline: 'on' });
    }
  }, [queryEditor, variableEditor, headerEditor]);
  return null;
}
