import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { areKeysOn, switchKeys } from './keys.ts';

/** Says which key is held with another on this machine. */
export const modifier = navigator.platform.startsWith('Mac') ? 'Cmd' : 'Ctrl';

const keys = [
  [`${modifier} Enter`, 'Run the tests'],
  [`${modifier} S`, 'Save only'],
  [`${modifier} Shift Enter`, 'Go to Deploy'],
  ['F7', 'Next problem'],
  ['Shift F7', 'Previous problem'],
  ['/', 'Filter the list'],
  ['?', 'This list'],
] as const;

/** Lists the keys. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const [isOn, setOn] = useState(areKeysOn());
  const change = (next: boolean) => {
    switchKeys(next);
    setOn(next);
  };
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="about keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="row">
        <input type="checkbox" checked={isOn} onChange={({ target }) => change(target.checked)} />
        Single keys, such as / and ?
      </label>
      <div className="actions">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
