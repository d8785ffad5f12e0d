/** What is said of reaching out: the ways, the message, the call, and what is offered after it. */
import type { Channel, NoWay, Way } from '../../core/person/reach';

const CHANNELS: Readonly<Record<Channel, string>> = {
	whatsapp: 'WhatsApp',
	signal: 'Signal',
	telegram: 'Telegram',
	email: 'Mail',
	sms: 'Text message',
	phone: 'Call',
	linkedin: 'LinkedIn',
	website: 'Website',
};

/** The properties that a way can be told by, as one would write them. */
const EXAMPLES = 'email: ana@example.org, phone: "+32 470 12 34 56", or whatsapp, signal, telegram, linkedin, website';

const channelName = (channel: Channel): string => CHANNELS[channel];

/** What the button is called, where a channel's own name would not do. */
const OPEN: Partial<Record<Channel, string>> = { sms: 'Open the text message', email: 'Open the mail' };
/** Where a text goes, as one's own. */
const PROGRAMS: Partial<Record<Channel, string>> = { sms: 'your text messages', email: 'your mail program' };

/** Sentences about addresses, ways and messages. */
export const reachWords = {
	channel: channelName,
	/** A way in a list of ways: `Mail, home: ana@example.org`. */
	way({ channel, label, address }: Way): string {
		const name = channelName(channel);
		return label === null ? `${name}: ${address}` : `${name}, ${label}: ${address}`;
	},
	/** Why an address is no way, and what to do. */
	noWay({ channel, found, fault }: NoWay): string {
		const name = channelName(channel);
		if (fault === 'country-code')
			return `${name} needs the country code: “${found}” could be written as +32 470 12 34 56.`;
		return `“${found}” is no address for ${channel === 'phone' ? 'a call' : name} that I can read.`;
	},
	messageTitle: (name: string): string => `Message to ${name}`,
	through: 'Through',
	draft: 'Draft',
	noDraftChosen: 'None',
	subject: 'Subject',
	text: 'Message',
	copy: 'Copy',
	openIn: (channel: Channel): string => OPEN[channel] ?? `Open ${channelName(channel)}`,
	/** What becomes of the text once the channel is opened. */
	willCarry(channel: Channel): string {
		const where = PROGRAMS[channel] ?? channelName(channel);
		return `The text goes along to ${where}; nothing is sent before you send it there.`;
	},
	willCopy: (channel: Channel): string =>
		`The text is copied, since ${channelName(channel)} takes none along: paste it there.`,
	tooLong: 'The text is too long to go along: it is copied, paste it there.',
	unknownPlaceholders: (placeholders: string, count: number): string =>
		`${placeholders} ${count === 1 ? 'means nothing here: change it' : 'mean nothing here: change them'} before you send this.`,
	copied: 'Copied.',
	copiedFor: (channel: Channel): string => `The text is copied: paste it into ${channelName(channel)}.`,
	/** What stands above the lines of the notes beside a draft. */
	fromNotes: 'From your notes, not in the message:',
	fromNotesHint:
		'A line that you choose goes in where you are writing. They are your own words: read them once more.',
	notCopied: 'The text could not be copied: select it and copy it yourself.',
	nothingToCopy: 'There is nothing to copy yet: write a word.',
	/** Above the number, or the numbers. */
	callWhich: (name: string, count: number): string =>
		count === 1 ? `Call ${name}: Enter calls this number` : `Call ${name}: which number?`,
	calling: (name: string, number: string): string => `Calling ${name}: ${number}`,
	noPhone: (name: string): string =>
		`${name}'s note has no number to call: add phone: "+32 470 12 34 56" to its properties.`,
	badPhone: (name: string, found: string): string =>
		`${name}'s number “${found}” cannot be dialled: write it as +32 470 12 34 56.`,
	menu: { message: 'Message…', call: 'Call' },
	/** Asked once on coming back. */
	wroteTo: (name: string): string => `Did you write to ${name}?`,
	called: (name: string): string => `Did you talk to ${name}?`,
	logIt: 'Log it',
	noDraft(name: string, known: readonly string[]): string {
		const advice = known.length === 0 ? 'make one in the settings' : `the drafts are ${known.join(', ')}`;
		return `There is no draft "${name}": ${advice}.`;
	},
	remembered: (name: string): string => `${name} is remembered: there is no message to draft.`,
	noWays: (name: string): string => `${name}'s note has no address: add one to its properties (${EXAMPLES}).`,
};
