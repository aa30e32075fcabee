/** Matches a function's name, and one of a key value store (contract, `CreateFunctionInput.name`). */
const nameForm = /^[a-zA-Z0-9-_]{1,64}$/;
/** Matches a test case's name (contract, `SaveTestCaseInput.case`). */
const testNameForm = /^[a-zA-Z0-9][a-zA-Z0-9-_.]{0,63}$/;

/** Says what is wrong with a name that comes from a file's; undefined if nothing is. */
export function nameFault(name: string): string | undefined {
  return nameForm.test(name)
    ? undefined
    : `${shown(name)} must have 1 to 64 characters of a-z A-Z 0-9 - _`;
}

/** Does the same for the name of a test case. */
export function testNameFault(name: string): string | undefined {
  if (testNameForm.test(name)) return undefined;
  return `${shown(name)} must have 1 to 64 characters of a-z A-Z 0-9 - _ . and begin with a letter or digit`;
}

/** Shows a name as people write it: macOS may give a letter and its accent apart (NFD). */
function shown(name: string): string {
  return JSON.stringify(name.normalize('NFC'));
}

/**
 * Gives the name that a person means by an argument: a name, or the path of one of its files, also with the separators of Windows.
 */
export function nameOfArgument(argument: string): string {
  const path = argument.replaceAll('\\', '/').replace(/\/+$/, '');
  const inFolder = /(?:^|\/)([^/]+)\.tests(?:\/[^/]*)?$/.exec(path);
  if (inFolder?.[1] !== undefined) return inFolder[1];
  return (path.split('/').at(-1) ?? '').replace(/\.(?:js|json)$/, '');
}

/** Names that no file of Windows may have, whatever follows their first dot. Source: Microsoft, "Naming files, paths, and namespaces". */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Finds names that cannot be files beside each other: Windows and macOS do not tell upper case from lower. */
export function unwritableNames(names: readonly string[], platform: string): string[] {
  const folded = new Map<string, string[]>();
  for (const name of names) {
    const key = name.toLowerCase();
    folded.set(key, [...(folded.get(key) ?? []), name]);
  }
  const alike = [...folded.values()]
    .filter((group) => group.length > 1)
    .map((group) => `${group.join(' and ')} differ in upper and lower case only`);
  const devices = names
    .filter((name) => reserved.test(name))
    .map((name) => `${name} cannot be a file's name on Windows`);
  return [...(platform === 'linux' ? [] : alike), ...(platform === 'win32' ? devices : [])];
}
