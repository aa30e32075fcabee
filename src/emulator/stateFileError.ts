/** Says that a file of the emulator's state cannot be used. The message is one line that says what to do. */
export class StateFileError extends Error {
  /** Makes the error for a file that holds something else than the emulator's state. */
  static damaged(file: string): StateFileError {
    return new StateFileError(
      `${file} is damaged or no state of the emulator. It was left as it is: mend or move it, or name another file in EMULATOR_STATE.`,
    );
  }
}

/** Does something with a file. Throws `StateFileError` when the system refuses. */
export function tryFile<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what Node's file functions throw
    throw new StateFileError(
      `${file} cannot be read and written (${code}). Name another file in EMULATOR_STATE.`,
    );
  }
}
