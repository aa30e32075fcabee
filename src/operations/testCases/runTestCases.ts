import type { Context } from '../../context.ts';
import type {
  FunctionStage,
  RunTestCasesInput,
  RunTestCasesResult,
  TestDraftInput,
  Violation,
} from '../../contract/schema.generated.ts';
import { configuredCodeViolations, nameViolations, violation } from '../checks.ts';
import { isErrorValue } from '../errors.ts';
import { storeNameViolations } from '../keyValueStores/keyValueStore.ts';
import { getFunction } from '../functions/getFunction.ts';
import { maxDraftEntries } from '../limits.ts';
import { refusal, staleIfMatch, versionedRefusal } from '../refusal.ts';
import { draftCases, draftCasesViolations } from './draftCases.ts';
import { callsToKeep, keepRun } from './keepRun.ts';
import { readCases } from './readCases.ts';
import { runCases } from './runCases.ts';
import { runDraftCases } from './runDraftCases.ts';
import { testNamesViolations } from './testCaseViolations.ts';

/** Runs test cases: against a stage by CloudFront, keeping their results, or against a draft in the sandbox. */
export async function runTestCases(
  input: RunTestCasesInput,
  context: Context,
): Promise<RunTestCasesResult> {
  const run = await (input.draft == null
    ? runOnStage(input, context)
    : runOnDraft({ ...input, draft: input.draft }, context));
  return isErrorValue(run) ? run : { __typename: 'RunTestCasesSuccess', run };
}

async function runOnStage(input: RunTestCasesInput, context: Context) {
  const { name, ifMatch, tests } = input;
  const stage = input.stage ?? 'DEVELOPMENT';
  const target = targetOf(name, stage);
  const violations = [...nameViolations(name), ...testNamesViolations(tests)];
  const refused =
    ifMatch == null
      ? refusal(target, violations, context)
      : versionedRefusal({ ...target, ifMatch }, violations, context);
  if (refused) return refused;
  const [cases, code] = await Promise.all([
    readCases(target, tests, context),
    codeOf({ ...input, stage }, context),
  ]);
  if (isErrorValue(cases)) return cases;
  if (isErrorValue(code)) return code;
  const run = await runCases({ name, stage, ...code, cases, callsAfter: callsToKeep }, context);
  return isErrorValue(run) ? run : keepRun(target, run, context);
}

async function runOnDraft(
  { name, ifMatch, tests, draft }: RunTestCasesInput & { draft: TestDraftInput },
  context: Context,
) {
  const rights = ['TEST', 'WRITE', 'CREATE'] as const;
  const right = rights.find((each) => context.access.may(each, name)) ?? 'TEST';
  const target = { ...targetOf(name, 'DEVELOPMENT'), right };
  const violations = [
    ...nameViolations(name),
    ...(ifMatch == null ? [] : [violation('ifMatch', 'PATTERN', 'must be left out for a draft')]),
    ...draftViolations(draft),
    ...draftCasesViolations(name, draft.cases ?? []),
    ...(draft.cases != null && tests != null
      ? [violation('tests', 'PATTERN', 'must be left out when the draft has test cases')]
      : []),
    ...testNamesViolations(tests),
  ];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  const cases = draft.cases
    ? draftCases(name, draft.cases)
    : await readCases(target, tests, context);
  return isErrorValue(cases) ? cases : runDraftCases({ target, draft, cases }, context);
}

function draftViolations(draft: TestDraftInput): Violation[] {
  const { code, keyValueEntries, keyValueStoreName: store } = draft;
  const found = configuredCodeViolations({ code }).map(({ path, rule, message }) =>
    violation(`draft.${path}`, rule, message),
  );
  const tooMany = `must have at most ${maxDraftEntries} pairs`;
  if ((keyValueEntries?.length ?? 0) > maxDraftEntries)
    found.push(violation('draft.keyValueEntries', 'MAX_LENGTH', tooMany));
  if (store == null) return found;
  const path = 'draft.keyValueStoreName';
  if (keyValueEntries) found.push(violation(path, 'PATTERN', 'must not come with keyValueEntries'));
  const ofName = storeNameViolations(store).map(({ rule, message }) =>
    violation(path, rule, message),
  );
  return [...found, ...ofName];
}

function targetOf(name: string, stage: FunctionStage) {
  return { action: 'cloudfront:TestFunction', right: 'TEST', name, stage } as const;
}

/**
 * Reads which code is there, so that the run can tell it. Who may not read the function names a version: CloudFront compares it at
 * each run.
 */
async function codeOf(
  { name, stage, ifMatch }: RunTestCasesInput & { stage: FunctionStage },
  context: Context,
) {
  if (ifMatch != null && !context.access.may('READ', name))
    return { etag: ifMatch, codeSha256: null };
  const stored = await getFunction({ name, stage }, context);
  if (isErrorValue(stored)) return stored;
  const { etag, code } = stored;
  if (ifMatch != null && etag !== ifMatch)
    return staleIfMatch({ ...targetOf(name, stage), ifMatch }, context);
  return { etag, codeSha256: code.sha256 };
}
