/** Which device the page plays. Set before the plugin is loaded. */
import { Platform } from 'obsidian-test-mocks/obsidian';

function computerClass(isMac: boolean, isWin: boolean): string {
	if (isMac) return 'mod-macos';
	return isWin ? 'mod-windows' : 'mod-linux';
}

export function setPlatform(isPhone: boolean): void {
	const isMac = /Mac/.test(navigator.platform);
	const isWin = /Win/.test(navigator.platform);
	Object.assign(Platform, {
		isDesktop: !isPhone,
		isDesktopApp: !isPhone,
		isMobile: isPhone,
		isMobileApp: isPhone,
		isPhone,
		isTablet: false,
		isIosApp: false,
		isAndroidApp: isPhone,
		isMacOS: isMac && !isPhone,
		isWin: isWin && !isPhone,
		isLinux: !isMac && !isWin && !isPhone,
		isSafari: false,
	});
	const { classList } = document.body;
	classList.add(isPhone ? 'mod-android' : computerClass(isMac, isWin));
	classList.toggle('is-mobile', isPhone);
	classList.toggle('is-phone', isPhone);
}
