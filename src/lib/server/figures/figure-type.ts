import type { z } from 'zod';
import type { FigureView } from '../../atlas/figure-view.ts';

/** How one figure is made: the choices it takes, checked as the API checks them, and what they show. */
export interface FigureEntry<Shape extends z.ZodRawShape = z.ZodRawShape> {
	/** In the list of the embed builder. */
	name: string;
	/** What it is, in a sentence. */
	about: string;
	query: z.ZodObject<Shape>;
	/** The figure of checked choices, at once or when it is worked out. Throws, or rejects with, ApiError for those that name nothing. */
	view: (choices: z.infer<z.ZodObject<Shape>>) => FigureView | Promise<FigureView>;
}

/** Keeps the type of the choices while the entry is written. */
export const entry = <Shape extends z.ZodRawShape>(figure: FigureEntry<Shape>): FigureEntry<Shape> => figure;
