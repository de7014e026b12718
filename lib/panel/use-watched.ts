import { useEffect, useState } from 'react';

/** The newest value of a source that calls back now and after each change; `first` until it has answered. */
export function useWatched<T>(watch: (onChange: (value: T) => void) => () => void, first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => watch(setValue), [watch]);
  return value;
}
