/**
 * How long a test waits for anything that must come, ms. Not a figure of speed (those are the benches'): it is only there to end
 * a test whose event never comes, and is as long as anything may take on two cores that do other work as well.
 */
export const PATIENCE_MS = 30_000;

/** How long a test, or what comes before and after it, may take as a whole, ms: several waits of {@link PATIENCE_MS}. */
export const TEST_MS = 120_000;
