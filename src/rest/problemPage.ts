/** Explains one problem: what a problem's `type` leads to. */
export interface Explanation {
  code: string;
  title: string;
  description: string;
  /** The members of this problem, besides those of RFC 9457. */
  members: { name: string; description: string }[];
}

/** Follows the design of the other pages, whose style sheet another Lambda has: src/pages/browser/design. */
const style = `:root{color-scheme:light dark;--ground:light-dark(#fafafc,#12151c);--panel:light-dark(#fff,#181c25);--line:light-dark(#e5e4ec,#282e3b);--ink:light-dark(#1c1b26,#e8eaf1);--faint:light-dark(#5b5a6b,#a6aebf);--link:light-dark(#5b21b6,#c4b5fd)}
*{box-sizing:border-box}
body{margin:0;font:14px/20px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;background:var(--ground);color:var(--ink)}
header{display:flex;align-items:center;gap:24px;min-height:48px;padding:0 24px;background:var(--panel);border-bottom:1px solid var(--line)}
header svg{display:block}
.brand{display:flex;align-items:center;gap:10px;color:var(--ink);white-space:nowrap}
.brand b{font-weight:600}
.brand:hover{text-decoration:none}
nav{display:flex;flex-wrap:wrap;gap:4px 24px}
nav a{color:var(--faint)}
main{max-width:760px;margin:0 auto;padding:32px 24px 48px}
h1{margin:0;font-size:22px;line-height:28px;font-weight:600;overflow-wrap:anywhere}
h2{margin:24px 0 0;font-size:14px;line-height:20px}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
@media(max-width:700px){header{gap:16px;padding:0 16px}nav{gap:4px 16px}.brand b{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
p{color:var(--faint)}
dl{margin:16px 0;padding:0 16px;background:var(--panel);border:1px solid var(--line);border-radius:10px}
dt{padding-top:12px;font-weight:600}
dd{margin:0;padding-bottom:12px;border-bottom:1px solid var(--line);color:var(--faint)}
dd:last-child{border:0}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.93em}`;

const brand =
  '<svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#5b21b6"/><path d="M10 9 4.5 16l5.5 7M22 9l5.5 7-5.5 7" fill="none" stroke="#fff" stroke-width="3"/><path d="m18 8-4 16" stroke="#fbbf24" stroke-width="3"/></svg>';

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
<header><a href="${root}" class="brand">${brand}<b>CloudFront Functions</b></a><nav aria-label="Pages"><a href="${root}console">Console</a><a href="${root}graphiql">GraphiQL</a><a href="${root}docs">REST docs</a></nav></header>
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
  const all = '<p><a href="../problems">All problems</a></p>';
  const main = `<p><strong>${htmlOf(title)}</strong></p><p>${htmlOf(description)}</p>\n${list}\n${all}\n`;
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
