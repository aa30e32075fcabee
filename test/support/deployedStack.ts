/** Answers as AWS does while osls deploys one stack: CloudFormation, its bucket at S3, STS and the Lambda `caches`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const stackId = 'arn:aws:cloudformation:us-east-1:123456789012:stack/one/id';
const bucket = 'cloudfront-functions-gateway-bucket';

/** Holds what the stack is. */
interface Stack {
  status: string | undefined;
  /** The elements of the events, the latest first. */
  events: string[];
  /** What the Lambda `caches` answers. */
  answer: object;
  url: string;
}

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
const output = (key: string, value: string) =>
  element('member', element('OutputKey', key) + element('OutputValue', value));

function eventOf(stack: Stack, status: string): string {
  const fields = {
    EventId: `event-${stack.events.length}`,
    StackId: stackId,
    PhysicalResourceId: stackId,
    ResourceType: 'AWS::CloudFormation::Stack',
    Timestamp: new Date().toISOString(),
    ResourceStatus: status,
  };
  const all = Object.entries(fields).map(([name, value]) => element(name, value));
  return element('member', all.join(''));
}

/** Gives the content of an action's answer; undefined for a stack that is not there. */
function resultOf(action: string, given: URLSearchParams, stack: Stack): string | undefined {
  if (action === 'GetCallerIdentity')
    return (
      element('Account', '123456789012') + element('Arn', 'arn:aws:iam::123456789012:user/one')
    );
  if (action === 'DescribeStackResource')
    return element('StackResourceDetail', element('PhysicalResourceId', bucket));
  if (action === 'CreateChangeSet') {
    if (given.get('ChangeSetType') === 'CREATE') stack.status = 'REVIEW_IN_PROGRESS';
    return element('Id', 'change-set') + element('StackId', stackId);
  }
  if (action === 'DescribeChangeSet')
    return element('Status', 'CREATE_COMPLETE') + element('ExecutionStatus', 'AVAILABLE');
  if (action === 'ExecuteChangeSet') {
    const change = stack.status === 'REVIEW_IN_PROGRESS' ? 'CREATE' : 'UPDATE';
    stack.status = `${change}_COMPLETE`;
    stack.events.unshift(eventOf(stack, `${change}_IN_PROGRESS`));
    stack.events.unshift(eventOf(stack, stack.status));
  }
  if (action === 'DescribeStackEvents') return element('StackEvents', stack.events.join(''));
  if (action !== 'DescribeStacks') return '';
  if (stack.status === undefined) return undefined;
  const outputs = output('ServerlessDeploymentBucketName', bucket) + output('Url', stack.url);
  const described = element('StackId', stackId) + element('StackStatus', stack.status);
  return element('Stacks', element('member', described + element('Outputs', outputs)));
}

/** Answers, and gives the name of what was asked. */
async function answer(request: IncomingMessage, response: ServerResponse, stack: Stack) {
  const { method = '', url = '', headers } = request;
  const [, , , service = ''] =
    /Credential=\S+/.exec(headers.authorization ?? '')?.[0].split('/') ?? [];
  if (service === 's3') {
    request.resume();
    response.end(method === 'GET' ? element('ListBucketResult', '') : '');
    return `s3:${method}`;
  }
  if (service === 'lambda') {
    const isInvoked = method === 'POST';
    response.statusCode = isInvoked ? 200 : 404;
    response.end(JSON.stringify(isInvoked ? stack.answer : {}));
    return isInvoked ? `lambda:${url.split('/').at(-2)}` : 'lambda:GetFunction';
  }
  const given = new URLSearchParams(await text(request));
  const action = given.get('Action') ?? '';
  const result = resultOf(action, given, stack);
  if (result === undefined) response.statusCode = 400;
  const error = element('Code', 'ValidationError') + element('Message', 'Stack does not exist');
  response.setHeader('content-type', 'text/xml');
  response.end(
    result === undefined
      ? element('ErrorResponse', element('Error', error))
      : element(`${action}Response`, element(`${action}Result`, result)),
  );
  return action;
}

/** Starts it, without a stack. `asked` has the names of what was asked, in their order. */
export async function startDeployedStack(lambdaAnswer: object) {
  const stack: Stack = { status: undefined, events: [], answer: lambdaAnswer, url: '' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers.authorization?.startsWith('AWS4') !== true)
      return response.writeHead(404).end();
    return void answer(request, response, stack).then((name) => asked.push(name));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  stack.url = `http://127.0.0.1:${port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: stack.url, asked, close };
}
