const PHRASES = `
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|
iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|
nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|
rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|
wyoming|puerto rico|united states|america|north america|south america|latin america|europe|africa|asia|middle east|
afghanistan|argentina|australia|austria|bangladesh|belarus|belgium|brazil|britain|great britain|united kingdom|england|
scotland|wales|northern ireland|ireland|bulgaria|canada|chile|china|colombia|crimea|croatia|cuba|cyprus|czech republic|
denmark|egypt|estonia|ethiopia|finland|france|gaza|germany|greece|haiti|hong kong|hungary|iceland|india|indonesia|iran|
iraq|israel|italy|japan|jordan|kenya|kosovo|kuwait|latvia|lebanon|libya|lithuania|malaysia|mexico|moldova|morocco|
myanmar|netherlands|new zealand|nigeria|north korea|norway|pakistan|palestine|panama|peru|philippines|poland|portugal|
qatar|romania|russia|rwanda|saudi arabia|serbia|singapore|slovakia|slovenia|somalia|south africa|south korea|soviet union|
spain|sudan|sweden|switzerland|syria|taiwan|thailand|tunisia|turkey|uganda|ukraine|united arab emirates|venezuela|
vietnam|yemen|zimbabwe|amsterdam|athens|atlanta|baghdad|baltimore|beijing|berlin|boston|brooklyn|brussels|cairo|chicago|
cleveland|dallas|damascus|denver|des moines|detroit|dublin|geneva|hollywood|houston|istanbul|jakarta|jerusalem|kabul|
kyiv|kiev|las vegas|lisbon|london|los angeles|madrid|manhattan|melbourne|miami|milan|minneapolis|moscow|mumbai|munich|
nairobi|new delhi|new orleans|new york city|oakland|orlando|oslo|ottawa|paris|philadelphia|phoenix|pittsburgh|prague|
riga|rome|sacramento|san diego|san francisco|san jose|seattle|seoul|shanghai|silicon valley|st louis|stockholm|sydney|
tehran|tel aviv|tokyo|toronto|vancouver|vienna|vilnius|wall street|capitol hill|warsaw|zurich|u.s.|u.k.|us|uk|
black sea|west bank|far east|midwest|northeast|southwest|rust belt`;

const PLACES: ReadonlySet<string> = new Set(PHRASES.replaceAll('\n', '').split('|'));

/** True for the name, in lower case, of a state, a country or a large city: rarely a speaker, never a person. */
export function isPlace(name: string): boolean {
  return PLACES.has(name);
}
