/**
 * Holds the source of `memoize(text, make)`, which gives the same result for the same text: callers send the same few
 * again and again. It keeps at most 100 results, and none for a text of more than 5,000 characters.
 */
export const memoizeSource = `const results = new Map();
  function memoize(text, make) {
    if (text.length > 5_000) return make();
    if (results.size > 100) results.clear();
    if (!results.has(text)) results.set(text, make());
    return results.get(text);
  }`;
