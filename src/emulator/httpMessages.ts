/** Describes an HTTP request as it was received. */
export interface HttpRequest {
  method: string;
  /** Path and query as they were sent. */
  target: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Undefined when the body exceeded the limit. */
  body: Uint8Array | undefined;
}

/** Describes an HTTP response before it is sent. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Gives a header's value; several fields of one name are joined with commas. */
export function headerValue({ headers }: HttpRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
