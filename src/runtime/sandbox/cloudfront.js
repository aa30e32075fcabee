import { cwt } from './cwt.js';
import {
  createRequestOriginGroup,
  selectRequestOriginById,
  updateRequestOrigin,
} from './origins.js';

const MOST_LOG_BYTES = 800;
let eventType = 'viewer-request';

/** Tells the module which event this run handles. */
export function setEventType(type) {
  eventType = type;
}

function inViewerRequest(method) {
  return (...args) => {
    if (eventType === 'viewer-request') return method(...args);
    throw new Error(`${method.name} is only available in viewer request functions`);
  };
}

/** Bytes of text after URL encoding. */
function encodedBytes(text) {
  return encodeURIComponent(text).length;
}

function logCustomData(data) {
  if (typeof data !== 'string') throw new TypeError('logCustomData: the data must be a string');
  if (encodedBytes(data) > MOST_LOG_BYTES) {
    throw new RangeError(
      `logCustomData: the data is over ${MOST_LOG_BYTES} bytes when URL encoded`,
    );
  }
}

/** Key value stores are not emulated, so none is ever associated. */
function kvs() {
  throw new Error('No key value store is associated with the function');
}

const EDGE = { name: 'IAD', serverIp: '192.0.2.1', region: 'us-east-1' };

/** The cloudfront module (developer guide, helper methods). */
export const cloudfront = {
  kvs,
  logCustomData,
  cwt,
  createRequestOriginGroup: inViewerRequest(createRequestOriginGroup),
  selectRequestOriginById: inViewerRequest(selectRequestOriginById),
  updateRequestOrigin: inViewerRequest(updateRequestOrigin),
  get edgeLocation() {
    return eventType === 'viewer-request' ? { ...EDGE } : {};
  },
  get distributionTenant() {
    throw new TypeError('distributionTenant is not available for a standard distribution');
  },
};
