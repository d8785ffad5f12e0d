/** Turkish. */
import type { Language } from '../language';

export const tr: Language = {
	code: 'tr',
	months:
		'ocak ~ oca,şubat ~ şub,mart ~ mar,nisan ~ nis,mayıs,haziran ~ haz,temmuz ~ tem,ağustos ~ ağu,eylül ~ ' +
		'eyl,ekim ~ eki,kasım ~ kas,aralık',
	weekdays: 'pazar,pazartesi ~ pzt,salı,çarşamba ~ çar,perşembe,cuma ~ cum,cumartesi ~ cmt',
	terms: {
		company: 'ile',
		joining: 've',
		intended: 'yarın lazım gerek istiyorum',
		not: 'değil yok iptal',
		filling: 'tarih tarihi gün günü ile için',
		contact: 'iletişim görüşme görüşülen konuşma buluşma temas arama ziyaret mesaj irtibat görüşüldü konuşuldu',
		last: 'son',
		next: 'sonraki gelecek',
		rhythm: 'sıklık sıklığı periyot aralığı ritim',
		birth: 'doğum doğumgünü doğdu',
		when: 'tarih tarihi zaman saat',
		participants: 'katılımcılar katılımcı katılanlar kişiler davetliler kimler',
		meeting: 'toplantı toplantılar toplantısı görüşme görüşmeler görüşmesi buluşma randevu',
		nature: 'tür türü kategori',
		other: 'günlük liste grup hatırlatma özet',
	},
	fields: {
		phone: 'telefon; telefon numarası; cep telefonu',
		email: 'e-posta',
		place: 'şehir; yer',
		company: 'şirket; firma',
		role: 'meslek',
		milestones: 'yıldönümü',
	},
	rhythm: {
		beside: 'her bir yaklaşık',
		units: 'gün günde,hafta haftada,ay ayda,çeyrek çeyrekte,,yıl yılda sene senede',
		numbers: ',iki,üç,dört,beş,altı,yedi,sekiz,dokuz,on,,',
		second: '',
		often: '',
		times: 'kez kere defa',
		adverbs: 'günlük,haftalık,,aylık,,çeyreklik,,yıllık',
	},
	kinds: {
		meet: 'buluşma; buluştuk; görüştük; kahve; çay; öğle yemeği',
		call: 'telefon; aradım; aradı; arama',
		message: 'mesaj; mesajlaştık; mesajlaşma; yazdım',
		letter: 'mektup; kartpostal',
		gift: 'hediye',
	},
	headings: {
		log: 'görüşmeler; görüşme geçmişi; iletişim geçmişi; konuşmalar; buluşmalar; görüşme kayıtları',
		other: 'önemli tarihler; önemli günler; doğum günleri; hediyeler; yıldönümleri; kariyer',
	},
	spoken: {
		days: 'evvelsi gün; önceki gün,=dün; dün akşam; dün gece,bugün; bu sabah; bu akşam,yarın; yarın akşam,öbür gün',
		ago: '# önce',
		ahead: '# sonra',
		last: 'geçen geçtiğimiz',
		next: 'gelecek önümüzdeki',
		weeks: 'geçen hafta,gelecek hafta; önümüzdeki hafta',
		beside: 'günü',
	},
	death: {
		status: 'öldü; vefat etti; merhum; merhume; rahmetli',
		keys: 'vefat; vefat tarihi; ölüm tarihi; ölüm',
		no: 'hayır',
		yes: 'evet',
	},
	person: 'kişi; insan; arkadaş; dost',
	folders: 'kişiler; insanlar; arkadaşlar',
	off: 'iptal; iptal edildi; iptal oldu',
	due: 'son tarih; en geç; son gün',
};
