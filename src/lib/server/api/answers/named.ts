import type { z } from 'zod';

const shapes = new Map<z.ZodType, string>();

/** Shapes of answers that stand in the OpenAPI description under a name of their own, so that it says each once. */
export const namedShapes: ReadonlyMap<z.ZodType, string> = shapes;

/** Gives a shape its name in the description. The name is last: whatever is added to a shape afterwards is another. */
export function named<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
	shapes.set(shape, id);
	return shape;
}
