/** The list of problems as it is drawn: by note, then what concerns two notes. No DOM. */
import type { ProblemCode } from '../../core/markdown/problem';
import { compareText } from '../../core/text/text-order';
import { noteName } from '../../core/text/vault-path';
import { problemsWords } from '../../words/words';
import type { Finding, Fix } from '../../insight/doctor/doctor';

/** A problem with a key that is the same as long as it is the same problem. */
export interface ProblemRow {
	readonly key: string;
	readonly finding: Finding;
}

/** Problems under one title: those of one note, or those that concern two. */
export interface ProblemSection {
	readonly key: string;
	readonly title: string;
	/** The note's path, where it is one note's section. */
	readonly path: string | null;
	readonly rows: readonly ProblemRow[];
}

/** The problems that concern two notes, by code, and what their sections are called. */
const OF_TWO_NOTES: ReadonlyMap<ProblemCode, string> = new Map([
	['twins', problemsWords.twins],
	['copy', problemsWords.copies],
]);

/**
 * The problems in the order given, those of one note under its name; then namesakes, then copies. At most `most` of
 * them.
 */
export function sectionsOf(findings: readonly Finding[], most: number): readonly ProblemSection[] {
	const own = findings.filter(({ other }) => other === null);
	const rest = (code: ProblemCode): Finding[] => findings.filter((finding) => finding.code === code);
	const ordered = [...own, ...rest('twins'), ...rest('copy')].slice(0, most);
	const sections = new Map<string, { title: string; path: string | null; rows: ProblemRow[] }>();
	const counts = new Map<string, number>();
	for (const finding of ordered) {
		const { path, line, found, code } = finding;
		const title = OF_TWO_NOTES.get(code);
		const of = title === undefined ? path : code;
		const section = sections.get(of) ?? {
			title: title ?? noteName(path),
			path: title === undefined ? path : null,
			rows: [],
		};
		const name = `${path}:${line}:${found}:${code}`;
		const count = counts.get(name) ?? 0;
		counts.set(name, count + 1);
		section.rows.push({ key: count === 0 ? name : `${name}:${count}`, finding });
		sections.set(of, section);
	}
	return [...sections].map(([key, section]) => ({ key, ...section }));
}

const TOGETHER = ['rhythm', 'circle', 'link', 'birthday-ahead'] as const;

/** The problems of which several can be fixed together, since each has one fix only. */
export function fixedTogether(
	findings: readonly Finding[],
): readonly { readonly code: (typeof TOGETHER)[number]; readonly fixes: readonly Fix[] }[] {
	return TOGETHER.map((code) => ({
		code,
		fixes: findings
			.filter((finding) => finding.code === code && finding.fixes.length === 1)
			.flatMap(({ fixes }) => fixes),
	}))
		.filter(({ fixes }) => fixes.length > 1)
		.sort((a, b) => compareText(a.code, b.code));
}
