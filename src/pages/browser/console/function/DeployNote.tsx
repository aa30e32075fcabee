import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { failureOf } from '../gateway/failure.ts';
import { Button } from '../parts/Button.tsx';
import { CopyDetails } from '../parts/CopyDetails.tsx';
import { Note } from '../parts/Note.tsx';
import { Words } from '../parts/Words.tsx';
import type { DeployPanelProps } from './deployPanelProps.ts';
import type { DeployAnswer } from './deployOutcome.ts';
import type { History } from './useFunction.ts';

/** Tells how a deploy or a save ended, and what visitors get now. */
export function DeployNote({ stages: { name, live }, data, deploy, onLine }: DeployPanelProps) {
  const { outcome, saved } = deploy;
  if (saved !== undefined) return <SavedNote number={saved} />;
  if (!outcome) return null;
  const { answer } = outcome;
  if (answer.__typename === 'DeployFunctionSuccess') {
    return (
      <Deployed
        name={name}
        answer={answer}
        users={usersOf(data.associations.value)}
        before={numberOfPublication(data.history.value, answer.previousLive?.number)}
      />
    );
  }
  if (answer.__typename === 'CheckFailed') {
    const first = answer.diagnostics.find(({ severity }) => severity === 'ERROR');
    const line = first?.line ?? 1;
    return (
      <Note tone="bad" actions={<Button onClick={() => onLine(line)}>Go to line {line}</Button>}>
        <p>
          <b>Nothing was written. Line {line}.</b> <Words text={first?.message ?? answer.message} />
        </p>
      </Note>
    );
  }
  if (answer.__typename === 'TestsFailed') {
    return <TestsFailed failed={answer.testRun?.failed ?? 1} isLive={live !== null} />;
  }
  return <Stopped answer={answer} onLook={deploy.look} />;
}

/** Tells that a draft is saved, and what visitors get. */
export function SavedNote({ number }: { number: number }) {
  return (
    <Note tone="good">
      <p>
        <b>{number === 0 ? 'It' : `Version ${number}`} is saved in Development.</b> Visitors get
        what they got before.
      </p>
    </Note>
  );
}

function TestsFailed({ failed, isLive }: { failed: number; isLive: boolean }) {
  return (
    <Note tone="bad">
      <p>
        <b>Not published.</b> {failed} stored {failed === 1 ? 'test fails' : 'tests fail'}. Your
        code is saved in Development;{' '}
        {isLive ? 'visitors still get what was live before.' : 'visitors do not get it yet.'}
      </p>
    </Note>
  );
}

/** Gives the number of the version that a publication published: that one can be restored. */
function numberOfPublication(
  history: History | undefined,
  number: number | undefined,
): number | undefined {
  const found = history?.items.find(({ publication }) => publication?.number === number);
  return number === undefined ? undefined : found?.version.number;
}

function usersOf(associations: readonly { distributionId: string }[] | undefined): number {
  return new Set(associations?.map((each) => each.distributionId)).size;
}

interface DeployedProps {
  name: string;
  answer: Extract<DeployAnswer, { __typename: 'DeployFunctionSuccess' }>;
  users: number;
  /** Is the number of the version that was live before. */
  before: number | undefined;
}

function Deployed({ name, answer, users, before }: DeployedProps) {
  const number = answer.version?.number;
  const which = number === undefined ? 'This code' : `Version ${number}`;
  const restore = before !== undefined && (
    <Button icon="back" onClick={() => go(`${functionPath(name, 'history', before)}?restore`)}>
      Restore version {before}
    </Button>
  );
  return (
    <>
      <Note tone="good" actions={restore || undefined}>
        <p>
          <b>{which} is live.</b>{' '}
          {users === 0
            ? 'No distribution runs the function yet.'
            : `${users === 1 ? '1 distribution takes' : `${users} distributions take`} it over within minutes.`}
        </p>
      </Note>
      {answer.recovered && (
        <Note tone="info">
          <p>CloudFront's answer was lost. A second look found the change made, so this is done.</p>
        </Note>
      )}
    </>
  );
}

/** Tells of a deploy that could not go on: what is there now, and that it can be sent again. */
function Stopped({ answer, onLook }: { answer: DeployAnswer; onLook: () => void }) {
  const message = 'message' in answer ? answer.message : '';
  const failure = failureOf({ ...answer, message });
  const isStopped = answer.__typename === 'DeployStopped';
  const isUnknown = isStopped && answer.outcome === 'UNKNOWN';
  const actions = (
    <>
      {isStopped && <Button onClick={onLook}>Look again</Button>}
      <CopyDetails failure={failure} />
    </>
  );
  return (
    <Note tone={isUnknown ? 'warn' : 'bad'} actions={actions}>
      <p>
        {isStopped && (
          <b>
            {isUnknown
              ? 'CloudFront did not answer: the step may have been made. '
              : 'Your code is saved in Development, and not published. '}
          </b>
        )}
        {message}
      </p>
    </Note>
  );
}
