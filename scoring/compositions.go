package scoring

import (
	"strings"
	"unicode/utf8"
)

// compositions are the small letters that have a form of one character and a form
// of two, each followed by the two and a space, in the order of their code points:
// Unicode 14, canonical decompositions of letters and marks, without Hangul, which
// follows a rule. Marks and letters written from right to left are escaped, so that
// the lines can be read.
const compositions = " " +
	"àa\u0300 áa\u0301 âa\u0302 ãa\u0303 äa\u0308 åa\u030a çc\u0327 èe\u0300 ée\u0301 êe\u0302 ëe\u0308 ìi\u0300 íi\u0301 îi\u0302 ïi\u0308 ñn\u0303 " +
	"òo\u0300 óo\u0301 ôo\u0302 õo\u0303 öo\u0308 ùu\u0300 úu\u0301 ûu\u0302 üu\u0308 ýy\u0301 ÿy\u0308 āa\u0304 ăa\u0306 ąa\u0328 ćc\u0301 ĉc\u0302 " +
	"ċc\u0307 čc\u030c ďd\u030c ēe\u0304 ĕe\u0306 ėe\u0307 ęe\u0328 ěe\u030c ĝg\u0302 ğg\u0306 ġg\u0307 ģg\u0327 ĥh\u0302 ĩi\u0303 īi\u0304 ĭi\u0306 " +
	"įi\u0328 ĵj\u0302 ķk\u0327 ĺl\u0301 ļl\u0327 ľl\u030c ńn\u0301 ņn\u0327 ňn\u030c ōo\u0304 ŏo\u0306 őo\u030b ŕr\u0301 ŗr\u0327 řr\u030c śs\u0301 " +
	"ŝs\u0302 şs\u0327 šs\u030c ţt\u0327 ťt\u030c ũu\u0303 ūu\u0304 ŭu\u0306 ůu\u030a űu\u030b ųu\u0328 ŵw\u0302 ŷy\u0302 źz\u0301 żz\u0307 žz\u030c " +
	"ơo\u031b ưu\u031b ǎa\u030c ǐi\u030c ǒo\u030c ǔu\u030c ǖü\u0304 ǘü\u0301 ǚü\u030c ǜü\u0300 ǟä\u0304 ǡȧ\u0304 ǣæ\u0304 ǧg\u030c ǩk\u030c ǫo\u0328 " +
	"ǭǫ\u0304 ǯʒ\u030c ǰj\u030c ǵg\u0301 ǹn\u0300 ǻå\u0301 ǽæ\u0301 ǿø\u0301 ȁa\u030f ȃa\u0311 ȅe\u030f ȇe\u0311 ȉi\u030f ȋi\u0311 ȍo\u030f ȏo\u0311 " +
	"ȑr\u030f ȓr\u0311 ȕu\u030f ȗu\u0311 șs\u0326 țt\u0326 ȟh\u030c ȧa\u0307 ȩe\u0327 ȫö\u0304 ȭõ\u0304 ȯo\u0307 ȱȯ\u0304 ȳy\u0304 \u0344\u0308\u0301 " +
	"ΐϊ\u0301 άα\u0301 έε\u0301 ήη\u0301 ίι\u0301 ΰϋ\u0301 ϊι\u0308 ϋυ\u0308 όο\u0301 ύυ\u0301 ώω\u0301 ϓϒ\u0301 ϔϒ\u0308 йи\u0306 ѐе\u0300 ёе\u0308 " +
	"ѓг\u0301 їі\u0308 ќк\u0301 ѝи\u0300 ўу\u0306 ѷѵ\u030f ӂж\u0306 ӑа\u0306 ӓа\u0308 ӗе\u0306 ӛә\u0308 ӝж\u0308 ӟз\u0308 ӣи\u0304 ӥи\u0308 ӧо\u0308 " +
	"ӫө\u0308 ӭэ\u0308 ӯу\u0304 ӱу\u0308 ӳу\u030b ӵч\u0308 ӹы\u0308 \u0622\u0627\u0653 \u0623\u0627\u0654 \u0624\u0648\u0654 \u0625\u0627\u0655 " +
	"\u0626\u064a\u0654 \u06c0\u06d5\u0654 \u06c2\u06c1\u0654 \u06d3\u06d2\u0654 ऩन\u093c ऱर\u093c ऴळ\u093c \u0958क\u093c \u0959ख\u093c \u095aग\u093c \u095bज\u093c \u095cड\u093c " +
	"\u095dढ\u093c \u095eफ\u093c \u095fय\u093c \u09cb\u09c7\u09be \u09cc\u09c7\u09d7 \u09dcড\u09bc \u09ddঢ\u09bc \u09dfয\u09bc \u0a33ਲ\u0a3c \u0a36ਸ\u0a3c \u0a59ਖ\u0a3c \u0a5aਗ\u0a3c \u0a5bਜ\u0a3c \u0a5eਫ\u0a3c " +
	"\u0b48\u0b47\u0b56 \u0b4b\u0b47\u0b3e \u0b4c\u0b47\u0b57 \u0b5cଡ\u0b3c \u0b5dଢ\u0b3c ஔஒ\u0bd7 \u0bca\u0bc6\u0bbe \u0bcb\u0bc7\u0bbe \u0bcc\u0bc6\u0bd7 " +
	"\u0c48\u0c46\u0c56 \u0cc0\u0cbf\u0cd5 \u0cc7\u0cc6\u0cd5 \u0cc8\u0cc6\u0cd6 \u0cca\u0cc6\u0cc2 \u0ccb\u0cca\u0cd5 \u0d4a\u0d46\u0d3e " +
	"\u0d4b\u0d47\u0d3e \u0d4c\u0d46\u0d57 \u0dda\u0dd9\u0dca \u0ddc\u0dd9\u0dcf \u0ddd\u0ddc\u0dca \u0dde\u0dd9\u0ddf \u0f43ག\u0fb7 \u0f4dཌ\u0fb7 \u0f52ད\u0fb7 \u0f57བ\u0fb7 " +
	"\u0f5cཛ\u0fb7 \u0f69ཀ\u0fb5 \u0f73\u0f71\u0f72 \u0f75\u0f71\u0f74 \u0f76\u0fb2\u0f80 \u0f78\u0fb3\u0f80 \u0f81\u0f71\u0f80 \u0f93\u0f92\u0fb7 " +
	"\u0f9d\u0f9c\u0fb7 \u0fa2\u0fa1\u0fb7 \u0fa7\u0fa6\u0fb7 \u0fac\u0fab\u0fb7 \u0fb9\u0f90\u0fb5 ဦဥ\u102e ᬆᬅ\u1b35 ᬈᬇ\u1b35 ᬊᬉ\u1b35 ᬌᬋ\u1b35 ᬎᬍ\u1b35 " +
	"ᬒᬑ\u1b35 \u1b3b\u1b3a\u1b35 \u1b3d\u1b3c\u1b35 \u1b40\u1b3e\u1b35 \u1b41\u1b3f\u1b35 \u1b43\u1b42\u1b35 ḁa\u0325 ḃb\u0307 ḅb\u0323 ḇb\u0331 ḉç\u0301 " +
	"ḋd\u0307 ḍd\u0323 ḏd\u0331 ḑd\u0327 ḓd\u032d ḕē\u0300 ḗē\u0301 ḙe\u032d ḛe\u0330 ḝȩ\u0306 ḟf\u0307 ḡg\u0304 ḣh\u0307 ḥh\u0323 ḧh\u0308 ḩh\u0327 " +
	"ḫh\u032e ḭi\u0330 ḯï\u0301 ḱk\u0301 ḳk\u0323 ḵk\u0331 ḷl\u0323 ḹḷ\u0304 ḻl\u0331 ḽl\u032d ḿm\u0301 ṁm\u0307 ṃm\u0323 ṅn\u0307 ṇn\u0323 ṉn\u0331 " +
	"ṋn\u032d ṍõ\u0301 ṏõ\u0308 ṑō\u0300 ṓō\u0301 ṕp\u0301 ṗp\u0307 ṙr\u0307 ṛr\u0323 ṝṛ\u0304 ṟr\u0331 ṡs\u0307 ṣs\u0323 ṥś\u0307 ṧš\u0307 ṩṣ\u0307 " +
	"ṫt\u0307 ṭt\u0323 ṯt\u0331 ṱt\u032d ṳu\u0324 ṵu\u0330 ṷu\u032d ṹũ\u0301 ṻū\u0308 ṽv\u0303 ṿv\u0323 ẁw\u0300 ẃw\u0301 ẅw\u0308 ẇw\u0307 ẉw\u0323 " +
	"ẋx\u0307 ẍx\u0308 ẏy\u0307 ẑz\u0302 ẓz\u0323 ẕz\u0331 ẖh\u0331 ẗt\u0308 ẘw\u030a ẙy\u030a ẛſ\u0307 ạa\u0323 ảa\u0309 ấâ\u0301 ầâ\u0300 ẩâ\u0309 " +
	"ẫâ\u0303 ậạ\u0302 ắă\u0301 ằă\u0300 ẳă\u0309 ẵă\u0303 ặạ\u0306 ẹe\u0323 ẻe\u0309 ẽe\u0303 ếê\u0301 ềê\u0300 ểê\u0309 ễê\u0303 ệẹ\u0302 ỉi\u0309 " +
	"ịi\u0323 ọo\u0323 ỏo\u0309 ốô\u0301 ồô\u0300 ổô\u0309 ỗô\u0303 ộọ\u0302 ớơ\u0301 ờơ\u0300 ởơ\u0309 ỡơ\u0303 ợơ\u0323 ụu\u0323 ủu\u0309 ứư\u0301 " +
	"ừư\u0300 ửư\u0309 ữư\u0303 ựư\u0323 ỳy\u0300 ỵy\u0323 ỷy\u0309 ỹy\u0303 ἀα\u0313 ἁα\u0314 ἂἀ\u0300 ἃἁ\u0300 ἄἀ\u0301 ἅἁ\u0301 ἆἀ\u0342 ἇἁ\u0342 " +
	"ἐε\u0313 ἑε\u0314 ἒἐ\u0300 ἓἑ\u0300 ἔἐ\u0301 ἕἑ\u0301 ἠη\u0313 ἡη\u0314 ἢἠ\u0300 ἣἡ\u0300 ἤἠ\u0301 ἥἡ\u0301 ἦἠ\u0342 ἧἡ\u0342 ἰι\u0313 ἱι\u0314 " +
	"ἲἰ\u0300 ἳἱ\u0300 ἴἰ\u0301 ἵἱ\u0301 ἶἰ\u0342 ἷἱ\u0342 ὀο\u0313 ὁο\u0314 ὂὀ\u0300 ὃὁ\u0300 ὄὀ\u0301 ὅὁ\u0301 ὐυ\u0313 ὑυ\u0314 ὒὐ\u0300 ὓὑ\u0300 " +
	"ὔὐ\u0301 ὕὑ\u0301 ὖὐ\u0342 ὗὑ\u0342 ὠω\u0313 ὡω\u0314 ὢὠ\u0300 ὣὡ\u0300 ὤὠ\u0301 ὥὡ\u0301 ὦὠ\u0342 ὧὡ\u0342 ὰα\u0300 ὲε\u0300 ὴη\u0300 ὶι\u0300 " +
	"ὸο\u0300 ὺυ\u0300 ὼω\u0300 ᾀἀ\u0345 ᾁἁ\u0345 ᾂἂ\u0345 ᾃἃ\u0345 ᾄἄ\u0345 ᾅἅ\u0345 ᾆἆ\u0345 ᾇἇ\u0345 ᾐἠ\u0345 ᾑἡ\u0345 ᾒἢ\u0345 ᾓἣ\u0345 ᾔἤ\u0345 " +
	"ᾕἥ\u0345 ᾖἦ\u0345 ᾗἧ\u0345 ᾠὠ\u0345 ᾡὡ\u0345 ᾢὢ\u0345 ᾣὣ\u0345 ᾤὤ\u0345 ᾥὥ\u0345 ᾦὦ\u0345 ᾧὧ\u0345 ᾰα\u0306 ᾱα\u0304 ᾲὰ\u0345 ᾳα\u0345 ᾴά\u0345 " +
	"ᾶα\u0342 ᾷᾶ\u0345 ῂὴ\u0345 ῃη\u0345 ῄή\u0345 ῆη\u0342 ῇῆ\u0345 ῐι\u0306 ῑι\u0304 ῒϊ\u0300 ῖι\u0342 ῗϊ\u0342 ῠυ\u0306 ῡυ\u0304 ῢϋ\u0300 ῤρ\u0313 " +
	"ῥρ\u0314 ῦυ\u0342 ῧϋ\u0342 ῲὼ\u0345 ῳω\u0345 ῴώ\u0345 ῶω\u0342 ῷῶ\u0345 がか\u3099 ぎき\u3099 ぐく\u3099 げけ\u3099 ごこ\u3099 ざさ\u3099 じし\u3099 ずす\u3099 " +
	"ぜせ\u3099 ぞそ\u3099 だた\u3099 ぢち\u3099 づつ\u3099 でて\u3099 どと\u3099 ばは\u3099 ぱは\u309a びひ\u3099 ぴひ\u309a ぶふ\u3099 ぷふ\u309a べへ\u3099 ぺへ\u309a ぼほ\u3099 " +
	"ぽほ\u309a ゔう\u3099 ゞゝ\u3099 ガカ\u3099 ギキ\u3099 グク\u3099 ゲケ\u3099 ゴコ\u3099 ザサ\u3099 ジシ\u3099 ズス\u3099 ゼセ\u3099 ゾソ\u3099 ダタ\u3099 ヂチ\u3099 ヅツ\u3099 " +
	"デテ\u3099 ドト\u3099 バハ\u3099 パハ\u309a ビヒ\u3099 ピヒ\u309a ブフ\u3099 プフ\u309a ベヘ\u3099 ペヘ\u309a ボホ\u3099 ポホ\u309a ヴウ\u3099 ヷワ\u3099 ヸヰ\u3099 ヹヱ\u3099 " +
	"ヺヲ\u3099 ヾヽ\u3099 \ufb1d\u05d9\u05b4 \ufb1f\u05f2\u05b7 \ufb2a\u05e9\u05c1 \ufb2b\u05e9\u05c2 \ufb2c\ufb49\u05c1 \ufb2d\ufb49\u05c2 " +
	"\ufb2e\u05d0\u05b7 \ufb2f\u05d0\u05b8 \ufb30\u05d0\u05bc \ufb31\u05d1\u05bc \ufb32\u05d2\u05bc \ufb33\u05d3\u05bc \ufb34\u05d4\u05bc " +
	"\ufb35\u05d5\u05bc \ufb36\u05d6\u05bc \ufb38\u05d8\u05bc \ufb39\u05d9\u05bc \ufb3a\u05da\u05bc \ufb3b\u05db\u05bc \ufb3c\u05dc\u05bc " +
	"\ufb3e\u05de\u05bc \ufb40\u05e0\u05bc \ufb41\u05e1\u05bc \ufb43\u05e3\u05bc \ufb44\u05e4\u05bc \ufb46\u05e6\u05bc \ufb47\u05e7\u05bc " +
	"\ufb48\u05e8\u05bc \ufb49\u05e9\u05bc \ufb4a\u05ea\u05bc \ufb4b\u05d5\u05b9 \ufb4c\u05d1\u05bf \ufb4d\u05db\u05bf \ufb4e\u05e4\u05bf " +
	"\U0001109a\U00011099\U000110ba \U0001109c\U0001109b\U000110ba \U000110ab\U000110a5\U000110ba \U0001112e\U00011131\U00011127 " +
	"\U0001112f\U00011132\U00011127 \U0001134b\U00011347\U0001133e \U0001134c\U00011347\U00011357 \U000114bb\U000114b9\U000114ba " +
	"\U000114bc\U000114b9\U000114b0 \U000114be\U000114b9\U000114bd \U000115ba\U000115b8\U000115af \U000115bb\U000115b9\U000115af " +
	"\U00011938\U00011935\U00011930 "

// decompose appends a letter as its base and its marks. The last of several marks
// of a letter is parted from it first.
func decompose(out []rune, r rune) []rune {
	const hangul, syllables, vowels, finals = 0xAC00, 11172, 21, 28
	if at := r - hangul; at >= 0 && at < syllables {
		out = append(out, 0x1100+at/(vowels*finals), 0x1161+at/finals%vowels)
		if final := at % finals; final > 0 {
			out = append(out, 0x11A7+final)
		}
		return out
	}
	if base, mark, ok := composition(r); ok {
		return append(decompose(out, base), mark)
	}
	return append(out, r)
}

// BaseLetter returns a small letter without the marks that are part of its character: e for
// é. Any other character comes back as it is.
func BaseLetter(r rune) rune {
	for {
		base, _, ok := composition(r)
		if !ok {
			return r
		}
		r = base
	}
}

// composition finds a letter among the compositions by halving.
func composition(r rune) (base, mark rune, ok bool) {
	for low, high := 1, len(compositions); low < high; {
		at := strings.LastIndexByte(compositions[:(low+high)/2+1], ' ') + 1 // where a letter begins
		if at < low || at >= high {
			at = low
		}
		letter, n := utf8.DecodeRuneInString(compositions[at:])
		next := at + strings.IndexByte(compositions[at:], ' ') + 1
		switch {
		case letter < r:
			low = next
		case letter > r:
			high = at
		default:
			base, m := utf8.DecodeRuneInString(compositions[at+n:])
			mark, _ := utf8.DecodeRuneInString(compositions[at+n+m:])
			return base, mark, true
		}
	}
	return 0, 0, false
}
