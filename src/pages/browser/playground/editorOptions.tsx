import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Makes the editors wrap long lines, such as the examples' comments, and show the last line's number readably. */
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
