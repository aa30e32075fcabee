/** Explains one problem: what a problem's `type` leads to. */
export interface Explanation {
  code: string;
  title: string;
  description: string;
  /** The members of this problem, besides those of RFC 9457. */
  members: { name: string; description: string }[];
}

/** Follows the colours of the other pages. */
const style = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.55 system-ui,sans-serif;background:light-dark(#fff,#171c28);color:light-dark(#1f2433,#e6e9f0)}
header,main{max-width:44rem;margin:0 auto;padding:16px}
a{color:light-dark(#5b21b6,#c4b5fd)}
nav a{margin-right:16px}
dt{margin-top:12px;font-weight:600}
dd{margin:0}`;

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Writes the contract's text as HTML: paragraphs, and code between backticks. */
function htmlOf(text: string): string {
  const escaped = text.replaceAll(/[&<>"]/g, (character) => replacements[character] ?? '');
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>').replaceAll('\n\n', '</p><p>');
}

interface PageParts {
  title: string;
  /** Leads from the page's path to the front page, so that links also work below a base path. */
  root: string;
  main: string;
}

function page({ title, root, main }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · CloudFront Functions gateway</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><nav aria-label="Pages"><a href="${root}">Start page</a><a href="${root}problems">All problems</a><a href="${root}docs">REST docs</a></nav></header>
<main><h1>${title}</h1>
${main}</main>
</body>
</html>
`;
}

/** Makes the page that explains one problem. */
export function problemPage({ code, title, description, members }: Explanation): string {
  const rows = members.map(
    (member) => `<dt><code>${member.name}</code></dt><dd>${htmlOf(member.description)}</dd>`,
  );
  const list = `<h2>Members</h2><dl>${rows.join('\n')}</dl>`;
  const main = `<p><strong>${htmlOf(title)}</strong></p><p>${htmlOf(description)}</p>\n${list}\n`;
  return page({ title: code, root: '../', main });
}

/** Makes the page that lists all problems. */
export function problemsPage(explanations: readonly Explanation[]): string {
  const rows = explanations.map(
    ({ code, title }) => `<dt><a href="problems/${code}">${code}</a></dt><dd>${htmlOf(title)}</dd>`,
  );
  const main = `<p>The expected errors of the REST API. A problem of type <code>about:blank</code> has no page: its
<code>detail</code> says what is wrong with the request.</p>\n<dl>${rows.join('\n')}</dl>\n`;
  return page({ title: 'Problems', root: './', main });
}

/** Makes the page for a code that no problem has. */
export function noProblemPage(): string {
  const main = '<p><a href="../problems">All problems</a> of this gateway are in a list.</p>\n';
  return page({ title: 'There is no such problem', root: '../', main });
}
