/** Chinese, in simplified and traditional characters. */
import type { Language } from '../language';

export const zh: Language = {
	code: 'zh',
	months: '',
	weekdays:
		'星期日 星期天 ~ 日,星期一 周一 ~ 一,星期二 周二 ~ 二,星期三 周三 ~ 三,星期四 周四 ~ 四,星期五 周五 ~ 五,星期六 周六 ~ 六',
	terms: {
		company: '和 跟 与 與 同',
		joining: '和 与 與 及',
		intended: '明天 打算 想 要 计划 計劃 应该 應該',
		not: '没 没有 沒有 取消 未',
		filling: '日期 日 时间 時間 的 与 與 和 年月日',
		contact: '联系 聯繫 聯絡 联络 见面 見面 通话 通話 电话 電話 聊天 会面 會面',
		last: '最近 上次 最后 最後 上一次 最近一次',
		next: '下次 下一次',
		rhythm: '频率 頻率 周期 週期 间隔',
		birth: '生日 出生 诞辰 誕辰',
		when: '日期 时间 時間 日 何时',
		participants: '参与者 參與者 参会人 參會人 参会者 參會者 与会者',
		meeting: '会议 會議 会议纪要 會議紀要 会议记录 會議記錄 例会 例會',
		nature: '类型 類型 类别 類別 分类 分類 种类 種類',
		other: '纪要 紀要 日记 日記 日志 日誌',
	},
	fields: {
		phone: '电话; 電話; 手机',
		email: '邮箱',
		place: '城市; 地点',
		company: '公司; 单位',
		role: '职位',
		milestones: '纪念日',
	},
	rhythm: {
		beside: '每 个 個 大约 大約 约 約',
		units: '天 日,周 週 星期 礼拜 禮拜,月 个月 個月,季 季度,半年,年',
		numbers: '一,二 两 兩,三,四,五,六,七,八,九,十,十一,十二',
		second: '隔',
		often: '',
		times: '次 回',
		adverbs: ',,双周,,双月,每季,,',
	},
	kinds: {
		meet: '见面; 見面; 吃饭; 吃飯; 午饭; 午餐',
		call: '电话; 電話; 通话; 通話',
		message: '消息; 訊息; 短信; 簡訊',
		letter: '写信; 寫信',
		gift: '礼物',
	},
	headings: {
		log: '联系记录; 聯絡記錄; 聯繫記錄; 交流记录; 沟通记录; 互动记录',
		other: '重要日期; 纪念日; 紀念日; 生日; 礼物; 禮物',
	},
	death: { status: '去世; 逝世; 已故; 已去世', keys: '忌日; 去世日期; 逝世日期; 死亡日期', no: '否; 不', yes: '是' },
	person: '人物; 人; 联系人; 聯絡人',
	folders: '人物; 人; 联系人',
	off: '取消; 取消了; 已取消',
	due: '截止; 截止日期; 截至',
};
