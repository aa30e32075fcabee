export { checkCode, type CheckReport, type Diagnostic } from './checkCode.ts';
export { rules } from './rules.ts';
