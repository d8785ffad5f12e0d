/** What is said of reaching out: the ways, the message, the call, and what is offered after it. */
import type { Channel, NoWay, Way } from '../reach';

const CHANNELS: Readonly<Record<Channel, string>> = { whatsapp: 'WhatsApp', signal: 'Signal', telegram: 'Telegram', email: 'Mail', sms: 'Text message', phone: 'Call', linkedin: 'LinkedIn', website: 'Website' };

/** The properties that a way can be told by, as one would write them. */
const EXAMPLES = 'email: ana@example.org, phone: "+32 470 12 34 56", or whatsapp, signal, telegram, linkedin, website';

const channelName = (channel: Channel): string => CHANNELS[channel];

export const reachWords = {
	channel: channelName,
	/** A way in a list of ways: `Mail, home: ana@example.org`. */
	way: ({ channel, label, address }: Way): string => `${channelName(channel)}${label === null ? '' : `, ${label}`}: ${address}`,
	/** Why an address is no way, and what to do. */
	noWay: ({ channel, found, fault }: NoWay): string => (fault === 'country-code'
		? `${channelName(channel)} needs the country code: “${found}” could be written as +32 470 12 34 56.`
		: `“${found}” is no address for ${channel === 'phone' ? 'a call' : channelName(channel)} that I can read.`),
	noDraft: (name: string, known: readonly string[]): string => `There is no draft "${name}": ${known.length === 0 ? 'make one in the settings' : `the drafts are ${known.join(', ')}`}.`,
	remembered: (name: string): string => `${name} is remembered: there is no message to draft.`,
	noWays: (name: string): string => `${name}'s note has no address: add one to its properties (${EXAMPLES}).`,
};
