import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import { childElement, childText, type XmlElement } from '../parseXml.ts';
import { functionArn, type Store } from '../store.ts';
import {
  associationsOf,
  behaviorsOf,
  distributionsWith,
  functionsOf,
  itemsOf,
} from './functionAssociations.ts';

/**
 * Checks that the functions of a configuration are LIVE, that a cache behavior has one for each event type at most, and
 * that none is used by more than 100 distributions. `id` is the distribution's, when it is updated. Throws
 * `InvalidFunctionAssociation`, `TooManyFunctionAssociations` or `TooManyDistributionsWithFunctionAssociations` (SDK; which
 * stands for what is a guess, and so are the words).
 */
export function checkFunctionAssociations(config: XmlElement, store: Store, id?: string): void {
  for (const { element } of behaviorsOf(config)) checkBehavior(element);
  for (const arn of functionsOf(config)) {
    const record = [...store.functions.values()].find(
      ({ name }) => functionArn(store, name) === arn,
    );
    if (!record) throw refusal(`The function ${arn} does not exist.`);
    if (!record.live) throw refusal(`The function ${arn} is not published to the LIVE stage.`);
    const others = distributionsWith(store, record.name).filter((other) => other.id !== id);
    if (others.length >= limits.distributionsPerFunction) {
      throw new AwsError('TooManyDistributionsWithFunctionAssociations');
    }
  }
}

function checkBehavior(behavior: XmlElement): void {
  const associations = associationsOf(behavior);
  if (associations.length > limits.functionsPerBehavior) {
    throw new AwsError('TooManyFunctionAssociations');
  }
  const eventTypes = new Set(associations.map(({ eventType }) => eventType));
  if (eventTypes.size < associations.length) {
    throw refusal('A cache behavior must have one function for each event type at most.');
  }
  // Developer guide: both kinds of functions cannot be combined in viewer events.
  const atEdge = itemsOf(childElement(behavior, 'LambdaFunctionAssociations'));
  const isForViewers = atEdge.some((item) => childText(item, 'EventType')?.startsWith('viewer-'));
  if (associations.length > 0 && isForViewers) {
    throw refusal('A cache behavior must not have functions of both kinds for viewer events.');
  }
}

function refusal(message: string): AwsError {
  return new AwsError('InvalidFunctionAssociation', message);
}
