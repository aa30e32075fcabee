/** Types the part of Monaco without languages, which has the exports of the whole. */
declare module 'monaco-editor/esm/vs/editor/edcore.main.js' {
  export * from 'monaco-editor';
}
