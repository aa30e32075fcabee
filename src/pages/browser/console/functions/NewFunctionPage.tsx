import { useState, type FormEvent } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { Screen } from '../app/Screen.tsx';
import { useSession } from '../app/session.ts';
import { bytesOf, maxBytes } from '../code/codeSize.ts';
import { CodeToRead } from '../code/editor/CodeEditor.tsx';
import { createFunctionMutation, type FunctionRuntime } from '../documents.generated.ts';
import { RuntimeField } from '../function/RuntimeField.tsx';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Link } from '../parts/Link.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nothing } from '../gateway/nothing.ts';
import { StartFrom } from './StartFrom.tsx';

const nameForm = /^[\w-]{1,64}$/;

interface NewFunctionPageProps {
  /** Names what the function starts from; undefined if the address names nothing. */
  copied: string | undefined;
}

/** Creates a function in Development. Visitors get nothing of it yet. */
export function NewFunctionPage({ copied }: NewFunctionPageProps) {
  return (
    <Screen
      title="New function"
      heading={<NewHeading />}
      lead="It is created in Development. Visitors get it when it is deployed and a distribution runs it."
    >
      <NewFunctionForm copied={copied} />
    </Screen>
  );
}

function NewFunctionForm({ copied }: NewFunctionPageProps) {
  const [name, setName] = useState('');
  const [comment, setComment] = useState('');
  const [runtime, setRuntime] = useState<FunctionRuntime>('CLOUDFRONT_JS_2_0');
  const [code, setCode] = useState('');
  const { creating, refusal } = useCreation(name);
  const reason = reasonNot(name, code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === undefined) creating.send({ name, comment, runtime, code: { text: code } });
  };
  return (
    <form className="panel form" onSubmit={submit}>
      <TextField
        label="Name"
        hint="letters, digits, - and _"
        value={name}
        maxLength={64}
        onChange={setName}
      />
      <Refusal refusal={refusal} name={name} />
      <TextField
        label="Comment"
        hint="what it is for"
        value={comment}
        maxLength={128}
        onChange={setComment}
      />
      <RuntimeField runtime={runtime} onChange={setRuntime} />
      <StartFrom copied={copied} onCode={setCode} />
      {code !== '' && <CodeToRead code={code} label="The code it starts with" />}
      <CreateButtons why={reason} />
      <FailureNote writing={creating} onLook={() => go(functionPath(name))} />
    </form>
  );
}

function CreateButtons({ why }: { why: string | undefined }) {
  return (
    <div className="actions">
      <Button kind="primary" type="submit" why={why}>
        Create
      </Button>
      <Button kind="quiet" onClick={() => go('/')}>
        Cancel
      </Button>
    </div>
  );
}

interface NewContent {
  name: string;
  comment: string;
  runtime: FunctionRuntime;
  code: { text: string };
}

/** Makes what creates the function, and goes to its page. */
function useCreation(name: string) {
  const { ask } = useSession();
  const [refusal, setRefusal] = useState<string>();
  const creating = useWrite(
    async (content: NewContent) => {
      setRefusal(undefined);
      const input = { ...content, message: 'Created in the console' };
      return (await ask(createFunctionMutation, { input })).createFunction ?? nothing;
    },
    (answer) => {
      if (answer.__typename === 'CreateFunctionSuccess') go(functionPath(name));
      else setRefusal(answer.__typename);
    },
  );
  return { creating, refusal };
}

function Refusal({ refusal, name }: { refusal: string | undefined; name: string }) {
  if (refusal === 'FunctionAlreadyExists') {
    return (
      <p className="bad small" role="alert">
        There is one of this name. <Link to={functionPath(name)}>Open it</Link>
      </p>
    );
  }
  if (refusal === undefined) return null;
  return (
    <Note tone="bad">
      <p>
        {refusal === 'TooManyFunctions'
          ? 'The account has as many functions as it may have: 100, unless AWS has raised it. Delete one that is not used.'
          : 'The code is too large.'}
      </p>
    </Note>
  );
}

function reasonNot(name: string, code: string): string | undefined {
  if (name === '') return 'Give it a name first.';
  if (!nameForm.test(name)) return 'A name has letters, digits, - and _ only.';
  if (code === '') return 'There is no code yet.';
  return bytesOf(code) > maxBytes ? 'The code is too large.' : undefined;
}

function NewHeading() {
  return (
    <>
      <p className="crumb">
        <Link to="/">Functions</Link> /
      </p>
      <h1 tabIndex={-1}>New function</h1>
    </>
  );
}
