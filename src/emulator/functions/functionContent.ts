import { runtimes, type Runtime } from '../../runtime/runtimes.ts';
import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import type { ModelCheck } from '../modelCheck.ts';
import { childElement, childText, type XmlElement } from '../parseXml.ts';
import { readBlob } from '../requestBody.ts';
import type { FunctionConfig, Store } from '../store.ts';
import { checkAssociations } from '../keyValueStores/associations.ts';

const keyValueStoreArnConstraint = {
  max: limits.keyValueStoreArnCharacters,
  pattern: /^arn:aws:cloudfront::[0-9]{12}:key-value-store\/[0-9a-fA-F-]{36}$/,
};

/** Describes the `FunctionConfig` and `FunctionCode` of a create or update. */
export interface FunctionContent {
  config: FunctionConfig;
  /** The `Quantity` of the key value stores, which need not be the number of items. */
  keyValueStoreQuantity: number;
  code: Uint8Array;
}

/** Reads a function's content from a request and adds what breaks the API model to the check. */
export function readFunctionContent(root: XmlElement, check: ModelCheck): FunctionContent {
  const configElement = childElement(root, 'FunctionConfig');
  const comment = childText(configElement, 'Comment');
  const runtime = childText(configElement, 'Runtime');
  check.required('functionConfig', configElement);
  if (configElement) {
    check.text('functionConfig.comment', comment);
    check.text('functionConfig.runtime', runtime, { oneOf: runtimes });
  }
  const associations = childElement(configElement, 'KeyValueStoreAssociations');
  const { arns: keyValueStoreArns, quantity } = readKeyValueStores(associations, check);
  const code = readBlob(childText(root, 'FunctionCode'));
  check.bytes('functionCode', code, limits.codeBytesInRequest);
  return {
    config: { comment: comment ?? '', runtime: runtimeNamed(runtime), keyValueStoreArns },
    keyValueStoreQuantity: quantity,
    code: code ?? new Uint8Array(),
  };
}

/** Gives the first runtime in place of an unknown one, which the check refuses. */
function runtimeNamed(text: string | undefined): Runtime {
  return runtimes.find((runtime) => runtime === text) ?? runtimes[0];
}

function readKeyValueStores(associations: XmlElement | undefined, check: ModelCheck) {
  if (!associations) return { arns: [], quantity: 0 };
  const path = 'functionConfig.keyValueStoreAssociations';
  const quantity = childText(associations, 'Quantity');
  check.text(`${path}.quantity`, quantity, { pattern: /^-?[0-9]{1,9}$/ });
  const members = childElement(associations, 'Items')?.children ?? [];
  const arns = members.map((member, index) => {
    const arn = childText(member, 'KeyValueStoreARN');
    const memberPath = `${path}.items.${index + 1}.member.keyValueStoreARN`;
    check.text(memberPath, arn, keyValueStoreArnConstraint);
    return arn ?? '';
  });
  return { arns, quantity: Number(quantity) };
}

/**
 * Checks the rules that are not in the API model, in the order in which CloudFront checks them (guess). `name` is the
 * function's.
 */
export function checkFunctionContent(content: FunctionContent, store: Store, name: string): void {
  const { config, keyValueStoreQuantity, code } = content;
  const { comment, runtime, keyValueStoreArns } = config;
  if (code.length > limits.codeBytes) throw new AwsError('FunctionSizeLimitExceeded');
  // The wording is observed; the code InvalidArgument is inferred.
  if (Array.from(comment).length > limits.commentCharacters)
    refuse('The parameter Comment is too big.');
  // The messages below are guesses.
  if (keyValueStoreQuantity !== keyValueStoreArns.length) {
    refuse('The parameter Quantity does not match the number of items.');
  }
  if (keyValueStoreArns.length > limits.keyValueStoresPerFunction) {
    refuse('The parameter KeyValueStoreAssociations has too many items.');
  }
  // Developer guide: key value stores need runtime 2.0.
  if (keyValueStoreArns.length > 0 && runtime === 'cloudfront-js-1.0') {
    refuse(
      'The parameter KeyValueStoreAssociations is not supported by the runtime cloudfront-js-1.0.',
    );
  }
  checkAssociations(keyValueStoreArns, store, name);
}

function refuse(message: string): never {
  throw new AwsError('InvalidArgument', message);
}
