/**
 * Places that Indonesian news is filed from, lower case: regencies, cities and towns of Indonesia, and capitals and
 * large cities elsewhere as Indonesian newsrooms spell them. A place that is missing here is still found by its form.
 */
const names: ReadonlySet<string> = new Set(
  `jakarta|jakarta pusat|jakarta selatan|jakarta timur|jakarta barat|jakarta utara|kepulauan seribu|bogor|kota bogor|depok|tangerang|tangerang selatan|tangsel|bekasi|kota bekasi|cikarang|cibinong|serpong|ciputat|cibubur|cilincing
|banda aceh|sabang|lhokseumawe|langsa|subulussalam|meulaboh|bireuen|sigli|takengon|aceh|aceh besar|aceh utara|aceh timur|aceh barat|aceh selatan|aceh tengah|aceh tamiang|aceh jaya|aceh singkil|blangpidie|kutacane|tapaktuan|simeulue|nagan raya|pidie|pidie jaya|gayo lues|bener meriah
|medan|binjai|tebing tinggi|pematangsiantar|pematang siantar|siantar|tanjungbalai|tanjung balai|sibolga|padangsidimpuan|padang sidempuan|gunungsitoli|deli serdang|lubuk pakam|langkat|stabat|karo|kabanjahe|berastagi|simalungun|asahan|kisaran|labuhanbatu|rantauprapat|toba|toba samosir|balige|samosir|parapat|dairi|sidikalang|tapanuli|tapanuli utara|tapanuli selatan|tapanuli tengah|tarutung|mandailing natal|madina|panyabungan|nias|nias selatan|batubara|batu bara|serdang bedagai|sergai|humbang hasundutan
|padang|bukittinggi|payakumbuh|pariaman|padang panjang|padangpanjang|sawahlunto|solok|agam|lubuk basung|pesisir selatan|painan|tanah datar|batusangkar|sijunjung|dharmasraya|pasaman|pasaman barat|lima puluh kota|mentawai
|pekanbaru|dumai|bengkalis|siak|kampar|bangkinang|pelalawan|rokan hulu|rokan hilir|indragiri hulu|indragiri hilir|tembilahan|rengat|kuantan singingi|teluk kuantan|kepulauan meranti|selatpanjang|batam|tanjungpinang|tanjung pinang|bintan|karimun|natuna|lingga|anambas
|jambi|sungai penuh|kerinci|muaro jambi|batanghari|muara bulian|tebo|bungo|muara bungo|merangin|bangko|sarolangun|tanjung jabung barat|tanjung jabung timur|kuala tungkal
|palembang|prabumulih|pagaralam|pagar alam|lubuklinggau|lubuk linggau|banyuasin|ogan ilir|indralaya|ogan komering ilir|kayuagung|kayu agung|ogan komering ulu|baturaja|muara enim|lahat|musi banyuasin|sekayu|musi rawas|empat lawang|martapura
|pangkalpinang|pangkal pinang|bangka|bangka tengah|bangka barat|bangka selatan|belitung|tanjungpandan|manggar|sungailiat|mentok|muntok|toboali|bengkulu|curup|rejang lebong|kepahiang|mukomuko|seluma|kaur
|bandar lampung|bandarlampung|lampung|metro|lampung selatan|lampung tengah|lampung utara|lampung timur|lampung barat|kalianda|kotabumi|pringsewu|tanggamus|kota agung|tulang bawang|mesuji|way kanan|pesawaran|pesisir barat|krui|bakauheni|liwa
|serang|cilegon|pandeglang|lebak|rangkasbitung|merak|anyer|bandung|kota bandung|bandung barat|kabupaten bandung|cimahi|soreang|lembang|ngamprah|padalarang|cianjur|sukabumi|pelabuhan ratu|palabuhanratu|garut|tasikmalaya|singaparna|ciamis|banjar|pangandaran|kuningan|cirebon|indramayu|majalengka|sumedang|subang|purwakarta|karawang|kertajati|jatinangor
|semarang|ungaran|salatiga|solo|surakarta|sukoharjo|boyolali|klaten|sragen|karanganyar|wonogiri|magelang|mungkid|temanggung|wonosobo|purworejo|kebumen|cilacap|banyumas|purwokerto|purbalingga|banjarnegara|tegal|slawi|brebes|pemalang|pekalongan|kajen|batang|kendal|demak|grobogan|purwodadi|kudus|jepara|pati|rembang|blora|cepu|lasem
|yogyakarta|jogja|jogjakarta|yogya|sleman|bantul|gunungkidul|gunung kidul|wonosari|kulon progo|kulonprogo|wates
|surabaya|sidoarjo|gresik|lamongan|tuban|bojonegoro|mojokerto|jombang|kediri|nganjuk|madiun|magetan|ngawi|ponorogo|pacitan|trenggalek|tulungagung|blitar|malang|kota malang|kota batu|batu|kepanjen|pasuruan|probolinggo|lumajang|jember|bondowoso|situbondo|banyuwangi|bangkalan|sampang|pamekasan|sumenep
|denpasar|badung|mangupura|kuta|nusa dua|gianyar|ubud|tabanan|jembrana|negara|buleleng|singaraja|bangli|klungkung|semarapura|karangasem|amlapura|jimbaran|sanur
|mataram|lombok|lombok barat|lombok tengah|lombok timur|lombok utara|praya|selong|gerung|tanjung|mandalika|bima|dompu|sumbawa|sumbawa besar|sumbawa barat|taliwang|kupang|kefamenanu|atambua|belu|malaka|soe|ende|maumere|sikka|larantuka|flores timur|lembata|lewoleba|bajawa|ngada|nagekeo|mbay|ruteng|manggarai|manggarai barat|manggarai timur|labuan bajo|waingapu|waikabubak|sumba|sumba barat|sumba timur|sumba barat daya|tambolaka|alor|kalabahi|rote ndao|rote
|pontianak|singkawang|sambas|mempawah|sanggau|sekadau|sintang|melawi|putussibau|kapuas hulu|ketapang|kayong utara|kubu raya|landak|ngabang|bengkayang|entikong|palangka raya|palangkaraya|sampit|kotawaringin timur|kotawaringin barat|pangkalan bun|kuala kapuas|kapuas|barito utara|barito selatan|barito timur|muara teweh|buntok|tamiang layang|katingan|kasongan|seruyan|lamandau|sukamara|gunung mas|pulang pisau|murung raya
|banjarmasin|banjarbaru|martapura|pelaihari|tanah laut|tanah bumbu|batulicin|kotabaru|tapin|rantau|hulu sungai selatan|hulu sungai tengah|hulu sungai utara|kandangan|barabai|amuntai|balangan|paringin|tabalong|marabahan|barito kuala
|samarinda|balikpapan|bontang|kutai kartanegara|kukar|tenggarong|kutai timur|sangatta|kutai barat|sendawar|paser|tanah grogot|penajam|penajam paser utara|sepaku|berau|tanjung redeb|mahakam ulu|nusantara|ikn|tanjung selor|tarakan|nunukan|malinau|bulungan|tana tidung
|manado|bitung|tomohon|kotamobagu|minahasa|minahasa utara|minahasa selatan|tondano|airmadidi|bolaang mongondow|sangihe|tahuna|talaud|sitaro|gorontalo|limboto|boalemo|pohuwato|bone bolango|palu|donggala|sigi|parigi|parigi moutong|poso|tentena|toli-toli|tolitoli|buol|banggai|luwuk|morowali|bungku|touna|ampana
|makassar|gowa|sungguminasa|takalar|jeneponto|bantaeng|bulukumba|sinjai|selayar|bone|watampone|wajo|sengkang|soppeng|maros|pangkep|barru|parepare|pare-pare|pinrang|sidrap|sidenreng rappang|enrekang|tana toraja|toraja|toraja utara|makale|rantepao|luwu|luwu utara|luwu timur|palopo|masamba|malili|mamuju|majene|polewali mandar|polewali|polman|mamasa|pasangkayu|kendari|baubau|bau-bau|konawe|unaaha|konawe selatan|kolaka|kolaka utara|muna|raha|buton|wakatobi|bombana|wawonii
|ambon|tual|masohi|maluku tengah|seram|buru|namlea|saumlaki|dobo|ternate|tidore|sofifi|halmahera|halmahera utara|halmahera selatan|tobelo|labuha|morotai|sanana|jayapura|kota jayapura|sentani|wamena|jayawijaya|timika|mimika|merauke|nabire|biak|serui|yapen|sarmi|keerom|enarotali|paniai|puncak jaya|mulia|ilaga|oksibil|dekai|yahukimo|tanah merah|boven digoel|asmat|agats|mappi|tembagapura|kuala kencana|manokwari|sorong|fakfak|fak-fak|kaimana|bintuni|raja ampat|waisai|nduga|intan jaya|dogiyai
|nias utara|nias barat|pakpak bharat|padang lawas|padang lawas utara|labuhanbatu utara|labuhanbatu selatan|aceh tenggara|aceh barat daya|padang pariaman|solok selatan|kepulauan mentawai|musi rawas utara|ogan komering ulu timur|ogan komering ulu selatan|belitung timur|bengkulu utara|bengkulu selatan|bengkulu tengah|lebong|tulang bawang barat
|sabu raijua|timor tengah utara|timor tengah selatan|sumba tengah|minahasa tenggara|bolaang mongondow utara|bolaang mongondow timur|bolaang mongondow selatan|gorontalo utara|banggai laut|banggai kepulauan|tojo una-una|morowali utara|mamuju tengah|buton utara|buton tengah|buton selatan|konawe utara|konawe kepulauan|muna barat|kolaka timur
|maluku tenggara|maluku barat daya|buru selatan|seram bagian barat|seram bagian timur|kepulauan aru|kepulauan tanimbar|kepulauan sula|pulau taliabu|kepulauan yapen|supiori|waropen|tolikara|lanny jaya|mamberamo raya|mamberamo tengah|deiyai|pegunungan bintang|teluk bintuni|teluk wondama|tambrauw|maybrat|pegunungan arfak|manokwari selatan|sorong selatan
|singapura|kuala lumpur|putrajaya|johor bahru|penang|kota kinabalu|kuching|bandar seri begawan|bangkok|pattaya|phuket|chiang mai|manila|hanoi|ho chi minh|ho chi minh city|hanoi|phnom penh|siem reap|vientiane|yangon|naypyidaw|naypyitaw|rangoon|dili
|tokyo|osaka|kyoto|nagoya|hiroshima|fukuoka|sapporo|seoul|busan|incheon|pyongyang|beijing|shanghai|guangzhou|shenzhen|wuhan|hangzhou|chengdu|chongqing|nanjing|xiamen|hong kong|hongkong|makau|macau|taipei|ulan bator|ulaanbaatar
|new delhi|delhi|mumbai|kolkata|chennai|bengaluru|bangalore|islamabad|karachi|lahore|dhaka|kathmandu|kolombo|colombo|kabul|teheran|tehran|baghdad|mosul|damaskus|aleppo|beirut|amman|yerusalem|jerusalem|al-quds|tel aviv|gaza|kota gaza|ramallah|tepi barat|rafah|riyadh|jeddah|mekkah|makkah|mekah|madinah|mina|arafah|doha|dubai|abu dhabi|kuwait city|kuwait|manama|muscat|sanaa|aden|ankara|istanbul
|kairo|alexandria|tripoli|tunis|aljir|algiers|rabat|casablanca|khartoum|addis ababa|nairobi|mogadishu|kampala|kigali|kinshasa|lagos|abuja|accra|dakar|johannesburg|pretoria|cape town|harare|luanda
|london|manchester|liverpool|birmingham|edinburgh|glasgow|cardiff|belfast|dublin|paris|lyon|marseille|nice|madrid|barcelona|sevilla|valencia|bilbao|lisbon|lisabon|porto|roma|milan|turin|napoli|naples|venesia|florence|vatikan|kota vatikan|vatican city|berlin|munich|munchen|muenchen|frankfurt|hamburg|dortmund|koeln|bonn|brussels|brussel|amsterdam|den haag|rotterdam|zurich|jenewa|geneva|bern|davos|nyon|wina|vienna|praha|warsawa|budapest|athena|bukares|sofia|beograd|belgrade|zagreb|sarajevo|oslo|stockholm|kopenhagen|copenhagen|helsinki|reykjavik|moskow|moskwa|moscow|st. petersburg|saint petersburg|sochi|kiev|kyiv|kharkiv|minsk|baku|tbilisi|yerevan|astana|tashkent|almaty
|washington|washington dc|washington d.c|washington d.c.|new york|los angeles|chicago|houston|boston|san francisco|seattle|miami|atlanta|philadelphia|las vegas|dallas|detroit|orlando|austin|denver|honolulu|ottawa|toronto|vancouver|montreal|mexico city|meksiko city|kota meksiko|havana|caracas|bogota|lima|quito|brasilia|rio de janeiro|rio|sao paulo|buenos aires|montevideo|santiago|asuncion|la paz
|sydney|melbourne|canberra|perth|brisbane|adelaide|darwin|auckland|wellington|christchurch|port moresby|suva|ciudad juarez|cannes|monaco|silicon valley|cupertino|sakhir|sepang|jerez|assen|misano|losail|lusail`
    .replaceAll("\n", "")
    .split("|"),
);

/** Whether a text is a place that news is filed from. Any case. */
export function isPlace(text: string): boolean {
  if (text.length > 35) return false;
  const name = text.trim().toLowerCase();
  return names.has(name) || names.has(name.replace(/^(?:kota|kabupaten|kab\.?) /, ""));
}

const islands =
  "aceh|sumatera|sumatra|riau|jambi|bengkulu|lampung|bangka belitung|banten|jawa|java|yogyakarta|bali|nusa tenggara|kalimantan|sulawesi|gorontalo|maluku|papua";
const region = new RegExp(
  `^(?:(?:di|kepulauan|central|(?:north|south)?(?:east|west)?(?:ern)?) ?)?(?:${islands})(?: (?:utara|barat|timur|selatan|tengah|tenggara|daya|pegunungan|islands)){0,2}$|^(?:dki jakarta|indonesia|ntb|ntt|dki|diy|jabar|jateng|jatim|su[ml](?:ut|bar|sel|teng|tra)|kal(?:bar|teng|sel|tim|tara)|kepri|babel|malut)$`,
  "i",
);

/** Whether a text is a province of Indonesia, in Indonesian, English or short: `Jawa Barat`, `West Java`, `NTB`; or Indonesia. */
export const isRegion = (text: string): boolean => region.test(text.trim());

/** A place in ordinary casing: `NEW YORK` and `new york` → `New York`, `WASHINGTON DC` → `Washington DC`; mixed case stays. */
export function placeCasing(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bD\.?c\b/g, (dc) => dc.toUpperCase())
    .replace(/\b(?:Dki|Diy|Ntb|Ntt|Ikn)\b/g, (short) => short.toUpperCase())
    .replace(/ De /g, " de ");
}
