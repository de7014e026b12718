import clsx from 'clsx';
import type { ComponentProps, Ref } from 'react';
import { controlLook, Field, type FieldFrame } from './field.tsx';

interface TextAreaProps
  extends FieldFrame,
    Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'ref'> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A labelled text of several lines; it grows with what is typed where the browser can do that. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, hideLabel, className, onChange, ...rest } = props;
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(control) => (
        <textarea
          rows={3}
          className={clsx(controlLook, 'field-sizing-content max-h-80 min-h-16 resize-y')}
          {...rest}
          {...control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
