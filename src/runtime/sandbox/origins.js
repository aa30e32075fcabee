import { check, GROUP_RULES, ORIGIN_RULES, OVERRIDE_RULES } from './originRules.js';

function checkId(id, name) {
  if (typeof id === 'string' && id !== '') return;
  throw new TypeError(`${name}: the origin id must be a string`);
}

/** Changes the origin of this request; a test only checks the arguments, as CloudFront does. */
export function updateRequestOrigin(settings) {
  check(settings, ORIGIN_RULES, 'updateRequestOrigin');
}

export function selectRequestOriginById(id, overrides) {
  checkId(id, 'selectRequestOriginById');
  if (overrides !== undefined) check(overrides, OVERRIDE_RULES, 'selectRequestOriginById');
}

/** originIds holds exactly two entries, each an id or {originId, originOverrides}. */
export function createRequestOriginGroup(group) {
  check(group, GROUP_RULES, 'createRequestOriginGroup');
  const { originIds } = group;
  if (!Array.isArray(originIds) || originIds.length !== 2) {
    throw new TypeError('createRequestOriginGroup.originIds must hold exactly two origins');
  }
  if (group.failoverCriteria?.statusCodes === undefined) {
    throw new TypeError('createRequestOriginGroup.failoverCriteria.statusCodes is missing');
  }
  for (const entry of originIds) {
    checkId(entry?.originId ?? entry, 'createRequestOriginGroup');
    const overrides = entry.originOverrides;
    if (overrides !== undefined) check(overrides, ORIGIN_RULES, 'createRequestOriginGroup');
  }
}
