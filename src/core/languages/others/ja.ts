/** Japanese. */
import type { Language } from '../language';

export const ja: Language = {
	code: 'ja',
	months: '',
	weekdays:
		'日曜日 日曜 ~ 日,月曜日 月曜 ~ 月,火曜日 火曜 ~ 火,水曜日 水曜 ~ 水,木曜日 木曜 ~ 木,金曜日 金曜 ~ 金,土曜日 土曜 ~ 土',
	terms: {
		company: 'と',
		joining: 'と や',
		intended: '明日 予定 つもり したい',
		not: 'ない なかった 中止 延期',
		filling: '日 の 日付 年月日 日時 に と する',
		contact: '連絡 電話 会話 面会 通話 訪問 話した 会った 会う 話す コンタクト やりとり やり取り',
		last: '最終 最後 前回 最近 直近',
		next: '次回 次',
		rhythm: '頻度 間隔 周期 ペース',
		birth: '誕生日 生年月日 生まれ',
		when: '日付 日時 開催日 会議日 日 実施日',
		participants: '参加者 出席者 出席 参加 メンバー 参加メンバー 同席者',
		meeting: '会議 議事録 打ち合わせ 打合せ ミーティング 面談 面会 通話',
		nature: '種類 種別 タイプ カテゴリ カテゴリー 分類',
		other: '日記 日報 週報 一覧 グループ リスト',
	},
	fields: {
		phone: '電話番号; 携帯; 携帯電話',
		email: 'メール',
		place: '場所; 住所',
		company: '会社; 勤務先',
		role: '役職',
		milestones: '記念日',
	},
	rhythm: {
		beside: '毎 ごと に 間 約',
		units: '日,週 週間,月 か月 ヶ月 ヵ月 カ月 ケ月 箇月,四半期,半年,年 年間',
		numbers: '一,二,三,四,五,六,七,八,九,十,十一,十二',
		second: '隔',
		often: '',
		times: '回 度',
		adverbs: '毎日,毎週,隔週,毎月,隔月,四半期ごと,半年ごと,毎年',
	},
	kinds: {
		meet: 'ランチ; ディナー; 食事; 昼食; 夕食; 朝食',
		call: '電話; 通話; ビデオ通話; オンライン通話',
		message: 'メール; メッセージ; チャット; ライン',
		letter: 'ハガキ; はがき',
		gift: 'プレゼント',
	},
	headings: {
		log: 'やりとり; やり取り; 連絡記録; 連絡履歴; 会話; 交流',
		other: '記念日; 大切な日; 重要な日; 誕生日; 贈り物; プレゼント',
	},
	death: { status: '死去; 逝去; 故人', keys: '命日; 没年; 没年月日; 死亡日', no: 'いいえ', yes: 'はい' },
	person: '人物; 人; 連絡先; 友人',
	folders: '人物; 人; 連絡先',
	off: '中止; キャンセル; 延期',
	due: '期限; 締切; 締め切り',
};
