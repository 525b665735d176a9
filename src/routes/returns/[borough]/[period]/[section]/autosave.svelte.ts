import { deserialize } from '$app/forms';
import type { AnswerFault } from '$lib/atlas/returns/read-answers';

/** What the page's `autosave` action answers. */
type Autosaved = {
	errors: AnswerFault[];
	autosaved: { revision: number; at: string; by: string; clashes: number };
};

/** What a form holds, to see whether it has changed; the revision is not something anyone typed. */
function contentOf(form: HTMLFormElement): string {
	const fields = [...new FormData(form)].filter(([name]) => name !== 'revision');
	return JSON.stringify(fields);
}

/** Does every field hold what the server drew in it? */
function isUntouched(form: HTMLFormElement): boolean {
	return [...form.elements].every((field) => {
		if (field instanceof HTMLTextAreaElement) return field.value === field.defaultValue;
		if (!(field instanceof HTMLInputElement)) return true;
		return field.value === field.defaultValue && field.checked === field.defaultChecked;
	});
}

/** Saves a section when a field is left. It never stands in the way: the button alone would do. */
export class Autosave {
	/** The newest revision this page has seen; undefined until something was saved. */
	revision = $state<number>();
	/** For the live region: "Saved at 14:02". */
	words = $state('');
	/** Faults by question, once a save has said what they are. */
	faults = $state<Record<string, string>>();
	/** Where to sign in again, if the session has ended. */
	signInHref = $state('');
	#kept = '';
	#isKept = true;
	#saving: Promise<void> = Promise.resolve();

	/** The form as it stands when the script comes. Someone quicker than the script has left fields unheard: saved now. */
	begin(form: HTMLFormElement): void {
		if (isUntouched(form)) this.#kept = contentOf(form);
		else void this.leave(form);
	}

	/** A field has been left. Saves one at a time, so that each builds on the one before. */
	leave(form: HTMLFormElement): Promise<void> {
		this.#saving = this.#saving.then(() => this.#save(form));
		return this.#saving;
	}

	/** Saves before the page is sent off, for what was typed must not end at a sign-in page or a lost connection. */
	submit(event: SubmitEvent, form: HTMLFormElement): void {
		const { submitter } = event;
		if (!submitter || submitter.dataset.saved) return;
		// A form may not be sent again while it is being sent, so what is saved already goes off as it is.
		if (this.#isKept && contentOf(form) === this.#kept) return;
		event.preventDefault();
		void this.leave(form).then(() => {
			if (!this.#isKept) return;
			submitter.dataset.saved = 'yes';
			form.requestSubmit(submitter);
		});
	}

	async #save(form: HTMLFormElement): Promise<void> {
		const content = contentOf(form);
		if (content === this.#kept) {
			this.#isKept = true;
			return;
		}
		this.#isKept = false;
		const fields = new FormData(form);
		if (this.revision !== undefined) fields.set('revision', String(this.revision));
		const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
		try {
			const answer = await fetch('?/autosave', { method: 'POST', body: fields, headers });
			this.#take(await answer.text(), content);
		} catch {
			this.words = 'Not saved: the site did not answer. Check the connection and try again.';
		}
	}

	#take(text: string, content: string): void {
		const result = deserialize<Autosaved, never>(text);
		this.signInHref = result.type === 'redirect' ? result.location : '';
		if (result.type !== 'success' || !result.data) {
			this.words = 'Not saved yet.';
			return;
		}
		const { errors, autosaved } = result.data;
		this.#isKept = true;
		this.faults = Object.fromEntries(errors.map(({ question, message }) => [question, message]));
		if (autosaved.clashes > 0) {
			this.words = `${autosaved.by} has changed the same answer. Press the button to compare.`;
			return;
		}
		this.#kept = content;
		this.revision = autosaved.revision;
		this.words = `Saved at ${autosaved.at}${errors.length > 0 ? ', but for what is marked' : ''}.`;
	}
}
