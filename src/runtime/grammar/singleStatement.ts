import { refusalAt, unsupportedToken, type Refusal } from './refusal.ts';
import { tokenAt } from './sourceText.ts';

/** Tells whether code ends where one statement without braces is to follow: after `else`, `do`, a label or a head. */
export function isSingleStatement(before: string): boolean {
  const code = before.trimEnd();
  if (/(?:^|[^\w$.])(?:else|do)$/.test(code)) return true;
  if (/(?:^|[;}])\s*[A-Za-z_$][\w$]*\s*:$/.test(code)) return true;
  return (
    code.endsWith(')') && /(?:^|[^\w$.])(?:if|for|while|with)\s*$/.test(beforeParentheses(code))
  );
}

/** Gives what stands before the parentheses with which code ends. */
function beforeParentheses(code: string): string {
  let open = 0;
  for (let index = code.length - 1; index >= 0; index -= 1) {
    if (code[index] === ')') open += 1;
    if (code[index] === '(') open -= 1;
    if (open === 0) return code.slice(0, index);
  }
  return '';
}

/** Refuses a declaration where a single statement has to stand, in njs's words. */
export function declarationRefusal(source: string, at: number): Refusal | undefined {
  const { text } = tokenAt(source, at);
  switch (text) {
    case 'function':
      return refusalAt(at, 'Functions can only be declared at top level or inside a block');
    case 'class':
      return refusalAt(at, 'Class can only be declared at top level or inside a block');
    case 'let':
    case 'const':
      return refusalAt(at, `${text} declaration cannot appear in a single-statement context`);
    case 'async':
      return unsupportedToken(source, at);
    default:
      return undefined;
  }
}
