/**
 * A bootstrap as AWS Lambda's runtime interface wants one: loads the handler, then takes invocation after invocation.
 * Plain JavaScript, so that it starts as fast as Node itself. Tells how long loading and the invocation took.
 */
'use strict';
const { request } = require('node:http');
const loadHandler = require('./loadHandler.cjs');

const [hostname, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const prefix = '/2018-06-01/runtime/invocation';

function call(method, path, { headers = {}, body = '' } = {}) {
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path: prefix + path, headers };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ headers: response.headers, text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

function contextOf(headers) {
  const deadlineMs = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  };
}

async function main() {
  const startedMs = performance.now();
  const loading = loadHandler(process.env);
  const handler = loading instanceof Promise ? await loading : loading;
  const loadMs = performance.now() - startedMs;
  for (;;) {
    const next = await call('GET', '/next');
    const context = contextOf(next.headers);
    const invokedMs = performance.now();
    const body = JSON.stringify(await handler(JSON.parse(next.text), context));
    const headers = { 'x-load-ms': loadMs, 'x-invoke-ms': performance.now() - invokedMs };
    await call('POST', `/${context.awsRequestId}/response`, { headers, body });
  }
}

void main();
