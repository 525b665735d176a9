// For tests of the palette only.

export type Rgb = [number, number, number];
export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

/**
 * What a person without one kind of cone sees, in linear RGB: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
 * Computer Graphics 15(6), 2009, severity 1.0.
 */
const matrices: Record<Vision, [Rgb, Rgb, Rgb]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

/** "#d8432b" as light, each channel from 0 to 1 (IEC 61966-2-1). */
export function linear(hex: string): Rgb {
	const channel = (at: number) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export function seenAs(light: Rgb, vision: Vision): Rgb {
	const [red, green, blue] = matrices[vision];
	const clip = (value: number) => Math.min(1, Math.max(0, value));
	return [clip(dot(red, light)), clip(dot(green, light)), clip(dot(blue, light))];
}

/** Lightness, and two opponent axes: B. Ottosson, "A perceptual color space for image processing", 2020. */
export function oklab(light: Rgb): Rgb {
	const cones: Rgb = [
		Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light)),
		Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light)),
		Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light))
	];
	return [
		dot([0.2104542553, 0.793617785, -0.0040720468], cones),
		dot([1.9779984951, -2.428592205, 0.4505937099], cones),
		dot([0.0259040371, 0.7827717662, -0.808675766], cones)
	];
}

/** Distance in OKLab of two colours as seen; 0.02 is about the least a person notices side by side. */
export function difference(a: string, b: string, vision: Vision = 'normal'): number {
	const [one, two] = [a, b].map((hex) => oklab(seenAs(linear(hex), vision))) as [Rgb, Rgb];
	return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
	const [one = 0, two = 0] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex)));
	return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}
