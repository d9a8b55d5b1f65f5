import { useId, type ReactElement } from 'react';
import { useCommonStyles } from '../parts/styles';

interface Props<K extends string> {
  readonly label: string;
  readonly choices: { readonly [key in K]: string };
  readonly value: K;
  readonly onChoose: (value: K) => void;
}

/** One of a few, in a list that the system opens. */
export function Choice<K extends string>({ label, choices, value, onChoose }: Props<K>): ReactElement {
  const common = useCommonStyles();
  const id = useId();
  // Keys of a record are its type's, which Object.keys does not say.
  const keys = Object.keys(choices) as K[];
  return (
    <div className={common.section}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={common.control}
        value={value}
        onChange={(event) => {
          const chosen = keys.find((key) => key === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {keys.map((key) => <option key={key} value={key}>{choices[key]}</option>)}
      </select>
    </div>
  );
}
