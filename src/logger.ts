import { isNativeError } from 'node:util/types';
import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';

/** All that a line may hold besides its message. What is not named here is not written: no code, event, token or key. */
const allowedKeys = [
  'subject',
  'sessionName',
  'operation',
  'action',
  'function',
  'ifMatch',
  'etag',
  'codeSha256',
  'outcome',
  'recovered',
  'code',
  'reason',
  'path',
  'requestId',
  'awsRequestId',
  'durationMs',
];

const maxTextCharacters = 500;

/** Messages of others repeat values in quotation marks, which may be code or a secret. */
function withoutQuotes(text: string): string {
  const quoted = /"[^"]*"|'[^']*'|`[^`]*`/g;
  return text.replaceAll(quoted, '"…"').slice(0, maxTextCharacters);
}

/** Name, message without values, and where it was thrown: the first lines of a stack repeat the message. */
function withoutValues(error: Error): LogAttributes {
  const { name, message, stack = '', cause } = error;
  return {
    name,
    message: withoutQuotes(message),
    stack: stack.split('\n').filter((line) => /^ {4}at /.test(line)),
    ...(isNativeError(cause) && { cause: withoutValues(cause) }),
  };
}

/** Writes the allowed keys only, as JSON. */
class AllowList extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, others: LogAttributes): LogItem {
    const { error, reason } = others;
    const allowed = allowedKeys.flatMap((key) => (key in others ? [[key, others[key]]] : []));
    return new LogItem({
      attributes: {
        level: attributes.logLevel,
        message: withoutQuotes(attributes.message),
        timestamp: this.formatTimestamp(attributes.timestamp),
        service: attributes.serviceName,
        ...Object.fromEntries(allowed),
        ...(typeof reason === 'string' && { reason: withoutQuotes(reason) }),
        ...(isNativeError(error) && { error: withoutValues(error) }),
      },
    });
  }
}

/** The one log of a Lambda: a line of JSON for each entry. */
export const logger = new Logger({
  serviceName: 'cloudfront-functions-gateway',
  logFormatter: new AllowList(),
});
