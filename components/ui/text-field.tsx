import clsx from 'clsx';
import type { ComponentProps, Ref } from 'react';
import { controlLook, Field, type FieldFrame } from './field.tsx';

interface TextFieldProps
  extends FieldFrame,
    Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className' | 'ref'> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A labelled line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, className, onChange, ...rest } = props;
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(control) => (
        <input
          className={clsx(controlLook, 'h-8')}
          {...rest}
          {...control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
