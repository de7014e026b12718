/** What the page could not do meanwhile, whole ms. */
export interface PageCost {
  /** The longest that it could do nothing else. */
  longestTaskMs: number;
  /** Between two frames, at most. */
  longestFrameMs: number;
}

/** Watches what the page itself is busy with until it is told to stop. */
export function watchPage(): () => PageCost {
  let longest = 0;
  let frame = 0;
  let last = performance.now();
  let isOver = false;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const tick = (now: number) => {
    frame = Math.max(frame, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return () => {
    isOver = true;
    observer.disconnect();
    return { longestTaskMs: Math.round(longest), longestFrameMs: Math.round(frame) };
  };
}
