import { maxBodyBytes, type BodyRefusal } from '../http/readBytes.ts';

/** Refuses a body of more than 256 KiB that is no sync, or whose query alone has that much. */
export const tooLargeRequest: BodyRefusal = {
  status: 413,
  detail: `The body may have ${maxBodyBytes} bytes. Only a sync of entries may have more, in its variables.`,
};
