const browsers: readonly [RegExp, string][] = [
	[/\bEdgA?\//, 'Edge'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/\bChrome\/|\bCriOS\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];

const systems: readonly [RegExp, string][] = [
	[/\biPhone\b/, 'an iPhone'],
	[/\biPad\b/, 'an iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'a Mac'],
	[/\bCrOS\b/, 'a Chromebook'],
	[/\bLinux\b/, 'Linux']
];

const first = (known: readonly [RegExp, string][], text: string) =>
	known.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Windows": roughly what a session was begun with, for its owner to know it again. */
export function deviceInWords(userAgent: string): string {
	const browser = first(browsers, userAgent) ?? 'A browser we do not know';
	const system = first(systems, userAgent);
	return system ? `${browser} on ${system}` : browser;
}
