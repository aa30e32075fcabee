/** Gives the address of a path of the gateway. Scripts are at `/pages/…`, below whatever base path the gateway has. */
export function gatewayUrl(path: `/${string}`): string {
  return new URL(`..${path}`, import.meta.url).href;
}
