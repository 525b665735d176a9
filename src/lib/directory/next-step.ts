import type { Listing, Opening } from '../atlas/support/listing.ts';
import type { Service } from './model.ts';

const dayNames = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "09:30" -> "9:30am", "14:00" -> "2pm", "12:00" -> "midday". */
export function clock(time: string): string {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	if (minute === 0 && hour === 12) return 'midday';
	const twelve = hour % 12 === 0 ? 12 : hour % 12;
	return `${twelve}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** "Monday 9:30am to 12:30pm": the first opening of the week. */
const firstOpening = ([first]: readonly Opening[]): string | null =>
	first ? `${dayNames[first.weekday]} ${clock(first.opens)} to ${clock(first.closes)}` : null;

/** The first line of a result: what to do, now, in a sentence of few words. */
export function nextStep(listing: Omit<Listing, 'nextStep'>, service: Service): string {
	const { join, phone, email, website, places, openings, standing } = listing;
	if (standing === 'history') return 'Check first: this may no longer run.';
	if (standing === 'no-longer-listed') return 'Check first: its directory no longer lists it.';
	if (listing.feed === 'link-workers')
		return `Phone one of these GP practices. Ask ${listing.alert ? 'if they have a link worker' : 'for the link worker'}.`;
	if (join === 'gp')
		return phone ? `Ask your GP practice, or call ${phone}.` : 'Ask your GP practice to refer you.';
	if (join === 'professional') return 'Ask your GP practice, link worker or support worker to refer you.';
	const dropIn = /drop[- ]?in|turn up|go along/i.test(
		`${service.name} ${service.description ?? ''} ${service.application_process ?? ''}`
	);
	const opening = firstOpening(openings);
	if (dropIn && places.length > 0)
		return opening ? `Go along. It opens ${opening}.` : 'Go along. You do not need to book.';
	if (phone) return `Call ${phone}.`;
	if (email) return `E-mail ${email}.`;
	if (website) return 'Look at their website to join.';
	if (places.length > 0) return 'Go along and ask.';
	return 'We do not have their phone number. Ask your GP practice or library.';
}
