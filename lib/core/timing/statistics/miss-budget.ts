/** How many more misses a goal bears, or how many answers in time it lacks. */
export type MissBudget =
  /** The goal is met, and still would be after so many misses more. */
  | { kind: 'spare'; misses: number }
  /** The goal is not met; so many answers in time in a row reach it. null: a goal of 100 % cannot be reached any more. */
  | { kind: 'short'; needed: number | null };

/** `goalPermille`, 1…1000, is taken as a whole number, so that no rounding tells a shop of a miss that it may not afford. */
export function missBudget(inTime: number, waits: number, goalPermille: number): MissBudget {
  const goal = Math.round(goalPermille);
  if (inTime * 1000 >= goal * waits)
    return { kind: 'spare', misses: Math.floor((inTime * 1000) / goal) - waits };
  if (goal >= 1000) return { kind: 'short', needed: null };
  return { kind: 'short', needed: Math.ceil((goal * waits - inTime * 1000) / (1000 - goal)) };
}
