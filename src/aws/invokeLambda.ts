import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import type { RequestHandler } from './requestHandler.ts';
import { Sha256 } from './sha256.ts';

/** Describes an invocation of a Lambda that gives an answer. */
export interface Invocation {
  /** `arn:aws:lambda:us-east-1:123456789012:function:NAME`. */
  functionArn: string;
  payload: object;
  /** When it is given up, in ms of `Date.now()`. */
  endsAtMs: number;
  /** The trace that it belongs to. */
  traceHeaders?: Readonly<Record<string, string>>;
}

/** Invokes a Lambda once, and gives what it answers. Rejects when it does not answer, or fails. */
export type InvokeLambda = (invocation: Invocation) => Promise<unknown>;

/** Holds how invocations are signed and sent. */
interface Settings {
  requestHandler: RequestHandler;
  /** The process's own: a caller's session may not invoke anything. */
  credentials: ConstructorParameters<typeof SignatureV4>[0]['credentials'];
  /** Where AWS Lambda is, if not where it usually is. */
  endpoint: string | undefined;
}

/**
 * Makes what invokes Lambdas: one signed request, for which the SDK's client would be large. Source: Invoke, AWS Lambda API
 * 2015-03-31.
 */
export function createInvoke({ requestHandler, credentials, endpoint }: Settings): InvokeLambda {
  return async ({ functionArn, payload, endsAtMs, traceHeaders }) => {
    const [, , , region = '', , , name = ''] = functionArn.split(':');
    const url = new URL(endpoint ?? `https://lambda.${region}.amazonaws.com`);
    const { protocol, hostname, port, host } = url;
    const request = new HttpRequest({
      method: 'POST',
      protocol,
      hostname,
      ...(port !== '' && { port: Number(port) }),
      path: `/2015-03-31/functions/${name}/invocations`,
      headers: { host, 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    const signer = new SignatureV4({ service: 'lambda', region, credentials, sha256: Sha256 });
    const requestTimeout = endsAtMs - Date.now();
    const signed = new HttpRequest(await signer.sign(request));
    Object.assign(signed.headers, traceHeaders);
    const { response } = await requestHandler.handle(signed, { requestTimeout });
    const { statusCode, headers, body } = response as { body: Uint8Array } & typeof response; // as wholeAnswer gives it
    if (statusCode !== 200 || headers['x-amz-function-error'] !== undefined)
      throw new Error(`AWS Lambda answered ${statusCode} ${headers['x-amz-function-error'] ?? ''}`);
    return JSON.parse(Buffer.from(body).toString()) as unknown;
  };
}
