import type * as Monaco from 'monaco-editor';

/** Gives a colour of the design system as Monaco wants it: six or eight hexadecimal digits. */
function colourOf(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  const hex = parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0'));
  return hex.join('');
}

/** Holds the design system's colour of each kind of token. */
const tokens = {
  '': 'ink',
  keyword: 'code-keyword',
  string: 'code-text',
  regexp: 'code-text',
  number: 'code-value',
  comment: 'code-comment',
  delimiter: 'ink',
  type: 'ink',
} as const;

/** Holds the design system's colour of each part of the editor. */
const parts = {
  'editor.background': 'panel',
  'editor.foreground': 'ink',
  'editorLineNumber.foreground': 'faint',
  'editorLineNumber.activeForeground': 'ink',
  'editor.lineHighlightBackground': 'code-line',
  'editorCursor.foreground': 'accent-ink',
  'editor.selectionBackground': 'code-selection',
  'editorWidget.background': 'panel',
  'editorWidget.border': 'line',
  'editorSuggestWidget.background': 'panel',
  'editorSuggestWidget.foreground': 'ink',
  'editorSuggestWidget.selectedBackground': 'accent-soft',
  'editorSuggestWidget.selectedForeground': 'ink',
  'editorHoverWidget.background': 'panel',
  'editorHoverWidget.border': 'line',
  'editorError.foreground': 'bad',
  'editorWarning.foreground': 'warn',
  'editorBracketMatch.background': 'sunken',
  'editorBracketMatch.border': 'line',
  'scrollbarSlider.background': 'line',
} as const;

const clear = '#00000000';

/** Makes Monaco's theme from the colours of the pages, and again when a person changes from light to dark. */
export function followTheme(monaco: typeof Monaco): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const define = () => {
    const colours = Object.entries(parts).map(([part, name]) => [part, `#${colourOf(name)}`]);
    monaco.editor.defineTheme('console', {
      base: dark.matches ? 'vs-dark' : 'vs',
      inherit: false,
      rules: Object.entries(tokens).map(([token, name]) => ({ token, foreground: colourOf(name) })),
      colors: {
        ...(Object.fromEntries(colours) as Record<string, string>), // entries lose their types
        'editor.lineHighlightBorder': clear,
        focusBorder: clear,
      },
    });
    monaco.editor.setTheme('console');
  };
  define();
  dark.addEventListener('change', define);
}
