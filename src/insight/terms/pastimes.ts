/**
 * What people do for the love of it: what nearly everybody does, and crafts with the words by which people tell of
 * them. Words as data, in English, German, French, Spanish, Portuguese and Dutch, folded; `-` at the end stands for any
 * ending, `_` for a blank.
 */
import { stemOf, termsOf } from './terms';

/** So many people do these that they bring nobody together by themselves; `trail running` is none of them. */
const COMMON =
	'reading books novels literature writing cooking baking food eating restaurants music singing concerts travel- ' +
	'trips films movies cinema series theatre museums arts culture sports fitness gym yoga running jogging walk- hiking ' +
	'swimming cycling biking football soccer tennis dancing garden- plants photo- nature outdoors animals pets dogs cats ' +
	'games gaming coffee tea wine beer chocolate shopping fashion friends family children kids people work business ' +
	'management technology tech computers news politics languages health meditation sleep deadlines planning lists cars ' +
	'weather rain sun snow lesen bucher kochen backen musik singen reisen filme kino kunst kultur laufen joggen wandern ' +
	'spazieren schwimmen radfahren fussball garten gartnern natur tiere hunde katzen spiele kaffee wein bier freunde ' +
	'familie arbeit politik lecture lire livres cuisin- musique chant voyage- courir marche randonnee natation velo ' +
	'jardin- animaux chiens chats jeux cafe the vin biere amis famille travail leer lectura libros cocina- musica viaj- ' +
	'cine deporte correr caminar senderismo nadar natacion bicicleta futbol naturaleza animales perros gatos juegos vino ' +
	'cerveza amigos familia trabajo politica ler leitura livros cozinh- viagens desporto esporte corrida caminhada- ' +
	'natureza animais cachorros jogos trabalho lezen boeken koken bakken muziek zingen reizen hardlopen wandelen zwemmen ' +
	'fietsen voetbal tuin- natuur dieren honden katten koffie thee wijn vrienden werk politiek';

/** Of one craft what stands between two strokes. Each word is said of that craft and seldom of anything else. */
const CRAFTS =
	'bee beekeep- hive apiar- varroa imker- biene- abeille- apicult- ruche abeja- colme- abelha- bijen-|' +
	'sourdough rye loaf loaves dough levain baker baker- sauerteig backer boulang- panader- padari- padeir- zuurdesem bakker-|' +
	'astronom- telescop- teleskop- stargaz- planetari- observator- saturn nebula comet perseid- sternwarte sterrenk-|' +
	'ceramic- ceramiqu- keramik- keramiek potter- kiln stoneware raku porcelain topfer- poterie potier alfarer- olaria oleiro pottenbak-|' +
	'bookbind- buchbind- reliure relieu- encuaderna- encaderna- boekbind-|' +
	'letterpress typesett- bleisatz buchdruck- schriftsetz- tipograf- boekdruk-|' +
	'linocut- linoprint- linogra- linosned- woodcut- linolsch- holzschnitt- houtsned-|typeface- typograph- typografi- letterform-|calligraph- kalligra- caligraf-|' +
	'dye dyeing dyer mordant- woad madder indigo farberei teintur- tintorer-|knit- crochet- yarn strick- hakeln tricot- ganchillo breien|' +
	'weaving weaver loom weber- webstuhl tissage tisserand- telar tejedor- tecelag- weefgetouw|' +
	'sewing seamstress quilt- patchwork nahen schneiderin coutur- costur- naaien naaist-|embroider- stickerei broderie bordado- borduren|' +
	'woodwork- carpent- joiner- woodturn- lathe tischler- schreiner- drechsel- menuis- carpint- marcen- houtbewerk- timmer- meubelmak-|' +
	'blacksmith- schmied- forgeron- herrero ferreiro- smederij|goldsmith- silversmith- jewell- goldschmied- bijout- orfevre- orfebre- joyer- ourives- goudsm-|' +
	'horolog- clockmak- watchmak- escapement uhrmach- horloger- relojer- relojoa-|violin- luthier- geige- violon- vioolbouw-|' +
	'viol gamba lute harpsichord- clavecin- cembalo clavecimbel|organ organist- orgel- orgue-|jazz saxophon- bebop|opera libretto|tango- milonga|' +
	'chess- schach- echecs ajedrez xadrez schaak- schaken|poem poet poetr- sonnet- lyrik gedicht- poesi- poeme- poema-|' +
	'mushroom- fungi mycolog- mykolog- micolog- pilze champignon- seta cogumelo- paddenstoel-|' +
	'birdwatch- birding birder ornitholog- ornitolog- vogelbeob- vogelkijk- vogelaar-|' +
	'sheep ewe fleece shepherd- lambing schafe schafer mouton- brebis oveja- ovelha- schapen schaapherd-|' +
	'cider orchard- apfelwein streuobst cidre verger- sidra pomar boomgaard-|vineyard- winemak- viticult- winzer- weinberg- vigner- vignob- vinedo- vinhedo- wijngaard-|' +
	'homebrew- brewer- brewing brauer- brasseu- cervecer- cervejeir- brouwer-|cheesemak- kaserei fromag- queser- queijeir- kaasmak-|' +
	'sailing sailboat- dinghy regatta segeln segelboot- voilier- velero- veleiro- zeilen zeilboot-|rowing rower rudern ruderboot- aviron roeien|' +
	'kayak- canoe- kajak- kanu- piragu- caiaque-|scuba freediving tauchen plongee buceo mergulho duiken|' +
	'climbing climber boulder- klettern escalad- klimmen|horse pony equestr- dressage pferd- reiten chevaux equit- caballos cavalos paard-|' +
	'angling angler- angeln pecheur- hengel-|railway- locomoti- lokomotiv- eisenbahn- ferrovia- ferrocarril- spoorweg-|' +
	'carillon- belfr- bellring- campanolog- beiaard-|' +
	'genealog- ancest- family_history stammbaum- ahnen- vorfahr- stamboom- vooroud- doopregist- ancetre- antepas-|' +
	'midwi- hebamme- sage_femme accouch- grossesse vroedvrouw- verlosk- comadron- matrona parteira- obstetri-|' +
	'archaeolog- archaolog- archeolog- arqueolog-|geolog- fossil-|botani- botany herbari-|cartograph- kartogra- cartogra-';

/** A table of words, those with any ending apart. What is asked once is remembered: the same words come again. */
class Words<Value> {
	readonly #exact = new Map<string, Value>();
	readonly #beginnings = new Map<string, Value>();
	readonly #twos = new Map<string, Map<string, Value>>();
	readonly #known = new Map<string, Value | undefined>();

	add(words: string, value: Value): void {
		for (const word of words.split(' ').filter((one) => one !== ''))
			if (word.endsWith('-')) this.#beginnings.set(word.slice(0, -1), value);
			else if (word.includes('_')) this.#addTwo(word.split('_').map(stemOf), value);
			else this.#exact.set(stemOf(word), value);
	}

	#addTwo([first = '', second = '']: readonly string[], value: Value): void {
		this.#twos.set(first, (this.#twos.get(first) ?? new Map<string, Value>()).set(second, value));
	}

	/** What two words that follow each other stand for. */
	getTwo(first: string, second: string): Value | undefined {
		return this.#twos.get(first)?.get(second);
	}

	get(stem: string): Value | undefined {
		if (this.#known.has(stem)) return this.#known.get(stem);
		let found = this.#exact.get(stem);
		for (let end = stem.length; found === undefined && end > 2; end--)
			found = this.#beginnings.get(stem.slice(0, end));
		if (this.#known.size > MOST_KNOWN) this.#known.clear();
		this.#known.set(stem, found);
		return found;
	}
}

const MOST_KNOWN = 30_000;

/** What the key of a craft begins with: no key of words does. */
const CRAFT = 'craft:';

const common = new Words<true>();
common.add(COMMON, true);
const crafts = new Words<string>();
for (const words of CRAFTS.split('|')) crafts.add(words, `${CRAFT}${words.split(/[ -]/, 1)[0] ?? ''}`);

/** Whether what somebody is interested in is what nearly everybody does: every word of it is. */
export const isCommonPastime = (stems: readonly string[]): boolean =>
	stems.every((stem) => common.get(stem) !== undefined);

/** The craft that a word tells of, alone or with the one before it, as a key; undefined: none that is known. */
export const craftOf = (stem: string, before = ''): string | undefined =>
	crafts.get(stem) ?? crafts.getTwo(before, stem);

/** The crafts that words tell of, each once. */
export const craftsIn = (stems: readonly string[]): string[] => [
	...new Set(stems.flatMap((stem, at) => craftOf(stem, stems[at - 1]) ?? [])),
];

/** Whether a key is that of a craft. */
export const isCraft = (key: string): boolean => key.startsWith(CRAFT);

/** The stems of a text. */
export const stemsOf = (text: string): string[] => termsOf(text).map(({ stem }) => stem);
