/** Reports what the data plane of key value stores answered in place of doing what was asked. */
export class KeyValueRefusal extends Error {
  /** AWS's code and status, and its id of the request, where the SDK's errors have them. */
  override readonly name: string;
  readonly $metadata: { httpStatusCode: number; requestId: string | undefined };

  /** Takes AWS's code and words; `UnknownError` stands for those that AWS did not give. */
  constructor({ code, message, ...$metadata }: Refused) {
    super(message || 'UnknownError');
    this.name = code || 'UnknownError';
    this.$metadata = $metadata;
  }
}

interface Refused {
  code: string;
  message: string;
  httpStatusCode: number;
  requestId: string | undefined;
}
