"""The words that dates are written with, language by language: literal data, no logic.

A string lists spellings separated by blanks. In a spelling `_` stands for a blank, an apostrophe or a hyphen between
two words, and a final `.` marks an abbreviation whose dot may be written or not. Case, accents, vowel marks and the
Persian forms of kaf and yeh do not matter. Month names follow CLDR (stand-alone, format and abbreviated), with the
inflected forms of running text and the regional calendars of Arabic beside them.
"""

from __future__ import annotations

Spellings = str
Twelve = tuple[Spellings, ...]

MONTHS: dict[str, tuple[Twelve, ...]] = {
    "en": (
        (
            "january jan.", "february feb.", "march mar.", "april apr.", "may", "june jun.",
            "july jul.", "august aug.", "september sept. sep.", "october oct.", "november nov.", "december dec.",
        ),
    ),
    "de": (
        (
            "januar jänner jan.", "februar feber feb.", "märz mär. mrz.", "april apr.", "mai", "juni jun.",
            "juli jul.", "august aug.", "september sept. sep.", "oktober okt.", "november nov.", "dezember dez.",
        ),
    ),
    "fr": (
        (
            "janvier janv.", "février févr. fév.", "mars", "avril avr.", "mai", "juin",
            "juillet juil.", "août", "septembre sept.", "octobre oct.", "novembre nov.", "décembre déc.",
        ),
    ),
    "es": (
        (
            "enero ene.", "febrero feb.", "marzo mar.", "abril abr.", "mayo may.", "junio jun.",
            "julio jul.", "agosto ago.", "septiembre setiembre sept. sep.", "octubre oct.", "noviembre nov.",
            "diciembre dic.",
        ),
    ),
    "it": (
        (
            "gennaio gen.", "febbraio feb.", "marzo mar.", "aprile apr.", "maggio mag.", "giugno giu.",
            "luglio lug.", "agosto ago.", "settembre set.", "ottobre ott.", "novembre nov.", "dicembre dic.",
        ),
    ),
    "pt": (
        (
            "janeiro jan.", "fevereiro fev.", "março mar.", "abril abr.", "maio mai.", "junho jun.",
            "julho jul.", "agosto ago.", "setembro set.", "outubro out.", "novembro nov.", "dezembro dez.",
        ),
    ),
    "nl": (
        (
            "januari jan.", "februari feb.", "maart mrt.", "april apr.", "mei", "juni jun.",
            "juli jul.", "augustus aug.", "september sep.", "oktober okt.", "november nov.", "december dec.",
        ),
    ),
    "ru": (
        (
            "январь января январе янв.", "февраль февраля феврале февр. фев.", "март марта марте мар.",
            "апрель апреля апреле апр.", "май мая мае", "июнь июня июне", "июль июля июле",
            "август августа августе авг.", "сентябрь сентября сентябре сент. сен.",
            "октябрь октября октябре окт.", "ноябрь ноября ноябре нояб. ноя.", "декабрь декабря декабре дек.",
        ),
    ),
    "uk": (
        (
            "січень січня січні", "лютий лютого лютому", "березень березня березні", "квітень квітня квітні",
            "травень травня травні", "червень червня червні", "липень липня липні", "серпень серпня серпні",
            "вересень вересня вересні", "жовтень жовтня жовтні", "листопад листопада листопаді",
            "грудень грудня грудні",
        ),
    ),
    "pl": (
        (
            "styczeń stycznia styczniu", "luty lutego lutym", "marzec marca marcu", "kwiecień kwietnia kwietniu",
            "maj maja maju", "czerwiec czerwca czerwcu", "lipiec lipca lipcu", "sierpień sierpnia sierpniu",
            "wrzesień września wrześniu", "październik października październiku",
            "listopad listopada listopadzie", "grudzień grudnia grudniu",
        ),
    ),
    "tr": (
        (
            "ocak oca.", "şubat şub.", "mart", "nisan", "mayıs", "haziran",
            "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
        ),
    ),
    "ar": (
        (
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو يونيه",
            "يوليو يوليه", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
        ),
        (
            "كانون_الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
            "تموز", "آب", "أيلول", "تشرين_الأول", "تشرين_الثاني", "كانون_الأول",
        ),
        (
            "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان",
            "جويلية يوليوز", "أوت غشت", "شتنبر", "أكتوبر", "نونبر", "ديسمبر دجنبر",
        ),
    ),
    "fa": (
        (
            "ژانویه", "فوریه", "مارس", "آوریل", "مه می", "ژوئن",
            "ژوئیه جولای", "اوت آگوست", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
        ),
        (
            "جنوری", "فبروری", "مارچ", "اپریل", "می", "جون",
            "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر",
        ),
    ),
    "he": (
        (
            "ינואר בינואר", "פברואר בפברואר", "מרץ במרץ מרס במרס", "אפריל באפריל", "מאי במאי", "יוני ביוני",
            "יולי ביולי", "אוגוסט באוגוסט", "ספטמבר בספטמבר", "אוקטובר באוקטובר", "נובמבר בנובמבר", "דצמבר בדצמבר",
        ),
    ),
}  # fmt: skip

HIJRI_MONTHS: tuple[Twelve, ...] = (
    (
        "muharram", "safar", "rabi_al_awwal rabi_ul_awwal rabi_i", "rabi_al_thani rabi_al_akhir rabi_ul_thani rabi_ii",
        "jumada_al_awwal jumada_al_ula jumada_i", "jumada_al_thani jumada_al_akhira jumada_al_thaniyah jumada_ii",
        "rajab", "shaban sha_ban", "ramadan ramadhan", "shawwal",
        "dhu_al_qadah dhu_al_qa_dah dhu_al_qida dhul_qadah", "dhu_al_hijjah dhu_al_hijja dhul_hijjah dhul_hijja",
    ),
    (
        "محرم المحرم", "صفر", "ربيع_الأول", "ربيع_الثاني ربيع_الآخر",
        "جمادى_الأولى جمادى_الأول", "جمادى_الآخرة جمادى_الثانية جمادى_الثاني",
        "رجب", "شعبان", "رمضان", "شوال", "ذو_القعدة ذي_القعدة ذیقعده", "ذو_الحجة ذي_الحجة ذیحجه",
    ),
    (
        "muharrem", "safer", "rebiülevvel", "rebiülahir", "cemaziyelevvel", "cemaziyelahir",
        "recep receb", "şaban", "ramazan", "şevval", "zilkade", "zilhicce",
    ),
)  # fmt: skip

SOLAR_MONTHS: tuple[Twelve, ...] = (
    (
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد امرداد", "شهریور",
        "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ),
    (
        "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar",
        "mehr", "aban", "azar", "dey", "bahman", "esfand",
    ),
)  # fmt: skip

# EDTF season codes (ISO 8601-2, level 1): 21 spring, 22 summer, 23 autumn, 24 winter.
SEASONS: dict[str, dict[int, Spellings]] = {
    "en": {21: "spring springtime", 22: "summer", 23: "autumn fall", 24: "winter"},
    "de": {21: "frühling frühjahr", 22: "sommer", 23: "herbst", 24: "winter"},
    "fr": {21: "printemps", 22: "été", 23: "automne", 24: "hiver"},
    "es": {21: "primavera", 22: "verano", 23: "otoño", 24: "invierno"},
    "it": {21: "primavera", 22: "estate", 23: "autunno", 24: "inverno"},
    "pt": {21: "primavera", 22: "verão", 23: "outono", 24: "inverno"},
    "nl": {21: "lente voorjaar", 22: "zomer", 23: "herfst najaar", 24: "winter"},
    "ru": {21: "весна весной весны", 22: "лето летом лета", 23: "осень осенью осени", 24: "зима зимой зимы"},
    "uk": {21: "весна навесні весни", 22: "літо влітку літа", 23: "осінь восени осені", 24: "зима взимку зими"},
    "pl": {21: "wiosna wiosną", 22: "lato latem", 23: "jesień jesienią", 24: "zima zimą"},
    "tr": {21: "ilkbahar bahar", 22: "yaz", 23: "sonbahar", 24: "kış"},
    "ar": {21: "ربيع", 22: "صيف", 23: "خريف", 24: "شتاء"},
    "fa": {21: "بهار", 22: "تابستان", 23: "پاییز", 24: "زمستان"},
    "he": {21: "אביב באביב", 22: "קיץ בקיץ", 23: "סתיו בסתיו", 24: "חורף בחורף"},
    "zh": {21: "春 春季", 22: "夏 夏季", 23: "秋 秋季", 24: "冬 冬季"},
    "ja": {21: "春", 22: "夏", 23: "秋", 24: "冬"},
}

# Which share of a period is meant: (which one, of how many). Early, mid and late are thirds.
PARTS: dict[str, dict[tuple[int, int], Spellings]] = {
    "en": {
        (0, 3): "early beginning_of start_of beginning",
        (1, 3): "mid middle_of",
        (2, 3): "late end_of",
        (0, 2): "first_half_of 1st_half_of",
        (1, 2): "second_half_of latter_half_of 2nd_half_of",
        (0, 4): "first_quarter_of",
        (1, 4): "second_quarter_of",
        (2, 4): "third_quarter_of",
        (3, 4): "fourth_quarter_of last_quarter_of",
    },
    "de": {(0, 3): "anfang beginn", (1, 3): "mitte", (2, 3): "ende"},
    "fr": {(0, 3): "début", (1, 3): "mi milieu", (2, 3): "fin"},
    "es": {
        (0, 3): "principios_de comienzos_de inicios_de",
        (1, 3): "mediados_de",
        (2, 3): "finales_de fines_de",
    },
    "it": {(0, 3): "inizio inizi", (1, 3): "metà", (2, 3): "fine"},
    "pt": {(0, 3): "início inícios_de", (1, 3): "meados_de", (2, 3): "final fins_de"},
    "nl": {(0, 3): "begin", (1, 3): "medio midden", (2, 3): "eind einde"},
    "ru": {(0, 3): "начало начале начала", (1, 3): "середина середине середины", (2, 3): "конец конце конца"},
    "uk": {(0, 3): "початок початку", (1, 3): "середина середині", (2, 3): "кінець кінці кінця"},
    "pl": {(0, 3): "początek początku", (1, 3): "połowa połowie", (2, 3): "koniec końcu końca"},
    "ar": {(0, 3): "مطلع بداية أوائل", (1, 3): "منتصف أواسط", (2, 3): "نهاية أواخر"},
    "fa": {(0, 3): "اوایل آغاز", (1, 3): "اواسط میانه", (2, 3): "اواخر پایان"},
    "he": {(0, 3): "תחילת ראשית", (1, 3): "אמצע", (2, 3): "סוף"},
}

# The rest of the vocabulary, by what a word does in a date (see lexicon.py for the kinds).
MARKERS: dict[str, dict[str, Spellings]] = {
    "en": {
        "circa": "c. ca. cca. circa about around approximately approx. roughly",
        "since": "since from starting effective",
        "until": "until till til up_to up_until thru through",
        "to": "to",
        "before": "before prior_to earlier_than",
        "after": "after following later_than",
        "by": "by as_of as_at",
        "between": "between",
        "and": "and",
        "or": "or",
        "present": "present the_present present_day the_present_day today currently current now ongoing date",
        "onwards": "onwards onward",
        "filler": "of the in",
        "intro": "of by from to until between on",
        "firm": "in during since year",
        "event": "born died b. d. est. founded established formed dissolved disbanded fl. r. reigned dated signed",
        "bc": "bc b.c. b_c. bce b_c_e.",
        "ad": "ad a_d. ce c_e.",
        "ah": "ah a_h. hijri",
        "sh": "sh s_h. solar_hijri",
        "year": "year the_year",
        "decade": "decade decade_of",
        "decade_suffix": "s",
        "century": "century c. cent. centuries",
        "ordinal": "st nd rd th",
        "weekday": "monday tuesday wednesday thursday friday saturday sunday",
        "style": "o_s. n_s. os ns old_style new_style julian gregorian julian_calendar gregorian_calendar",
        "at": "at on t",
        "clock": "am pm a_m. p_m. utc gmt utc_3 utc_2 local_time local time hours hrs. est cet z",
    },
    "de": {
        "circa": "um ca. etwa circa zirka rund ungefähr",
        "since": "seit ab von vom seit_dem ab_dem",
        "until": "bis bis_zum bis_zu",
        "before": "vor",
        "after": "nach",
        "between": "zwischen",
        "and": "und",
        "or": "oder",
        "present": "heute gegenwart jetzt",
        "filler": "des der im",
        "intro": "jahr jahre jahres im seit bis ab",
        "firm": "jahr jahre jahres",
        "event": "geb. gest. gegründet",
        "bc": "v_chr. v_u_z.",
        "ad": "n_chr. n_u_z.",
        "year": "jahr jahre jahres im_jahr im_jahre",
        "decade_suffix": "er er_jahre er_jahren",
        "century": "jahrhundert jahrhunderts jh. jhd.",
        "weekday": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "clock": "uhr",
    },
    "fr": {
        "circa": "vers environ",
        "since": "depuis depuis_le dès à_partir_de à_partir_du du de",
        "until": "jusque jusqu_en jusqu_au jusqu_à",
        "to": "au à",
        "before": "avant",
        "after": "après",
        "between": "entre",
        "and": "et",
        "or": "ou",
        "present": "aujourd_hui présent nos_jours ce_jour",
        "filler": "le la l de du en",
        "intro": "en l_an année depuis",
        "firm": "en année",
        "bc": "av_j_c. avant_j_c. av_jc. av_n_è.",
        "ad": "ap_j_c. après_j_c. apr_j_c.",
        "year": "an l_an année l_année",
        "decade": "années décennie",
        "century": "siècle siècles s.",
        "ordinal": "er e ème",
        "weekday": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    },
    "es": {
        "circa": "hacia aproximadamente alrededor_de",
        "since": "desde desde_el a_partir_de a_partir_del del de",
        "until": "hasta hasta_el",
        "to": "a al",
        "before": "antes_de antes_del",
        "after": "después_de después_del tras",
        "between": "entre",
        "and": "y",
        "or": "o",
        "present": "presente actualidad la_actualidad el_presente actual",
        "filler": "de del el la en",
        "intro": "en año desde hasta",
        "firm": "en año",
        "bc": "a_c. a_de_c. antes_de_cristo a_n_e.",
        "ad": "d_c. d_de_c. después_de_cristo",
        "year": "año el_año",
        "decade": "años década los_años década_de",
        "century": "siglo siglos s.",
    },
    "it": {
        "circa": "circa verso",
        "since": "dal dall da a_partire_dal",
        "until": "fino_al sino_al fino_a",
        "to": "al all a",
        "before": "prima_del",
        "after": "dopo_il",
        "between": "tra fra tra_il fra_il",
        "and": "e e_il",
        "or": "o",
        "present": "oggi presente in_corso attualmente",
        "filler": "del dell il l di dello degli gli nel",
        "intro": "nel anno dal",
        "firm": "nel anno",
        "bc": "a_c. avanti_cristo a_e_v.",
        "ad": "d_c. dopo_cristo",
        "year": "anno",
        "decade": "anni",
        "century": "secolo secoli sec.",
        "weekday": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    },
    "pt": {
        "circa": "cerca_de por_volta_de",
        "since": "desde a_partir_de de",
        "until": "até até_a",
        "to": "a",
        "before": "antes_de",
        "after": "depois_de após",
        "between": "entre",
        "and": "e",
        "or": "ou",
        "present": "presente atualidade o_presente hoje",
        "filler": "de do o em",
        "intro": "em ano desde até",
        "firm": "em ano",
        "bc": "a_c. antes_de_cristo",
        "ad": "d_c. depois_de_cristo",
        "year": "ano",
        "decade": "anos década década_de",
        "century": "século séculos séc.",
    },
    "nl": {
        "circa": "rond omstreeks circa ca. ongeveer",
        "since": "sinds vanaf van",
        "until": "tot tot_en_met",
        "before": "voor",
        "after": "na",
        "between": "tussen",
        "and": "en",
        "or": "of",
        "present": "heden nu",
        "filler": "de het van",
        "intro": "in jaar sinds",
        "firm": "in jaar",
        "bc": "v_chr. voor_christus",
        "ad": "n_chr. na_christus",
        "year": "jaar",
        "decade": "jaren",
        "century": "eeuw",
        "ordinal": "e de ste",
    },
    "ru": {
        "circa": "около ок. примерно приблизительно",
        "since": "с со от начиная_с",
        "until": "до по",
        "before": "до",
        "after": "после",
        "between": "между",
        "and": "и",
        "or": "или",
        "present": "настоящее_время наст_время н_в. наши_дни",
        "filler": "в во",
        "intro": "в во с до",
        "firm": "в во",
        "bc": "до_н_э. до_нашей_эры",
        "ad": "н_э. нашей_эры",
        "year": "г. гг. год году года годах годы годов",
        "decade_suffix": "х е х_годов х_годах е_годы х_гг. е_гг.",
        "century": "век века веке в.",
        "ordinal": "й го",
        "style": "ст_ст. н_ст. старого_стиля нового_стиля",
        "weekday": "понедельник вторник среда четверг пятница суббота воскресенье",
    },
    "uk": {
        "circa": "близько бл. приблизно",
        "since": "з із від",
        "until": "до по",
        "before": "до",
        "after": "після",
        "between": "між",
        "and": "і та й",
        "or": "або чи",
        "present": "сьогодні теперішній_час донині",
        "filler": "у в",
        "intro": "у в з до",
        "firm": "у в",
        "bc": "до_н_е. до_нашої_ери",
        "ad": "н_е. нашої_ери",
        "year": "р. рр. рік року році роки років роках",
        "decade_suffix": "х ті х_років ті_роки",
        "century": "століття столітті ст.",
        "ordinal": "й го",
    },
    "pl": {
        "circa": "około ok. circa",
        "since": "od",
        "until": "do",
        "before": "przed",
        "after": "po",
        "between": "między pomiędzy",
        "and": "a i",
        "or": "lub albo",
        "present": "dziś obecnie nadal teraz",
        "filler": "w we",
        "intro": "w od do",
        "firm": "w",
        "bc": "p_n_e. przed_chr. przed_naszą_erą",
        "ad": "n_e. naszej_ery",
        "year": "r. rok roku latach lata",
        "century": "wiek wieku w.",
    },
    "tr": {
        "circa": "yaklaşık",
        "onwards": "den_beri dan_beri den_bu_yana dan_bu_yana",
        "and": "ve",
        "or": "veya",
        "present": "günümüz günümüze halen bugün",
        "bc": "mö m_ö. milattan_önce",
        "ad": "ms m_s. milattan_sonra",
        "ah": "hicri",
        "year": "yılı yılında yılından yılına",
        "decade_suffix": "lar ler larda lerde",
        "century": "yüzyıl yüzyılda yy.",
        "case": "da de ta te dan den tan ten ya ye nin nın ün un in ın",
    },
    "ar": {
        "circa": "حوالي نحو قرابة حوالى",
        "since": "منذ من ابتداء_من",
        "until": "حتى إلى الى حتي لغاية",
        "before": "قبل",
        "after": "بعد",
        "between": "بين",
        "and": "و",
        "or": "أو",
        "present": "الآن اليوم الوقت_الحاضر الحاضر الوقت_الحالي حتى_الآن",
        "filler": "في من",
        "intro": "في عام سنة العام منذ",
        "firm": "عام سنة العام",
        "bc": "ق_م. قبل_الميلاد",
        "ad": "م. ميلادي ميلادية للميلاد بعد_الميلاد",
        "ah": "هـ. هجري هجرية للهجرة",
        "year": "عام سنة العام عامي سنوات",
        "decade": "عقد",
        "century": "القرن قرن",
    },
    "fa": {
        "circa": "حدود",
        "since": "از",
        "until": "تا",
        "before": "پیش_از قبل_از",
        "after": "پس_از بعد_از",
        "between": "بین میان",
        "and": "و",
        "or": "یا",
        "present": "کنون اکنون امروز حال",
        "onwards": "تاکنون تا_کنون",
        "filler": "در",
        "intro": "سال از تا",
        "firm": "سال",
        "bc": "پ_م. ق_م. پیش_از_میلاد",
        "ad": "م. میلادی پس_از_میلاد",
        "ah": "ه_ق. هجری_قمری قمری",
        "sh": "ه_ش. هجری_شمسی هجری_خورشیدی خورشیدی شمسی ش.",
        "year": "سال",
        "decade": "دهه دهه_ی",
        "century": "قرن سده سده_ی",
        "ordinal": "م ام",
    },
    "he": {
        "circa": "בסביבות כ בערך",
        "since": "מאז החל_מ מ",
        "until": "עד",
        "before": "לפני",
        "after": "אחרי לאחר",
        "between": "בין",
        "and": "ו",
        "or": "או",
        "present": "היום ימינו הווה",
        "filler": "ב ה של",
        "intro": "ב שנת בשנת מאז",
        "firm": "ב שנת בשנת",
        "bc": "לפנה_ס. לפני_הספירה",
        "ad": "לספירה",
        "year": "שנת בשנת",
        "decade": "שנות שנות_ה",
        "century": "המאה המאה_ה",
    },
    "zh": {
        "circa": "约 約 大约 大約",
        "onwards": "以来 以來 起 至今 后 後",
        "until": "至 到",
        "present": "今 现在 現在",
        "bc": "公元前 西元前",
        "ad": "公元 西元",
        "decade_suffix": "年代",
        "century": "世纪 世紀",
    },
    "ja": {
        "circa": "約 およそ 頃 ごろ",
        "onwards": "以来 以降 から",
        "until": "から",
        "until_after": "まで",
        "present": "現在",
        "bc": "紀元前",
        "ad": "西暦",
        "decade_suffix": "年代",
        "century": "世紀",
    },
}

# Understood whatever the language: the East Asian date marks.
ANYWHERE: dict[str, Spellings] = {"year_mark": "年", "month_mark": "月", "day_mark": "日 号 號"}

# Understood between day, month and year where the whole text is a date.
BETWEEN_PARTS: Spellings = "de"

# Month words that are also everyday words: alone they need a capital or a year to count.
HOMOGRAPHS = frozenset("may march mar dec jan mai mars set out ago می دي tir mehr aban azar dey".split())

# What makes a number of one or two digits worth a look where no year is near: regular expressions for eras, centuries
# and East Asian months.
ERA_SIGNS: dict[str, str] = {
    "en": r"centur|\b(?:ad|ce|bce?|ah)\b|\b[bc]\.c|\ba\.[dh]",
    "de": r"jahrhundert|\bchr\b",
    "fr": r"siècle|\bj\.",
    "es": r"siglo|\b[ad]\. ?c\b",
    "it": r"secol|\b[ad]\. ?c\b",
    "pt": r"século|\b[ad]\. ?c\b",
    "nl": r"eeuw|\bchr\b",
    "ru": r"век|н\. ?э",
    "uk": r"століт|н\. ?е",
    "pl": r"wiek|n\. ?e",
    "tr": r"yüzyıl|\bm\.? ?[ös]\b",
    "ar": r"قرن|هـ|ق\.? ?م|ميلاد",
    "fa": r"قرن|سده|میلاد",
    "he": r"המאה|לספירה|לפנה",
    "zh": r"世|公元|西元|月",
    "ja": r"世紀|紀元|西暦|月",
}

# Stems of the words for century, where its number is written in letters.
CENTURY_STEMS: dict[str, str] = {
    "en": "entur", "fr": "siècle", "es": "siglo", "it": "secol", "pt": "século", "ru": "век", "uk": "століт",
    "pl": "wiek",
}  # fmt: skip

# Ordinal numbers in words, for centuries.
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty_first"
).split()

# What is counted after a number that looks like a year.
COUNTED = frozenset(
    """men man troops soldiers fighters people persons civilians prisoners dead killed wounded casualties losses tanks
    guns ships vessels aircraft planes vehicles cannons cannon horses horsemen cavalry infantry infantrymen knights
    archers rebels militants insurgents guerrillas partisans volunteers members strong km kilometres kilometers miles m
    metres meters feet ft yards acres hectares kg tons tonnes villages houses families households brigades battalions
    divisions regiments companies units groups factions participants refugees strongholds rockets missiles shells bombs
    rounds rifles weapons dollars euros pounds percent per copies pages words personnel sailors marines officers men's
    women children inhabitants residents police policemen gunmen combatants attackers defenders mann soldaten panzer
    tote kämpfer menschen personen schiffe hommes soldats personnes morts chars navires hombres soldados personas
    muertos uomini soldati persone morti homens soldados pessoas человек солдат бойцов танков убитых людей чоловік
    żołnierzy ludzi kişi asker مقاتل جندي شخص قتيل نفر سرباز חיילים איש 人 名 兵 隻 辆 輛 艘 mm cm""".split()
)

# Small words that may follow a year: they do not make it a count.
FUNCTION_WORDS = frozenset(
    """a an and as at after against although because before but by despite during following for from had has have he
    her his however if in into is it its led later made many most near no nor not off on one onward onwards or our
    over saw several she since so some still such than that the their then there these they this those though through
    to together under until up upon via was we were what when where which while who whom whose will with within
    without would also are both all""".split()
)

# A number after one of these is a page, a volume, a version: not a year.
REFERENCE_WORDS = frozenset(
    """p pp page pages pg vol volume vols no nos nr nrs number issue chapter ch isbn issn oclc doi version v ver figure
    fig table line lines col verse s seite seiten bd página páginas pág págs pp. стр с. t tome tomo art article
    resolution ص صفحة""".split()
)
