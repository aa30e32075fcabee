import { AwsError } from '../errors.ts';
import { limits } from '../limits.ts';
import { blobFrom } from '../request.ts';
import { runtimes, type Runtime } from '../../runtime/runtimes.ts';
import type { FunctionConfig } from '../store.ts';
import type { ModelCheck } from '../validate.ts';
import { childOf, textOf, type XmlElement } from '../xml.ts';

const storeArn = {
  max: limits.storeArnCharacters,
  pattern: /^arn:aws:cloudfront::[0-9]{12}:key-value-store\/[0-9a-fA-F-]{36}$/,
};

/** `FunctionConfig` and `FunctionCode` of a create or update, with what its list claims to hold. */
export interface FunctionRequest {
  config: FunctionConfig;
  storeQuantity: number;
  code: Uint8Array;
}

/** Reads them, adding what breaks the API model to the check. */
export function functionRequestFrom(root: XmlElement, check: ModelCheck): FunctionRequest {
  const configElement = childOf(root, 'FunctionConfig');
  const comment = textOf(configElement, 'Comment');
  const runtime = textOf(configElement, 'Runtime');
  check.present('functionConfig', configElement);
  if (configElement) {
    check.text('functionConfig.comment', comment);
    check.text('functionConfig.runtime', runtime, { oneOf: runtimes });
  }
  const stores = storesFrom(childOf(configElement, 'KeyValueStoreAssociations'), check);
  const code = blobFrom(textOf(root, 'FunctionCode'));
  check.bytes('functionCode', code, limits.codeBytesOnWire);
  return {
    config: { comment: comment ?? '', runtime: runtimeFrom(runtime), storeArns: stores.arns },
    storeQuantity: stores.quantity,
    code: code ?? new Uint8Array(),
  };
}

/** What the check has refused already stands for the first. */
function runtimeFrom(text: string | undefined): Runtime {
  return runtimes.find((runtime) => runtime === text) ?? runtimes[0];
}

function storesFrom(associations: XmlElement | undefined, check: ModelCheck) {
  if (!associations) return { arns: [], quantity: 0 };
  const path = 'functionConfig.keyValueStoreAssociations';
  const quantity = textOf(associations, 'Quantity');
  check.text(`${path}.quantity`, quantity, { pattern: /^-?[0-9]{1,9}$/ });
  const members = childOf(associations, 'Items')?.children ?? [];
  const arns = members.map((member, index) => {
    const arn = textOf(member, 'KeyValueStoreARN');
    check.text(`${path}.items.${index + 1}.member.keyValueStoreARN`, arn, storeArn);
    return arn ?? '';
  });
  return { arns, quantity: Number(quantity) };
}

/** Rules outside the API model, in the order in which they are checked (the order is a guess). */
export function checkFunction({ config, storeQuantity, code }: FunctionRequest): void {
  const { comment, runtime, storeArns } = config;
  if (code.length > limits.codeBytes) throw new AwsError('FunctionSizeLimitExceeded');
  // Observed wording; that its code is InvalidArgument is inferred.
  if (Array.from(comment).length > limits.commentCharacters)
    refuse('The parameter Comment is too big.');
  // The messages below are guesses.
  if (storeQuantity !== storeArns.length) {
    refuse('The parameter Quantity does not match the number of items.');
  }
  if (storeArns.length > limits.storesPerFunction) {
    refuse('The parameter KeyValueStoreAssociations has too many items.');
  }
  // Developer guide: key value stores need runtime 2.0.
  if (storeArns.length > 0 && runtime === 'cloudfront-js-1.0') {
    refuse(
      'The parameter KeyValueStoreAssociations is not supported by the runtime cloudfront-js-1.0.',
    );
  }
}

function refuse(message: string): never {
  throw new AwsError('InvalidArgument', message);
}
