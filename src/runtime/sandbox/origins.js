import { checkSettings, GROUP_RULES, ORIGIN_RULES, OVERRIDE_RULES } from './originRules.js';

function checkId(id, name) {
  if (typeof id === 'string' && id !== '') return;
  throw new TypeError(`${name}: the origin id must be a string`);
}

/** Sets the origin of the request. A test only checks the settings, as CloudFront's TestFunction does. */
export function updateRequestOrigin(settings) {
  checkSettings(settings, ORIGIN_RULES, 'updateRequestOrigin');
}

/** Selects the origin of the request by its id. A test only checks the id and the overrides. */
export function selectRequestOriginById(id, overrides) {
  checkId(id, 'selectRequestOriginById');
  if (overrides !== undefined) checkSettings(overrides, OVERRIDE_RULES, 'selectRequestOriginById');
}

/** Sets an origin group of exactly two origins, each an id or `{originId, originOverrides}`. A test only checks it. */
export function createRequestOriginGroup(group) {
  checkSettings(group, GROUP_RULES, 'createRequestOriginGroup');
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
    if (overrides !== undefined) checkSettings(overrides, ORIGIN_RULES, 'createRequestOriginGroup');
  }
}
