/**
 * Types of events and of the module `cloudfront`, for editors. Source: developer guide, event structure and helper methods; of `cwt`
 * docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cwt-support-cloudfront-functions.html, of `distributionTenant`
 * saas-specific-logic-function-code.html there.
 */
export const typeDefinitions = `// Types of CloudFront Functions. Written by cff init; yours to change.

/** A value of a header, a cookie or a query parameter. \`multiValue\` is there if the name occurs several times, and then counts. */
interface CloudFrontValue {
  value: string;
  multiValue?: { value: string }[];
}

/** A cookie of a response. */
interface CloudFrontResponseCookie extends CloudFrontValue {
  attributes?: string;
  multiValue?: { value: string; attributes?: string }[];
}

interface CloudFrontRequest {
  /** Cannot be changed. */
  readonly method: string;
  /** The path alone. */
  uri: string;
  querystring: Record<string, CloudFrontValue>;
  /** Names are in lower case. Cookies are not among them. */
  headers: Record<string, CloudFrontValue>;
  cookies: Record<string, CloudFrontValue>;
  /** The query as it came; undefined without one. Runtime 2.0. */
  rawQueryString(): string | undefined;
}

interface CloudFrontResponse {
  /** A number, not a text. */
  statusCode: number;
  statusDescription?: string;
  headers?: Record<string, CloudFrontValue>;
  cookies?: Record<string, CloudFrontResponseCookie>;
  body?: string | { encoding: 'text' | 'base64'; data: string };
}

interface CloudFrontContext<EventType extends string> {
  eventType: EventType;
  distributionId: string;
  requestId: string;
  /** Of a standard distribution. */
  distributionDomainName?: string;
  /** Of a multi-tenant distribution. */
  endpoint?: string;
}

/** What a function of a viewer request gets. It returns the request, or a response in its place. */
interface ViewerRequestEvent {
  version: '1.0';
  context: CloudFrontContext<'viewer-request'>;
  viewer: { ip: string };
  request: CloudFrontRequest;
}

/** What a function of a viewer response gets. It returns the response. */
interface ViewerResponseEvent {
  version: '1.0';
  context: CloudFrontContext<'viewer-response'>;
  viewer: { ip: string };
  request: CloudFrontRequest;
  response: CloudFrontResponse & {
    headers: Record<string, CloudFrontValue>;
    cookies: Record<string, CloudFrontResponseCookie>;
  };
}

/** Runtime 2.0 only. */
declare module 'cloudfront' {
  /** A Buffer. */
  interface Bytes extends Uint8Array {
    toString(encoding?: string): string;
  }
  interface KeyValueStoreHandle {
    /** Rejects with \`Error: KeyNotFound\` if there is no such key. */
    get(key: string, options?: { format?: 'string' }): Promise<string>;
    get(key: string, options: { format: 'json' }): Promise<any>;
    get(key: string, options: { format: 'bytes' }): Promise<Bytes>;
    exists(key: string): Promise<boolean>;
    meta(): Promise<{ creationDateTime: string; lastUpdatedDateTime: string; keyCount: number }>;
  }
  interface OriginTls {
    sni?: string;
    allowedCertificateNames?: string[];
  }
  interface OriginSettings extends OriginTls {
    domainName?: string;
    hostHeader?: string;
    originPath?: string;
    customHeaders?: Record<string, string>;
    connectionAttempts?: 1 | 2 | 3;
    originShield?: { enabled: boolean; region?: string };
    originAccessControlConfig?: {
      enabled: boolean;
      signingBehavior?: 'always' | 'never' | 'no-override';
      signingProtocol?: 'sigv4';
      originType?: 's3' | 'mediapackagev2' | 'mediastore' | 'lambda';
    };
    timeouts?: {
      readTimeout?: number;
      responseCompletionTimeout?: number;
      keepAliveTimeout?: number;
      connectionTimeout?: number;
    };
    customOriginConfig?: {
      port?: number;
      protocol?: 'http' | 'https';
      sslProtocols?: ('SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2')[];
      ipAddressType?: string;
    };
  }
  interface CborWebToken {
    protectedHeaders: Record<string, any>;
    unprotectedHeaders: Record<string, any>;
    /** Claims by their number as a text. */
    payload: Record<string, any>;
  }
  interface CborWebTokenContext {
    cwtTag?: boolean;
    coseTag: 'MAC0';
    key: string | Uint8Array;
  }
  const cf: {
    /** The associated key value store. */
    kvs(id?: string): KeyValueStoreHandle;
    updateRequestOrigin(settings: OriginSettings): void;
    selectRequestOriginById(id: string, options?: OriginTls & { hostHeader?: string }): void;
    createRequestOriginGroup(group: {
      originIds: [string | object, string | object];
      selectionCriteria?: 'default' | 'media-quality-score';
      failoverCriteria: { statusCodes: number[] };
    }): void;
    /** In a viewer request only. */
    readonly edgeLocation: { name: string; serverIp: string; region: string };
    /** Writes to the access log, at most 800 bytes. */
    logCustomData(text: string): void;
    /** CBOR Web Tokens: MAC0 with HS256, of at most 1 KB. cff test does not run them. */
    readonly cwt: {
      /** Throws for a token that this key has not made. Looks at no claim, such as the end of validity. */
      validateToken(token: Uint8Array, context: { key: string | Uint8Array }): CborWebToken;
      /** AWS's reference has the context first, its examples have it last: try it with CloudFront. */
      generateToken(context: CborWebTokenContext, token: object): Bytes;
      generateToken(token: object, context: CborWebTokenContext): Bytes;
    };
    /** Of a multi-tenant distribution, within the handler; in any other it throws. cff test does not have it. */
    readonly distributionTenant: {
      readonly id: string;
      /** Throws \`DistributionTenantParameterKeyNotFound\` if there is no such parameter. */
      readonly parameters: { get(key: string): string };
    };
  };
  export default cf;
}
`;
