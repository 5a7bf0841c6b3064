import type { Gender } from './first-names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words before a name that are not part of it: titles, offices, professions. */
export const TITLES = set(`
mr mrs ms miss dr prof professor alhaji alhaja hajiya comrade barrister engr smt shri datuk dato pres prez ag atty sir dame lord lady hon baron baroness rev reverend father sister brother imam rabbi ayatollah sheikh cardinal bishop archbishop
pope monsignor msgr saint king queen prince princess emperor duke duchess sen sens senator senators rep reps representative congressman congresswoman gov govs governor
governors president presidents president-elect vice-president vice premier chancellor minister ministers secretary undersecretary sec ambassador envoy consul
commissioner director chairman chairwoman chair chairperson chief head leader leaders speaker whip mayor councilman councilwoman councillor councillors cllr cr cllrs alderman sheriff deputy officer
detective constable det dci dcs supt insp sgt sergeant lt lieutenant col colonel capt captain cmdr commander adm admiral gen general brig maj major cpl corporal pvt private judge justice justices
attorney attorneys lawyer prosecutor ombudsman inspector agent spokesman spokeswoman spokesperson ceo cfo coo founder co-founder coach manager editor
columnist reporter correspondent anchor host commentator analyst strategist pollster consultant adviser advisor aide activist author writer historian economist
scientist actor actress singer rapper comedian businessman businesswoman billionaire mogul candidate nominee front-runner frontrunner hopeful rival opponent incumbent
delegate superdelegate assemblyman assemblywoman assembly congressperson lawmaker treasurer comptroller counsel solicitor surgeon principal superintendent
emeritus mp mep msp mla td mps member secretary-general premier-elect governor-elect first-lady firefighter pastor evangelist televangelist journalist blogger veteran
doctor nurse teacher student voter resident neighbor supporter surrogate operative conservative liberal libertarian socialist progressive democrat democrats
republican republicans democratic independent gop tory labour former then-candidate then late ex-president ex-governor ex-senator co-chair co-chairman vice-chair
vice-chairman moderator pundit committeeman committeewoman supervisor clerk registrar administrator advocate trustee chef undersecretary-general garda trooper marshal cathaoirleach taoiseach tánaiste convener reeve lecturer psychologist sociologist biologist physician physicist engineer architect dean provost rector premier-designate mediator negotiator emir sultan shah president-for-life philanthropist financier investor entrepreneur executive developer megadonor donor lobbyist coroner scholar fellow researcher
`);

/** True for a title, one not held yet included: "ambassador-designate". */
export function isTitle(word: string): boolean {
  return TITLES.has(word) || /-(?:designate|elect)$/u.test(word);
}

/** Offices in letters, which are degrees or states elsewhere: "Lima Foods MD Ana Ruiz" alone, with the name behind them. */
export const LETTERED_OFFICE = /^(?:md|vp|svp|evp|avp|cto|cio|cmo|gm)$/u;

/** Titles that tell the gender, and roles that do. */
const GENDERED: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: set(`mr alhaji shri sir lord baron father brother king prince emperor duke congressman chairman spokesman councilman alderman businessman assemblyman actor pope cardinal
    bishop archbishop imam rabbi ayatollah sheikh co-chairman vice-chairman man boy husband dad son grandfather uncle nephew gentleman boyfriend himself salesman
    fireman policeman statesman newsman anchorman cameraman fisherman handyman congressmen guy widower patriarch host-father`),
  she: set(`mrs alhaja hajiya smt ms miss dame lady baroness sister queen princess duchess congresswoman chairwoman spokeswoman councilwoman businesswoman assemblywoman actress woman
    girl wife mother mom mum gran granny nan daughter grandmother aunt niece girlfriend herself saleswoman policewoman stateswoman anchorwoman widow matriarch housewife first-lady`),
};

export function genderOfWord(word: string): Gender | undefined {
  if (GENDERED.he.has(word)) return 'he';
  return GENDERED.she.has(word) ? 'she' : undefined;
}

/** Words that end (or with "of", open) the name of an organisation. */
export const ORGANISATION_WORDS = set(`
agency alliance association associates authority bank board brigade broadcasting bureau business cabinet campaign caucus center centre chamber church club coalition college commission
committee community company congress conference corporation corp corps co council court daily democrats department dept embassy enterprise exchange express federation
force forces foundation front fund gazette group guard guardian herald hospital house inc industries initiative institute institution international journal
kremlin laboratory lawyers league legion llc llp lobby limited ltd magazine media mirror ministry monitor movement museum navy network networks news observer office opinion organisation organization pac
parliament partners partnership party patrol pentagon plc police post press project radio register reporter reserve review school senate service services
society station statesman store studio studios sun supreme syndicate systems taskforce taliban team telegraph television times tribune trust tv union
university workers wire airlines airways motors technologies holdings capital securities research treasury army academy assembly examiner chronicle inquirer today courant
globe dispatch sentinel constitution bulletin enquirer star-ledger week weekly hill beast republicans voters families americans polling poll survey division directorate secretariat
`);

/** Outlets and other bodies whose name has none of these words. */
export const KNOWN_ORGANISATIONS = set(`
cnn msnbc nbc abc cbs pbs bbc npr fox cnbc c-span espn mtv hbo ap afp upi reuters bloomberg politico breitbart axios vox vice-news buzzfeed slate salon mediaite newsweek
time facebook twitter google apple microsoft amazon uber youtube instagram reddit wikileaks quinnipiac gallup pew emily’s nato osce opec unicef unesco isis isil hamas hezbollah
al-qaeda fbi cia nsa dhs epa irs doj dnc rnc naacp aclu nra gop seiu afl-cio aipac univision telemundo haaretz xinhua tass interfax al-jazeera aljazeera huffpost yougov rasmussen
state-department congress pentagon kremlin interpol europol boeing walmart exxon tesla netflix
`);

/** States, countries, cities: never a person by themselves. */
export const PLACES = set(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont
virginia washington wisconsin wyoming america u.s us usa uk britain england scotland wales ireland france germany spain portugal italy greece turkey russia ukraine belarus poland
latvia lithuania estonia finland sweden norway denmark iceland netherlands belgium austria switzerland hungary romania bulgaria serbia croatia kosovo albania czech slovakia
slovenia europe asia africa australia canada brazil argentina chile colombia venezuela cuba haiti puerto rico china taiwan japan korea india pakistan afghanistan iran iraq syria
israel gaza jordan lebanon egypt libya tunisia algeria morocco sudan somalia ethiopia kenya nigeria ghana congo uganda rwanda zimbabwe saudi arabia yemen qatar kuwait
bahrain emirates dubai singapore malaysia indonesia philippines vietnam thailand myanmar burma nepal bangladesh lanka moscow kyiv kiev london paris berlin rome madrid brussels
vienna riga geneva beijing tokyo seoul delhi tehran baghdad kabul damascus jerusalem cairo ankara istanbul warsaw stockholm manhattan brooklyn chicago boston philadelphia
detroit cleveland cincinnati columbus miami orlando tampa atlanta dallas houston austin denver phoenix vegas angeles francisco diego seattle portland manchester milwaukee
minneapolis pittsburgh baltimore charleston charlotte nashville memphis orleans south north east west northeast southwest midwest god earth capitol hollywood
oslo helsinki stockholm copenhagen lisbon dublin edinburgh glasgow belfast prague budapest bucharest belgrade zagreb sarajevo athens tallinn vilnius minsk tbilisi yerevan baku
astana tashkent kharkiv odesa mariupol donetsk luhansk crimea donbas chechnya sevastopol petersburg barcelona naples munich hamburg frankfurt zurich lyon marseille amsterdam
rotterdam hague antwerp luxembourg monaco malta cyprus shanghai shenzhen guangzhou wuhan hong kong macau tibet xinjiang pyongyang osaka hiroshima okinawa hanoi saigon bangkok jakarta
manila colombo dhaka karachi lahore islamabad peshawar kandahar mumbai bangalore kashmir punjab riyadh jeddah mecca doha amman beirut haifa aleppo mosul basra fallujah raqqa
sanaa tripoli benghazi tunis algiers casablanca khartoum nairobi kampala kigali lagos abuja accra dakar johannesburg pretoria havana caracas bogota lima quito janeiro brasilia toronto
montreal ottawa vancouver quebec ontario alberta melbourne canberra auckland queensland albuquerque anaheim anchorage sacramento oakland fresno omaha tulsa tucson tacoma spokane
boise raleigh greensboro jacksonville tallahassee birmingham huntsville louisville toledo akron syracuse albany hartford newark annapolis fairfax knoxville
shreveport wichita topeka duluth fargo honolulu fayetteville chattanooga normandy bavaria catalonia
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
jan feb mar apr aug sept oct nov dec mon tue wed thu fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn mo mont neb nev okla ore pa tenn tex vt va wash wis wyo d.c n.y n.j n.h n.c s.c
christmas thanksgiving easter ramadan internet constitution islam christianity obamacare medicare medicaid brexit watergate benghazi covid zika ebola
`);

/** Adjectives of nations and faiths before a title or a name. */
export const DEMONYMS = set(`
american british english scottish welsh irish french german spanish portuguese italian greek turkish russian ukrainian belarusian polish latvian lithuanian estonian finnish
swedish norwegian danish dutch belgian austrian swiss hungarian romanian bulgarian serbian croatian albanian european asian african australian canadian brazilian argentine chilean
colombian venezuelan cuban haitian chinese taiwanese japanese korean indian pakistani afghan iranian iraqi syrian israeli palestinian jordanian lebanese egyptian libyan tunisian
algerian moroccan sudanese somali ethiopian kenyan nigerian congolese saudi yemeni qatari kuwaiti mexican filipino vietnamese thai muslim jewish catholic
hispanic latino kazakh uzbek tajik armenian georgian azerbaijani moldovan bosnian slovak slovenian icelandic singaporean malaysian indonesian burmese nepalese mongolian bolivian
peruvian ecuadorian paraguayan uruguayan salvadoran honduran guatemalan nicaraguan panamanian dominican jamaican ghanaian rwandan ugandan tanzanian zimbabwean angolan
emirati bahraini omani maltese cypriot sikh hindu buddhist mormon evangelical protestant sunni shiite shia kurdish islander texan floridian iowan californian soviet nazi spaniard briton frenchman frenchwoman englishman englishwoman irishman
irishwoman welshman scotsman dutchman dutchwoman swede serb croat kurd arab
senegalese ivorian malian guinean gambian cameroonian gabonese togolese beninese mauritanian eritrean djiboutian zambian malawian mozambican namibian botswanan malagasy mauritian
bangladeshi maldivian bhutanese cambodian laotian bruneian fijian samoan tongan trinidadian bajan bahamian guyanese surinamese belizean catalan basque sardinian sicilian corsican uyghur
tibetan kosovan montenegrin macedonian slovene luxembourgish turkmen kyrgyz burundian liberian zealander lankan rican verdean lucian yorker
`);

/** Plural nouns are groups anyway; these look singular, or come without a number. */
export const GROUP_NOUNS = set(`
people police public majority minority crowd panel pair trio couple duo staff family jury audience team group percent half many some most several others few both all lot
number dozens hundreds thousands millions scores critics men women children press voters media folks elite leadership youth electorate none base establishment crew
chorus handful two three four five six seven eight nine ten
`);

export const ORGANISATION_NOUNS = set(`
administration agency army association bank board bureau campaign church coalition college commission committee company congress corporation council country court department
embassy federation firm foundation fund government group hospital house industry institute institution kremlin league legislature magazine ministry movement navy network newspaper
office organization organisation outlet pac parliament party paper police publication school senate service site state station super-pac think-tank tribunal union university
website community authority pentagon channel program show regime team caucus delegation city county camp blog site left right market press treasury airline retailer automaker carmaker startup brokerage broadcaster tabloid nonprofit charity
restaurant label store shop club hotel factory airline utility brewery laboratory lab museum zoo theater theatre festival clinic studio manufacturer supplier insurer lender railway carrier chain
conglomerate watchdog regulator prison jail library cabinet consulate secretariat diocese archdiocese parish congregation mosque synagogue franchise society academy orchestra supermarket
bakery cafe bar lobby forum venue operator drugmaker chipmaker
`);

export const DOCUMENT_NOUNS = set(`
ad advertisement affidavit agreement amendment announcement article assessment audit bill biography book booklet brief card cable caption census chart charter column
comment communique complaint constitution contract data deal decision declaration decree directive document documents documentary draft editorial email e-mail emails e-mails entry essay
estimate estimates evidence fact-check figures filing filings film finding findings flier flyer forecast guidelines headline indictment inscription interview item journal judgment law lawsuit research analysis timeline index itinerary communications correspondence literature newsletter webcast podcast headlines
leaflet letter list log mailer manifesto manual manuscript map memo memoir memorandum message minutes motion note notes notice obituary op-ed opinion order page paper pamphlet petition
plan platform plaque pledge poem poll polls polling post poster posting projection prompt proposal protocol questionnaire quote readout record records regulation release report reports
resolution review rule ruling schedule script sign slogan song speech spokesmanship statement statements statistics statute story study studies subpoena summary survey surveys suit
testimony text textbook playbook handbook average count tally returns tape theory title transcript translation treaty trailer tweet tweets update verdict video videos voicemail warrant webpage white-paper wording banner placard t-shirt sticker billboard headstone gravestone tombstone tattoo graffiti mug badge subtitle
`);

export const NOT_NAMES = set(`
rs aides officials sources critics supporters voters experts analysts aide official source reporters observers others everyone everybody nobody anyone anybody people women men students members residents friends polls
a an the this that these those some any each every no not all both many most several few other another such one two three four five six seven eight nine ten i he she it we you they
his her its our your their my who whom whose which what when where why how there here and or but nor so yet for if as at by in on of to with from into onto over under after before
since until while though although because unless than then also even only just still now again meanwhile however instead moreover yes no ok okay well oh hey thanks dear let
asked told said says added say called according during despite without within among between against about across through like unlike upon per via amid given once perhaps maybe
today yesterday tomorrow tonight later earlier last next first second third finally recently currently previously ago indeed thus therefore hence either neither whether
is are was were be been am do does did has have had will would can could should may might must shall don’t doesn’t didn’t isn’t aren’t wasn’t can’t won’t it’s he’s she’s i’m we’re you’re they’re that’s there’s
i’ve we’ve i’ll we’ll let’s i’d what’s who’s here’s asked new old more less much very too good great bad big high low up down out off back video photo photos image read watch related update breaking
exclusive opinion analysis live black white asian
`);

/** Speakers who are named by nothing but what they are. */
export const ANONYMOUS_NOUNS = set(`
official officials source sources aide aides insider insiders adviser advisers advisor advisors person persons someone individual individuals staffer staffers operative operatives
strategist strategists diplomat diplomats witness witnesses spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives lawyer attorney employee executive
ally allies associate friend confidant donor
`);

/** Words of names that are no person's: places, events, laws, peoples, things. */
export const THING_WORDS = set(`
united state states kingdom nations republic street road avenue boulevard highway square plaza park tower bridge island islands lake river valley mountain mountains beach bay bayou county city town
village hall arena stadium theater theatre hotel resort airport station mall gulf sea ocean district circuit belt capitol border wall ring convention primary primaries caucuses caucus election
elections debate debates day night week month year morning act amendment agreement treaty accord pact deal plan bill law rights security care war wars revolution spring prize
medal award awards open cup bowl games league championship series tour show news today special report reports edition text stories story world planet climate change energy reform
matter matters administration presidency cabinet majority minority leadership parenthood sachs chase street-journal islamic western eastern northern southern central middle national federal
international global human civil social common public free gold silver black white bible church east west north south general-assembly order question guard nation democracy freedom
recession depression holocaust attack attacks scandal crisis campaign campaigns mate house room office oval air navy force lives train university super tuesday st. fort mount mt san santa los las el
rhode abstract editorial correction advertisement photo image images video copyright getty standard time daylight god lord almighty christ jesus web internet obamacare
`);
