// Shows the button, which alone asks the browser where it is, and prints. Nothing is kept or sent but by the form.
const button = document.querySelector('[data-locate]');
const box = /** @type {HTMLInputElement | null} */ (document.getElementById('where'));
const status = document.querySelector('[data-locate-status]');

/** @param {string} words */
const say = (words) => {
	if (status) status.textContent = words;
};

if (button instanceof HTMLButtonElement && box && 'geolocation' in navigator) {
	button.hidden = false;
	button.addEventListener('click', () => {
		say('Finding where you are…');
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				// Three decimals are about 100 metres: near enough to walk by, not a front door.
				box.value = `${coords.latitude.toFixed(3)}, ${coords.longitude.toFixed(3)}`;
				say('We have put in roughly where you are. Now press “Find support”.');
				box.focus();
			},
			({ code }) =>
				say(
					code === 1
						? 'Your browser did not let us see where you are. Type your postcode instead.'
						: 'We could not find where you are. Type your postcode instead.'
				),
			{ maximumAge: 60_000, timeout: 10_000 }
		);
	});
}

const print = document.querySelector('[data-print]');
if (print instanceof HTMLButtonElement) {
	print.hidden = false;
	print.addEventListener('click', () => window.print());
}
