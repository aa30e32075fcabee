/** Holds a finding of the check, as the editor marks it. */
export interface Finding {
  severity: 'ERROR' | 'WARNING';
  line: number | null;
  column: number | null;
  message: string;
}
