const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const text = (maxLength) => [
  (value) => isText(value) && value !== '' && value.length <= maxLength,
  `must be a string of 1 to ${maxLength} characters`,
];
const integer = (min, max) => [
  (value) => Number.isInteger(value) && value >= min && value <= max,
  `must be an integer from ${min} to ${max}`,
];
const oneOf = (...words) => [
  (value) => words.includes(value),
  `must be one of ${words.join(', ')}`,
];
const flag = [(value) => typeof value === 'boolean', 'must be true or false'];
const nested = (rules) => [isObject, 'must be an object', rules];
const listOf = (isItem, maxItems, problem) => [
  (value) =>
    Array.isArray(value) && value.length <= maxItems && value.every((item) => isItem(item)),
  problem,
];

function isDomainName(value) {
  if (!isText(value) || value === '' || value.length > 253 || value.includes(':')) return false;
  if (/^[0-9]+(\.[0-9]+){3}$/.test(value)) return false;
  return !/\.s3[.-].*amazonaws\.com/.test(value) || (value.length <= 128 && !/[A-Z]/.test(value));
}

function isOriginPath(value) {
  return isText(value) && value.length <= 255 && value.startsWith('/') && !value.endsWith('/');
}

function isHeaderMap(value) {
  if (!isObject(value)) return false;
  return Object.keys(value).every((name) => !/[A-Z]/.test(name) && isText(value[name]));
}

function isCompletionTimeout(value, timeouts) {
  return Number.isInteger(value) && !(value < timeouts.readTimeout);
}

const PROTOCOLS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'];

const HOST_RULES = {
  hostHeader: text(253),
  sni: text(253),
  allowedCertificateNames: listOf(
    (name) => isText(name) && name.length <= 64,
    20,
    'must be at most 20 strings of at most 64 characters',
  ),
};

/** Maps the settings of updateRequestOrigin to [test, problem, rules of its members]. */
export const ORIGIN_RULES = {
  ...HOST_RULES,
  domainName: [isDomainName, 'must be a domain name without port, not an IP address'],
  originPath: [isOriginPath, 'must start with / and not end with it, at most 255 characters'],
  customHeaders: [isHeaderMap, 'must map header names in lower case to strings'],
  connectionAttempts: integer(1, 3),
  originShield: nested({ enabled: flag, region: [isText, 'must be a string'] }),
  originAccessControlConfig: nested({
    enabled: flag,
    signingBehavior: oneOf('always', 'never', 'no-override'),
    signingProtocol: oneOf('sigv4'),
    originType: oneOf('s3', 'mediapackagev2', 'mediastore', 'lambda'),
  }),
  timeouts: nested({
    readTimeout: integer(1, 120),
    responseCompletionTimeout: [isCompletionTimeout, 'must be an integer not below readTimeout'],
    keepAliveTimeout: integer(1, 120),
    connectionTimeout: integer(1, 10),
  }),
  customOriginConfig: nested({
    port: integer(1, 65_535),
    protocol: oneOf('http', 'https'),
    sslProtocols: listOf(
      (name) => PROTOCOLS.includes(name),
      PROTOCOLS.length,
      `must be a list of ${PROTOCOLS.join(', ')}`,
    ),
    ipAddressType: [isText, 'must be a string'],
  }),
};

/** Maps the overrides of selectRequestOriginById to their rules. */
export const OVERRIDE_RULES = HOST_RULES;

/** Maps the settings of createRequestOriginGroup, without its origins, to their rules. */
export const GROUP_RULES = {
  selectionCriteria: oneOf('default', 'media-quality-score'),
  failoverCriteria: nested({
    statusCodes: listOf(Number.isInteger, 100, 'must be a list of status codes'),
  }),
};

/** Throws a TypeError for the first setting that breaks its rule (developer guide, origin modification). */
export function checkSettings(settings, rules, path) {
  if (!isObject(settings)) throw new TypeError(`${path} must be an object`);
  for (const name of Object.keys(rules)) {
    const value = settings[name];
    if (value === undefined) continue;
    const [test, problem, members] = rules[name];
    if (!test(value, settings)) throw new TypeError(`${path}.${name} ${problem}`);
    if (members !== undefined) checkSettings(value, members, `${path}.${name}`);
  }
}
