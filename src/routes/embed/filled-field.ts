import type { Field } from '$lib/server/figures/fields';

/** A field of the builder with what is chosen now. */
export type FilledField = Field & { value: string };
