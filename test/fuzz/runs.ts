/** How many interactions are tried; CI's few are another set each time. More: OTR_FUZZ=20000 npx vitest run test/fuzz */
export const INTERACTIONS = Number(process.env.OTR_FUZZ ?? 400);
export const STORIES = Math.ceil(INTERACTIONS / 4);

/** Milliseconds that a suite may take: as long as it has tries. */
export const PATIENCE = { timeout: 60_000 + INTERACTIONS * 60 };
