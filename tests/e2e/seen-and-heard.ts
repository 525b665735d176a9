import type { Page } from '@playwright/test';

/*
 * What axe does not look at, asked of a page as it stands. Each gives its faults in words; accessibility-guards.spec.ts
 * shows each of them at work on a page that has the fault.
 */

/** What moves although the reader asked for stillness: elements with an animation or a transition that takes time. */
export const movingParts = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const takesTime = (durations: string) => durations.split(',').some((text) => Number.parseFloat(text) > 0);
		const styled = [...document.querySelectorAll('*')].filter((element) => {
			const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
			return takesTime(transitionDuration) || takesTime(animationDuration) || scrollBehavior === 'smooth';
		});
		const running = document.getAnimations().filter(({ playState }) => playState === 'running');
		return [
			...styled.map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
			...running.map(({ id }) => `animation ${id}`)
		];
	});

/** Boxes that hide part of what is in them: what a reader who zooms, or sets larger type, would lose. */
export const cutOff = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((element) => {
				const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
				const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
				// What is for screen readers alone is cut on purpose; a field scrolls to what is typed in it.
				const isMeant =
					clipPath !== 'none' || display === 'inline' || element.closest('svg, .maplibregl-map');
				if (!hides || isMeant) return false;
				return (
					element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
				);
			})
			.map(
				({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent.trim().slice(0, 40)}`
			)
	);

/**
 * Goes to what the Tab key stops at, to three of each sort, and says of which it is not plain where the focus is: out of
 * sight or covered by something (WCAG 2.4.11), or without a mark that is 2 pixels wide and stands out 3:1 (2.4.7, 1.4.11).
 */
export async function focusFaults(page: Page): Promise<string[]> {
	// Browsers show the focus to those who move it by keyboard.
	await page.keyboard.press('Tab');
	return page.evaluate(() => {
		const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const known = new Map<string, number[]>();
		/** A computed colour as red, green, blue and opacity, 0 to 255. */
		const read = (colour: string): number[] => {
			const before = known.get(colour);
			if (before || !pen) return before ?? [];
			pen.clearRect(0, 0, 1, 1);
			pen.fillStyle = colour;
			pen.fillRect(0, 0, 1, 1);
			const channels = [...pen.getImageData(0, 0, 1, 1).data];
			known.set(colour, channels);
			return channels;
		};
		const light = (colour: string) => {
			const [red = 0, green = 0, blue = 0] = read(colour).map((channel) => {
				const share = channel / 255;
				return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const contrast = (one: string, other: string) => {
			const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
			return (bright + 0.05) / (dark + 0.05);
		};
		const isOpaque = (colour: string) => (read(colour)[3] ?? 0) > 127;
		const behind = (element: Element): string => {
			for (let at = element.parentElement; at; at = at.parentElement) {
				const { backgroundColor } = getComputedStyle(at);
				if (isOpaque(backgroundColor)) return backgroundColor;
			}
			return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? '#000' : '#fff';
		};
		const isMarked = (element: Element): boolean => {
			const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
			const [, shadow = '', spread = '0'] = /^(\w+\([^)]*\)).* ([\d.]+)px( inset)?$/.exec(boxShadow) ?? [];
			const marks = [
				...(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? [outlineColor] : []),
				...(Number(spread) >= 2 ? [shadow] : [])
			];
			return marks.some((mark) => isOpaque(mark) && contrast(mark, behind(element)) >= 3);
		};
		const isSeen = (element: Element): boolean =>
			[...element.getClientRects()].some((box) => {
				const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
				const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
				if (right <= left || bottom <= top) return false;
				return [0.1, 0.3, 0.5, 0.7, 0.9].some((down) =>
					[0.1, 0.3, 0.5, 0.7, 0.9].some((along) => {
						const hit = document.elementFromPoint(left + along * (right - left), top + down * (bottom - top));
						return hit !== null && element.contains(hit);
					})
				);
			});

		const stops = [
			...document.querySelectorAll<HTMLElement>(
				'a[href], button, input, select, textarea, summary, [tabindex="0"]'
			)
		].filter(
			(stop) =>
				stop.tabIndex >= 0 &&
				!stop.matches(':disabled, [type=hidden]') &&
				stop.checkVisibility({ visibilityProperty: true })
		);
		const classOf = (element: Element | null) => `${element?.tagName}.${element?.getAttribute('class')}`;
		const sorts = Map.groupBy(stops, (stop) => `${classOf(stop)} in ${classOf(stop.parentElement)}`);
		return [...sorts].flatMap(([sort, alike]) => {
			const some = new Set([alike[0], alike[Math.floor(alike.length / 2)], alike.at(-1)]);
			return [...some].flatMap((stop) => {
				if (!stop) return [];
				stop.focus();
				// A hidden button is shown by what stands for it.
				const shown = [stop, stop.parentElement, stop.nextElementSibling, stop.closest('label')].find(
					(element): element is Element => element !== null && isMarked(element)
				);
				const name = `${sort}: ${stop.textContent.trim().slice(0, 30)}`;
				if (document.activeElement !== stop) return [`${name} takes no focus`];
				if (!shown) return [`${name} has no mark`];
				return isSeen(shown) ? [] : [`${name} is out of sight`];
			});
		});
	});
}

/**
 * What the reader’s own colours take away: bars, keys and marks that a background alone draws, and choices of which the
 * chosen one looks as the others do. Asked before and after the colours are forced, which it does. The elements
 * themselves are kept meanwhile, not their places: a map that comes between the two takes its words away.
 */
export async function lostInForcedColours(page: Page): Promise<string[]> {
	const painted = await page.evaluateHandle(() =>
		[...document.querySelectorAll('body *')].filter((element) => {
			const { width, height } = element.getBoundingClientRect();
			const { backgroundColor, clipPath } = getComputedStyle(element);
			const around = element.parentElement && getComputedStyle(element.parentElement).backgroundColor;
			const isPaint = !/^rgba.*, 0\)$/.test(backgroundColor) && backgroundColor !== around;
			const isBare =
				element.childElementCount === 0 &&
				element.textContent.trim() === '' &&
				!element.matches('input, select, textarea, button, iframe, canvas');
			return isPaint && isBare && width > 1 && height > 1 && clipPath === 'none';
		})
	);
	await page.emulateMedia({ forcedColors: 'active' });
	const lost = await page.evaluate((painted) => {
		const name = (element: Element) =>
			`${element.tagName}.${element.getAttribute('class')} ${element.textContent.trim().slice(0, 30)}`;
		const probe = document.body.appendChild(document.createElement('i'));
		probe.style.background = 'Canvas';
		const canvas = getComputedStyle(probe).backgroundColor;
		probe.remove();
		/** As the page itself, which is what a forced background becomes. */
		const isPlain = (colour: string) => colour === canvas || /^rgba.*, 0\)$/.test(colour);
		const flat = painted.filter((element) => {
			if (!element.isConnected) return false;
			const { backgroundColor, outlineStyle, borderStyle, borderWidth } = getComputedStyle(element);
			const hasEdge = outlineStyle !== 'none' || (borderStyle !== 'none' && /[1-9]/.test(borderWidth));
			return !hasEdge && isPlain(backgroundColor);
		});
		const looks = (element: Element) => {
			const style = getComputedStyle(element);
			const edges = [
				style.borderBottomColor,
				style.borderBottomWidth,
				style.borderBottomStyle,
				style.outlineStyle
			];
			return [
				...edges,
				isPlain(style.backgroundColor) || style.backgroundColor,
				style.color,
				style.textDecorationLine,
				style.fontWeight
			].join();
		};
		// A breadcrumb’s last step is no choice among others.
		const chosen =
			':is(a, button, [role=tab]):is([aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true])';
		const alike = [...document.querySelectorAll(chosen)].filter((element) =>
			[...(element.closest('ul, ol, [role=tablist], nav')?.querySelectorAll(element.tagName) ?? [])].some(
				(other) => !other.matches(chosen) && looks(other) === looks(element)
			)
		);
		return [
			...flat.map((element) => `drawn by nothing: ${name(element)}`),
			...alike.map((element) => `chosen, and looks as the rest: ${name(element)}`)
		];
	}, painted);
	await painted.dispose();
	await page.emulateMedia({ forcedColors: 'none' });
	return lost;
}

/** Keeps from now on what each page would have a screen reader say of itself. Call before the first visit. */
export const listen = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const said: string[] = [];
		const live = 'output, [role=status], [role=alert], [aria-live]:not([aria-live=off])';
		const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
		const observer = new MutationObserver((changes) => {
			// What stands in the page as it comes is read as the page is, and not announced.
			if (document.readyState === 'loading') return;
			const regions = changes.flatMap(({ target, addedNodes }) => [
				elementOf(target)?.closest(live),
				// An alert is said when it comes, with whatever it comes in.
				...[...addedNodes].flatMap((node) =>
					node instanceof Element
						? [...node.querySelectorAll('[role=alert]'), ...(node.matches('[role=alert]') ? [node] : [])]
						: []
				)
			]);
			for (const region of new Set(regions)) {
				const text = region?.textContent.replace(/\s+/g, ' ').trim();
				if (text) said.push(text);
			}
		});
		observer.observe(document, { subtree: true, childList: true, characterData: true });
		// The last of the page may have come, and not been told of, when it is all there.
		document.addEventListener('readystatechange', () => void observer.takeRecords(), { once: true });
		Object.assign(window, { saidSoFar: () => said.splice(0) });
	});

/** What was said since it was last asked; `listen` has been called. */
export const heard = (page: Page): Promise<string[]> =>
	page.evaluate(() => (window as unknown as { saidSoFar: () => string[] }).saidSoFar());
