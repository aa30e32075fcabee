import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { CodeLine } from '../CodeLine.tsx';
import { linesOf } from '../diffLines.ts';
import { createCodeEditor, type EditorHandle, type LineMark } from './createCodeEditor.ts';
import type { Finding } from './finding.ts';
import { loadMonaco } from './loadMonaco.ts';

interface CodeEditorProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onCursor?: (line: number, column: number) => void;
  marks: readonly LineMark[];
  findings: readonly Finding[];
  isReadOnly?: boolean;
  handle?: Ref<EditorHandle | undefined>;
}

/** Edits code. Until the editor is there the code can be read; if it cannot be loaded, a plain field takes its place. */
export function CodeEditor(props: CodeEditorProps) {
  const { value, marks, findings, isReadOnly = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [editor, setEditor] = useState<EditorHandle>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let made: EditorHandle | undefined;
    let isGone = false;
    const start = async () => {
      const monaco = await loadMonaco();
      if (isGone || !box.current) return;
      made = createCodeEditor(monaco, box.current, latest);
      setEditor(made);
    };
    start().catch(() => setBroken(true));
    return () => {
      isGone = true;
      made?.dispose();
    };
  }, []);
  useImperativeHandle(props.handle, () => editor, [editor]);
  useEffect(
    () => editor?.show({ value, marks, findings, isReadOnly }),
    [editor, value, marks, findings, isReadOnly],
  );
  if (isBroken) return <PlainEditor {...props} />;
  return (
    <div className="code-editor">
      {!editor && <CodeToRead code={value} label={props.label} />}
      <div ref={box} className="monaco-box" />
    </div>
  );
}

/** Shows code to be read. */
export function CodeToRead({ code, label }: { code: string; label: string }) {
  return (
    <pre className="code" tabIndex={0} aria-label={label}>
      <code>
        {linesOf(code).map((line, index) => (
          <CodeLine key={`${index} ${line}`} text={line} number={String(index + 1)} />
        ))}
      </code>
    </pre>
  );
}

function PlainEditor({ label, value, onChange, isReadOnly = false }: CodeEditorProps) {
  return (
    <textarea
      className="plain-editor"
      aria-label={label}
      spellCheck={false}
      value={value}
      readOnly={isReadOnly}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
