import type { FunctionRuntime } from '../documents.generated.ts';
import { SelectField } from '../parts/SelectField.tsx';

interface RuntimeFieldProps {
  /** Is null for one that the contract does not know. */
  runtime: FunctionRuntime | null;
  onChange: (runtime: FunctionRuntime) => void;
}

/** Lets a person choose the runtime. */
export function RuntimeField({ runtime, onChange }: RuntimeFieldProps) {
  return (
    <SelectField
      label="Runtime"
      value={runtime ?? ''}
      onChange={(value) => onChange(value as FunctionRuntime) /* one of the options */}
    >
      {runtime === null && <option value="">Another one</option>}
      <option value="CLOUDFRONT_JS_2_0">JavaScript 2.0</option>
      <option value="CLOUDFRONT_JS_1_0">JavaScript 1.0</option>
    </SelectField>
  );
}
