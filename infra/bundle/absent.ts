/** Makes what stands in for an export that a bundle leaves out: to call it or to read a member throws, with its name. */
export function absent(name: string, module: string): object {
  const fail = function () {
    throw new Error(`${name} of ${module} is not in this bundle`);
  };
  return new Proxy(fail, { get: fail });
}
