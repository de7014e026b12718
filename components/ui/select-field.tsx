import clsx from 'clsx';
import { controlLook, Field, type FieldFrame } from './field.tsx';

interface SelectFieldProps<T extends string> extends FieldFrame {
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A labelled choice of one; the browser's own list, which every screen reader and phone knows. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, error, hideLabel, className, value, options, onChange } = props;
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(control) => (
        <select
          className={clsx(controlLook, 'h-8 cursor-pointer')}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
