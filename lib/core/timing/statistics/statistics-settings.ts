import * as v from 'valibot';

export const StatisticsSettingsSchema = v.object({
  /** Share of answers in time that the house wants, per mille. */
  goalPermille: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  /** So long are waits kept, days; null: until they are deleted by hand. */
  keepDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))),
});

export type StatisticsSettings = v.InferOutput<typeof StatisticsSettingsSchema>;
