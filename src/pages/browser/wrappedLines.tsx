import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Wraps long lines in the editors, whose comments explain the examples, on narrow screens above all. */
export function WrappedLines(): null {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) {
      editor?.updateOptions({ wordWrap: 'on', fontSize: 14 });
    }
  }, [queryEditor, variableEditor]);
  return null;
}
