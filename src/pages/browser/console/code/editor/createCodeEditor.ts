import type * as Monaco from 'monaco-editor';
import type { Finding } from './finding.ts';

/** Marks a line in the gutter, as one's own or as theirs. */
export interface LineMark {
  line: number;
  of: 'mine' | 'theirs';
}

/** Holds what the editor shows. */
interface Shown {
  value: string;
  marks: readonly LineMark[];
  findings: readonly Finding[];
  isReadOnly: boolean;
}

/** Works an editor that is on the page. */
export interface EditorHandle {
  show: (shown: Shown) => void;
  /** Puts the cursor to a place, and the focus into the editor. */
  reveal: (line: number, column?: number) => void;
  nextProblem: (direction: 1 | -1) => void;
  dispose: () => void;
}

interface Callbacks {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onCursor?: (line: number, column: number) => void;
}

/** Below this width lines are wrapped. */
const narrowPx = 620;

const options: Monaco.editor.IStandaloneEditorConstructionOptions & Record<string, unknown> = {
  language: 'javascript',
  theme: 'console',
  automaticLayout: true,
  fontSize: 13,
  lineHeight: 20,
  tabSize: 2,
  minimap: { enabled: false },
  folding: false,
  glyphMargin: false,
  lineDecorationsWidth: 14,
  lineNumbersMinChars: 4,
  overviewRulerLanes: 0,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  renderFinalNewline: 'off',
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false },
  stickyScroll: { enabled: false },
  // Tab leaves the editor, as WCAG 2.1.2 asks for.
  tabFocusMode: true,
  unicodeHighlight: { ambiguousCharacters: false },
  contextmenu: false,
  // By this name it also holds for the text of the editor.
  'bracketPairColorization.enabled': false,
  guides: { indentation: false, bracketPairs: false },
};

/** Puts an editor into an element. It calls what is in `latest` at that time. */
export function createCodeEditor(
  monaco: typeof Monaco,
  box: HTMLElement,
  latest: { current: Callbacks },
): EditorHandle {
  const wordWrap = () => (box.clientWidth < narrowPx ? 'on' : 'off');
  const editor = monaco.editor.create(box, {
    ...options,
    fontFamily: getComputedStyle(box).fontFamily,
    value: latest.current.value,
    ariaLabel: latest.current.label,
    wordWrap: wordWrap(),
  });
  let isShowing = false;
  editor.onDidChangeModelContent(() => {
    if (!isShowing) latest.current.onChange(editor.getValue());
  });
  editor.onDidChangeCursorPosition(({ position }) =>
    latest.current.onCursor?.(position.lineNumber, position.column),
  );
  editor.onDidLayoutChange(() => editor.updateOptions({ wordWrap: wordWrap() }));
  const display = createDisplay(monaco, editor);
  return {
    show(shown) {
      isShowing = true;
      display(shown);
      isShowing = false;
    },
    ...movesOf(editor),
    dispose() {
      const model = editor.getModel();
      editor.dispose();
      model?.dispose();
    },
  };
}

/** Gives what moves the cursor. */
function movesOf(
  editor: Monaco.editor.IStandaloneCodeEditor,
): Pick<EditorHandle, 'reveal' | 'nextProblem'> {
  return {
    reveal(line, column = 1) {
      editor.setPosition({ lineNumber: line, column });
      editor.revealLineInCenter(line);
      editor.focus();
    },
    nextProblem: (direction) =>
      editor.trigger(
        'keyboard',
        `editor.action.marker.${direction === 1 ? 'next' : 'prev'}`,
        undefined,
      ),
  };
}

/** Makes the function that shows text, marks and findings. */
function createDisplay(
  monaco: typeof Monaco,
  editor: Monaco.editor.IStandaloneCodeEditor,
): EditorHandle['show'] {
  const decorations = editor.createDecorationsCollection();
  return ({ value, marks, findings, isReadOnly }) => {
    if (editor.getValue() !== value) replaceAll(editor, value);
    editor.updateOptions({ readOnly: isReadOnly });
    decorations.set(marks.map((mark) => decorationOf(monaco, mark)));
    const model = editor.getModel();
    if (!model) return;
    const markers = findings.map((each) => markerOf(monaco, model, each));
    monaco.editor.setModelMarkers(model, 'check', markers);
  };
}

/** Replaces the text as one edit, so that it can be undone. */
function replaceAll(editor: Monaco.editor.IStandaloneCodeEditor, value: string): void {
  const model = editor.getModel();
  if (!model) return;
  editor.pushUndoStop();
  editor.executeEdits('console', [{ range: model.getFullModelRange(), text: value }]);
  if (editor.getValue() !== value) model.setValue(value); // a read-only editor takes no edits
  editor.pushUndoStop();
}

function decorationOf(
  monaco: typeof Monaco,
  { line, of }: LineMark,
): Monaco.editor.IModelDeltaDecoration {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: { isWholeLine: true, linesDecorationsClassName: `line-mark ${of}` },
  };
}

function markerOf(
  monaco: typeof Monaco,
  model: Monaco.editor.ITextModel,
  { severity, line, column, message }: Finding,
): Monaco.editor.IMarkerData {
  const startLineNumber = Math.min(line ?? 1, model.getLineCount());
  const startColumn = column ?? 1;
  const word = model.getWordAtPosition({ lineNumber: startLineNumber, column: startColumn });
  return {
    severity: monaco.MarkerSeverity[severity === 'ERROR' ? 'Error' : 'Warning'],
    message,
    startLineNumber,
    startColumn,
    endLineNumber: startLineNumber,
    endColumn: word?.endColumn ?? startColumn + 1,
  };
}
