import { useEffect, useState } from 'react';

/** The time, ms since the epoch, renewed each half minute: fine enough for "5 minutes ago". */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
