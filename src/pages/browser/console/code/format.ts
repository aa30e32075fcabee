/** Formats JavaScript as Prettier does. Rejects with the reason when it cannot be parsed. */
export async function format(code: string): Promise<string> {
  const [prettier, estree, babel] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/estree'),
    import('prettier/parser-babel'),
  ]);
  const { printers } = estree;
  const { parsers } = babel;
  return prettier.format(code, {
    parser: 'babel',
    plugins: [{ printers }, { parsers }],
    singleQuote: true,
  });
}
