import { AwsError } from '../awsError.ts';
import type { ModelCheck } from '../modelCheck.ts';
import { childElement, childText, type XmlElement } from '../parseXml.ts';
import { behaviorsOf, itemsOf } from './functionAssociations.ts';

const functionArnConstraint = {
  max: 108,
  pattern: /^arn:aws:cloudfront::[0-9]{12}:function\/[a-zA-Z0-9-_]{1,64}$/,
};
/** Observed: this set is what a refusal names, although the SDK's type has Lambda@Edge's origin events too. */
const eventTypeConstraint = { oneOf: ['viewer-request', 'viewer-response'] };

/**
 * Adds to the check what breaks the API model: missing members, and function associations. Other members are neither
 * checked nor changed.
 */
export function checkConfigModel(config: XmlElement | undefined, check: ModelCheck): void {
  const path = 'distributionConfig';
  check.required(path, config);
  if (!config) return;
  check.text(`${path}.callerReference`, childText(config, 'CallerReference'));
  check.required(`${path}.origins`, childElement(config, 'Origins'));
  check.required(`${path}.defaultCacheBehavior`, childElement(config, 'DefaultCacheBehavior'));
  check.text(`${path}.comment`, childText(config, 'Comment'));
  check.text(`${path}.enabled`, childText(config, 'Enabled'), { oneOf: ['true', 'false'] });
  for (const behavior of behaviorsOf(config)) checkBehaviorModel(behavior, check);
}

function checkBehaviorModel(
  { element, path, isDefault }: ReturnType<typeof behaviorsOf>[number],
  check: ModelCheck,
): void {
  if (!isDefault) check.text(`${path}.pathPattern`, childText(element, 'PathPattern'));
  check.text(`${path}.targetOriginId`, childText(element, 'TargetOriginId'));
  check.text(`${path}.viewerProtocolPolicy`, childText(element, 'ViewerProtocolPolicy'), {
    oneOf: ['allow-all', 'https-only', 'redirect-to-https'],
  });
  const associations = childElement(element, 'FunctionAssociations');
  if (!associations) return;
  check.text(`${path}.functionAssociations.quantity`, childText(associations, 'Quantity'));
  for (const [index, item] of itemsOf(associations).entries()) {
    const itemPath = `${path}.functionAssociations.items.${index + 1}.member`;
    check.text(`${itemPath}.functionARN`, childText(item, 'FunctionARN'), functionArnConstraint);
    check.text(`${itemPath}.eventType`, childText(item, 'EventType'), eventTypeConstraint);
  }
}

/** Checks that each `Quantity` is the number of the `Items` beside it. Throws `InconsistentQuantities`. */
export function checkQuantities(element: XmlElement): void {
  const quantity = childText(element, 'Quantity');
  if (quantity !== undefined && quantity.trim() !== String(itemsOf(element).length)) {
    throw new AwsError('InconsistentQuantities');
  }
  element.children.forEach(checkQuantities);
}

/** Tells whether viewers may use the distribution. One that is enabled cannot be deleted. */
export function isEnabled(config: XmlElement): boolean {
  return childText(config, 'Enabled') === 'true';
}
