import { cwt } from './cwt.js';
import { kvs } from './keyValueStore.js';
import {
  createRequestOriginGroup,
  selectRequestOriginById,
  updateRequestOrigin,
} from './origins.js';

const MAX_LOG_BYTES = 800;
let eventType = 'viewer-request';

/** Sets the event type of this run: some methods are for viewer requests only. */
export function setEventType(type) {
  eventType = type;
}

/** Wraps a method that throws in viewer responses. */
function viewerRequestOnly(method) {
  return (...args) => {
    if (eventType === 'viewer-request') return method(...args);
    throw new Error(`${method.name} is only available in viewer request functions`);
  };
}

/** Counts the bytes of a URL-encoded text. */
function encodedBytes(text) {
  return encodeURIComponent(text).length;
}

function logCustomData(data) {
  if (typeof data !== 'string') throw new TypeError('logCustomData: the data must be a string');
  if (encodedBytes(data) > MAX_LOG_BYTES) {
    throw new RangeError(`logCustomData: the data is over ${MAX_LOG_BYTES} bytes when URL encoded`);
  }
}

const EDGE_LOCATION = { name: 'IAD', serverIp: '192.0.2.1', region: 'us-east-1' };

/** Provides the module `cloudfront` (developer guide, helper methods). */
export const cloudfront = {
  kvs,
  logCustomData,
  cwt,
  createRequestOriginGroup: viewerRequestOnly(createRequestOriginGroup),
  selectRequestOriginById: viewerRequestOnly(selectRequestOriginById),
  updateRequestOrigin: viewerRequestOnly(updateRequestOrigin),
  get edgeLocation() {
    return eventType === 'viewer-request' ? { ...EDGE_LOCATION } : {};
  },
  get distributionTenant() {
    throw new TypeError('distributionTenant is not available for a standard distribution');
  },
};
