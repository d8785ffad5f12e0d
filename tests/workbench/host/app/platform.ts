/** Which device the page plays. Set before the plugin is loaded. */
import { Platform } from 'obsidian-test-mocks/obsidian';

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
	classList.add(isPhone ? 'mod-android' : isMac ? 'mod-macos' : isWin ? 'mod-windows' : 'mod-linux');
	classList.toggle('is-mobile', isPhone);
	classList.toggle('is-phone', isPhone);
}
