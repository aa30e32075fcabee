/** A request as it came over the socket. */
export interface HttpRequest {
  method: string;
  /** Path and query as they were sent. */
  target: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Undefined when it was too large to keep. */
  body: Uint8Array | undefined;
}

/** An answer before it is written to the socket. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}
