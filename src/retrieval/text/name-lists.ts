/** Words that tell what sort of thing a name names. General lists, not complete; a name in none of them stays open. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const FIRST_NAMES = set(`
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric jonathan stephen larry
justin scott brandon benjamin ben samuel sam gregory greg frank alexander alex raymond patrick jack dennis jerry tyler aaron jose adam
nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur
lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell
louis bobby philip phillip johnny bradley mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber
doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori tony bill jim tom mike dave
steve chris dan matt nick tim rick bob ted ed joel neil barack hillary bernie vladimir boris angela emmanuel antony jens edgars dmytro
sergei dmitri igor ivan oleg viktor mikhail nikolai alexei yuri volodymyr olena oleksandr mohammed muhammad mohamed ahmed ali hassan
hussein omar abdul ibrahim yusuf khalid fatima aisha xi li wang zhang chen liu kim park lee nguyen tran hiroshi kenji yuki raj amit
priya sanjay narendra imran carlos luis miguel pedro jorge francisco antonio manuel pablo diego fernando javier alejandro rafael pierre
francois jacques michel philippe nicolas claude hans klaus jurgen wolfgang friedrich karl otto heinrich giovanni giuseppe marco luca
paolo sven lars erik anders mohandas nikola guglielmo martin luther isaac ludwig wilhelm johann benedict leo ian simon colin graham
nigel trevor stuart craig derek hugh liam connor fiona nicola gemma kirsty malcolm theresa jeremy keir rishi nancy mitch chuck kamala
elena sonia tammy trey jeb marco rand carly newt mitt reince melania ivanka corey loretta jeanne kellyanne huma cheryl debbie donna`);

const PERSON_TITLES = set(
  `mr mrs ms miss dr sir lord lady dame prof professor president minister premier chancellor secretary senator sen rep representative
  congressman congresswoman gov governor mayor judge justice gen general col colonel lt lieutenant sgt sergeant capt captain admiral
  commander king queen prince princess emperor pope bishop archbishop cardinal rabbi reverend rev father sister saint st imam sheikh
  ayatollah chairman chairwoman chief director ambassador spokesman spokeswoman spokesperson coach candidate nominee philosopher
  physicist mathematician scientist poet author writer actor actress singer professor engineer lawyer attorney economist historian
  officer detective sheriff councillor cllr deputy leader boss founder owner analyst strategist manager`,
);

const PLACES = set(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
pennsylvania tennessee texas utah vermont virginia wisconsin wyoming washington london paris berlin moscow beijing tokyo rome madrid
vienna brussels geneva athens cairo baghdad tehran kabul delhi mumbai sydney toronto ottawa chicago boston philadelphia houston dallas
miami atlanta seattle denver detroit cleveland phoenix orlando cincinnati pittsburgh baltimore tampa charlotte manhattan brooklyn
hollywood europe asia africa america australia antarctica russia ukraine latvia lithuania estonia poland germany france spain italy
portugal netherlands belgium sweden norway denmark finland greece turkey israel iran iraq syria egypt india pakistan afghanistan china
japan korea taiwan vietnam thailand indonesia philippines malaysia singapore canada mexico brazil argentina chile colombia venezuela
cuba england scotland wales ireland britain kenya nigeria ethiopia somalia sudan libya tunisia algeria morocco yemen lebanon jordan
qatar kuwait switzerland austria hungary romania bulgaria serbia croatia bosnia kosovo belarus georgia armenia azerbaijan kazakhstan
riga kyiv kiev warsaw prague budapest istanbul ankara jerusalem gaza damascus aleppo benghazi tripoli u.s. u.k.`);

const PLACE_WORDS = set(
  `city county state province island islands river lake sea ocean mountain mountains valley street avenue road square park bridge
  airport station stadium arena hall house palace castle university college school hospital hotel center beach bay coast desert forest
  village town district region peninsula gulf strait channel canal north south east west northern southern eastern western capital
  campus church cathedral museum building tower`,
);

const ORGANISATION_WORDS = set(
  `inc corp co ltd llc company corporation group party committee council commission department ministry agency bureau office court
  senate congress parliament house administration association organization union university college institute school foundation fund
  bank press times post journal news network television radio team club league army navy force forces service services board
  authority federation alliance coalition movement society church nato fbi cia nsa eu un cnn bbc nbc abc cbs`,
);

export const isFirstName = (plain: string): boolean => FIRST_NAMES.has(plain);
export const isPersonTitle = (plain: string): boolean => PERSON_TITLES.has(plain);
export const isPlaceName = (plain: string): boolean => PLACES.has(plain);
export const isPlaceWord = (plain: string): boolean => PLACE_WORDS.has(plain);
export const isOrganisationWord = (plain: string): boolean => ORGANISATION_WORDS.has(plain);
