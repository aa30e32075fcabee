import type { XmlService } from './renderXml.ts';

/** Names a service that the emulator stands in for, as the scope of a signature does. */
export type Service = XmlService | 'cloudfront-keyvaluestore' | 'dynamodb';
