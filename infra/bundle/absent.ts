/** Stands in for an export that a bundle does not hold: whoever uses it learns its name. */
export function absent(name: string, module: string): object {
  const fail = function () {
    throw new Error(`${name} of ${module} is not in this bundle`);
  };
  return new Proxy(fail, { get: fail });
}
