/**
 * Stems of the words that news stories use most, from the commonest group to the rarest: found in at least a third of
 * 840 US news articles, then in an eighth, a twentieth, a fortieth and a hundredth. Counted over the training part of the
 * PolNeAR corpus (which holds no text here, only these counts); names are left out.
 */
const LEVELS: readonly string[] = [
  `
about accord ad after against all also an and ani are as ask at back be becaus becom been befor both but by call
campaign can candid come could countri day did do doe dure elect even far for former from get give go good had has
have he her him his how if in includ into is issu it just know last lead like littl look make mani may month more most
much need no nomine not now of on onli or other our out over parti peopl point polit presidenti primari recent report
right run say see she should show so some state still support take tell than that the their them there they think this
those time to up use veri vote voter want was way we week well were what when where which while who will win with work
would year you
  `,
  `
abl account accus across action actual address administr advisor again ago agre ahead aid allow almost along alreadi
alway among announc anoth anti appear argu around attack author away bad base begin behind believ between big break
bring build busi care case caucus certain challeng chang chief claim clear close comment communiti compani concern
conserv consid contest continu control convent creat critic crowd current cut deal debat decad decid decis deleg
describ despit differ direct director discuss done down draw each earli earlier econom effect effort either email end
endors enough enter establish event ever everi execut expect face fact fail fall famili favor feder feel few fight
final find focus follow forc foreign free friend front full general govern great group grow hand happen hard head hear
help here high himself histori hold home hope host hour howev idea immigr import increas inform instead interest
intern interview involv job keep kind larg late later law leader leav let liber life line live long lose lot major man
manag matter me mean medium meet member messag might moment money move must my name near never next night nomin note
number off offer offic offici often old onc open opportun organ outsid own part particular past pay percent person
place plan play polici politician poll posit possibl potenti power previous privat problem promiz propos provid public
push put question race raiz ralli reach real realli reason receiv record relat releas remain remark repeat respond
respons result rival role rule runner same secur seek seem send serv set sever share shoot side sign signific sinc
social someth speak speech spend stand start statement stop stori strong success such suggest system talk term then
these thing though through togeth too top tri turn tweet under understand until us victori view watch whether whi
whose without woman word world write yet your
  `,
  `
abil abov absolut accept access achiev acknowledg activ activist addit admit advanc advantag advoc affair affect age
agenc agenda aggress agreement aim air alleg alli alon although amount analyst anger answer anyon anyth appar appeal
approach approv area argument arm arriv articl assert assist attempt attend attent attorney attract audienc averag
avoid ballot ban bank battl bear beat benefit beyond bid bigger biggest billionair bite black blame block board book
border broad businessman buy camp candidaci capit captur career carri cast catch caus celebr chair chairman chanc
charg check cheer child choic choos cite citizen civil class closer co coalit collect colleg command commit common
communic compar compet competit complet conclud condit conduct confer confid conflict congression connect consult
contend contrast contribut controversi convers convinc core corpor correct cost count cours cover credit crimin crisi
cultur cycl damag danger date datum daughter dead death declar declin deep defeat defend defens degre deliv demand
democraci demonstr deni detail determin develop die difficult digit dismiss divid divis document dollar domin donat
donor door doubl doubt drive drop earn economi editor educ elector els embrac emerg employ employe encourag energi
enforc engag ensur entir equal era especi estat eventu everybodi everyon everyth evid exact exampl except exchang
exist expand experi expert explain express extrem eye fair familiar father favorit fear fellow field figur file financ
financi finish fire firm floor form forward founder frustrat fund fundraiz futur gain game gather generat global goal
goe ground growth gun guy half hall handl hate health heart heat herself higher highlight hire histor hit huge hurt
husband id identifi ideolog ignor illeg imag immedi impact improv incid incom independ indic individu industri
influenc initi insid insist instanc insult intellig intend introduc invest investig itself join judg key kill labor
lack land languag larger largest latest launch lawmak lawsuit lawyer lay leadership lean learn legal legisl letter
level lie limit link list listen local longer longtim loss love low lower main maintain margin market mass mayb
meanwhil measur mention militari mind minor minut miss mistak moder mogul morn movement natur negat negoti network
newspap nobodi non none noth obvious one onlin oper opinion oppon oppos opposit order overal overwhelm page parent
particip pass path percentag perform perhap period phone pick platform pledg polic poor popul popular practic praiz
predict prefer prepar present pressur presumpt pretti prevent price principl prioriti pro probabl process produc
professor profil program progress project promin promot prompt prospect protect protest prove publish pull pursu
quarter quick quit radic radio rais rank rate rather read readi realiti recal recogn refer reflect reform refus regard
region regist regular reject relationship rememb remind replac request requir resid respect rest retir return reveal
review rhetor rise risk rize roll room root rough safe save scandal schedul school season seat select self sell senior
sens separ seri serious server shift short similar simpli singl sit situat small solut somebodi someon sometim son
soon sort sound sourc special specif spokesman staff stage stake standard star status stay step stick strategi
strategist strength strike struggl student studi style subject summer sure surpriz survey swing target tax team
televis terror terrorist test thank themselv threat threaten throughout throw tie tone total tough toward town track
trade tradit trail train treat troubl true trust truth ultim union unlik urg usual valu vast veteran vice victim video
violat violenc visit voic vow wage wait walk warn wave weapon weekend welcom whatev whole whom wide wife wing winner
within worker worri wrong yes young
  `,
  `
abandon abort abroad abus acceler accomplish actor add admir adopt adult advert advic adviz advocaci affili afternoon
agent alarm alien align altern amaz amid analysi angri annual anonym anxieti anybodi apart apolog applaud appli
appoint appreci appropri arrang arrest asid assault assess asset assign assum assur attende attribut avail awar award
backer background balanc bar bare barrier basi basic battleground bearer behalf behavior belief below bet bias bind
bipartisan birth birther blast blow blue boast bodi bold bomb boo boost bottom brand bridg brief briefli broadcast
broader broker brother budget burn cabl calendar capabl card cash centuri champion chant chao charact circl circumst
citizenship clash classifi climat clinch code collaps collar colleagu color column com combat combin comfort commerci
compel complain complaint complex complic comprehens comprom conced conclus condemn confirm confront confus
congressman consequ consider consist constant constitu construct consum contact contain content contract contradict
contributor coordin correspond corrupt counsel counter coupl coverag crack crazi credibl crime critiqu cross crucial
crush custom dark de debt deepli deficit defin definit delay deliber demograph denounc depend deploy deport deputi
deserv design desper destroy devast devot diplomat disagre disappoint disclos discov discrimin display disput disrupt
distanc distinct distribut divers doctor dog domest draft dramat dream driver drug due duti dynam eager easi easier
easili echo economist edg edit editori elder element elev elimin elit elsewher embarrass emot emphas enemi engin enjoy
enorm enthusiasm enthusiast environ environment error erupt essenti estim ethnic evangel excit exclus exit expans
expens experienc explan exploit expos extend extens extent extremist factor failur faith fals famous fan fast featur
fee femal fewer fierc fill film fine fit fix flag fli flip flow folk foot forget formal forth fortun forum found frame
fraud frequent fresh fuel fulli fun function fundament gap gas gay gender genuin giant golf grab graduat grant grass
greater greatest guarante guard guess guest guid hack hang happi harder harm harsh headlin headquart heavi heavili
hedg hell hide highest honest honor hostil hot hotel human ident imagin impli impos imposs impress incit incred incumb
inde indict inequ inevit influenti infrastructur inspir insur intens intent investor invit joint joke journalist
judgment jump kid knock knowledg label ladi laugh leaf legaci lesson liar lift light liter loan lobbi lobbyist locat
lock loom loser loud magazin mail mainstream maker manufactur map marri marriag massiv match matchup mate materi math
medic memori mere method mid mile mine minimum mission mix mock model modern momentum monitor moral mother motiv mount
movi multipl murder myself narrat narrow nationwid necessari necessarili neighbor neither net neurosurgeon neutral
newli nor normal notabl notic notion nuclear numer object oblig observ obtain occur odd offens oil older ongo onto
option origin otherw outcom outlet outrag overse oversea owner pace pack pain paint pair panel paper partisan partner
passion peac per percept perfect perman perspect persuad photo pictur piec pitch pivot plane plant player pleas plenti
plus poiz polar pollster populist portray pose poverti pre preced presenc press prevail prison probe procedur proceed
product profession profit proper properti prosecut prosecutor proud provis punish purchas purpos qualifi qualiti quiet
quot racial racist rang rapid rare re react reaction realist realiz recess recommend recruit red reduc refuge
regardless regul reiter reli reliabl relief religi religion remov renew repli reput resign resist reson resourc
restrict revel revenu revers revolut rich rip road round rout rush safeti sale scale scare scene scienc score scrambl
screen scrutini search sector seiz sensit sentenc sentiment serial settl sex sexual shake shape sharp shock shout shut
signal signatur simpl site size skeptic skill slam slight slip slow smaller smart smile socialist societi soldier
solid somewhat space specul spirit split spokeswoman sponsor spot spotlight spread spring staffer stanc stark station
steal stock strateg strengthen stress stretch stronger strongest structur stuff stump subsequ substanti succeed sudden
suffer suit superdeleg suppos surg surrog surround surviv suspect suspend sustain sweep tabl tactic tap task teach
tear technolog telephon tempera temporari ten tend tension tenur terribl territori theme theori third thus ticket
tight titl tonight tool topic touch tour tout transform transit travel tremend trend trip troop truli turnout twice
type typic unabl unclear undecid undermin underscor undocu unemploy unfair unifi uniqu uniti unless unpopular unusu
upcom updat upon upset varieti various version vet via viewer violent virtual vision volunt vulner wake warm wast
water weak wealthi wear websit weigh whoever widespread wild wind wish wit withdraw wonder worth writer xenophob
younger zone
  `,
  `
abid aboard abrupt absenc absent absurd academ accommod accompani accur acquir actress adapt addict adequ adher adjust
admiss adversari affirm afraid afterward agricultur airport airwav alik aliv allegi allianc alongsid alter altogeth
amass ambit ambiti amnesti amplifi anchor anim anticip anymor anytim anyway anywher applaus applic arena array articul
aspect aspir assail assembl assumpt attitud audit authent authoritarian auto automat aw await awkward babi backfir
backlash bag bail bailout ball band banker bargain batch bathroom beauti belong bench bend besid betray bigot bigotri
biographi bitter bless bloc blog blood bolster boom bore borrow boss bother bow box boy boycott brace brag brain brash
brave breach breakfast breath bright broaden bruiz brush brutal bubbl buck bulli bump burden buri bus calcul camera
cancel cancer cap capac captain carbon careless cartel casino catastroph categori caution cautious ceil cellphon
cement centrist ceremoni chain chairwoman chaotic chapter character characterist chariti charm chat cheap cheaper
cheat childhood chip circul civilian clarifi clariti classic clean click client climb clip closest cloth coal coalesc
collabor columnist comeback comedian commission comparison compass compens competitor compil compli compound comput
concentr concert concess concret confidenti congratul conscienc consensus conservat consolid conspiraci contempl
contenti contractor contrari convert convict cool copi corner counterpart coup courag craft crash creation credenti
cri crippl crude crystal curb currenc cynic dad damn danc databas dawn deadlin deadlock decent decri dedic deem deeper
default defect defer defi defiant delet denial dent departur depriv depth derail derid deris descend descent descript
desir desk destruct deter detractor dictat difficulti dig dilemma diminish dinner dip diplomaci disabl disagr
disappear disast disastr disavow disciplin disclosur discount discours discredit diseas disgrac disgust dislik
dismantl disparag dispatch displac disproportion disqualifi disrespect dissent distant distinguish distort distract
distrust disturb divorc documentari doom downplay downtown downturn drag drama dress drink duck dump dysfunct ear eas
eat eclips elabor electr elig emiss emphasi empow empti enabl enact encount endless endur energ entertain entiti
entitl entrepreneur entri envis episod equip equiti equival erod escal escap ethic evalu everywher evil ex exagger
examin exceed excel excess excus exerc expir explicit explor explos export extra extraordinari fabric facil faction
factori fade fake fare farm fashion faster fatal fate fault fenc feud fiction fighter finger firearm fiscal flat flaw
flee flexibl flight float flood flower food footag footbal forecast forg formid fossil foster frack fraction fractur
freeli freez fring frontrunn fulfil furious galvan garner gear generous geograph gestur gift glad glimps goer gonna
grade gradual grappl grasp grassroot greed greet gross guilti hacker hair halt hammer harass hardest hat hatr headach
heed heel heighten helm heritag hero hesit highway hike hint hole holiday hometown honesti horribl horror hors hospit
household https humbl hurdl hypothet ice icon ideal illustr immun implement implic implicit inabl inaccur inappropri
inaugur incendiari incent inclin inclus increment indirect infam inflat inject injur inner innoc inquiri insecur
insert inspector instal instant instinct instruct insurg insurmount integr intellectu intensifi interact interfer
interpret interrupt interven intervent invas invok isol item jail jam jet jihadist justifi keen kick killer kitchen
lag lament landmark landscap landslid laps lash leak lectur legislatur legitim lend length lengthi lesbian lesser
leverag liabil licens lifetim liken linger litig logic lone loophol lowest loyal loyalti lunch lure luxuri machin mad
magic magnat male mandat maneuv manipul manner marathon massacr master mathemat meaning meantim membership memo memoir
mental mess midst migrant migrat milit minim minus mire mirror mishandl mislead misogynist missil mode modest mom mood
mortgag mosqu mouth muscl music mutual narrowli nasti nationalist nativ navig nearbi neighborhood nervous nevertheless
nightclub nod nonetheless nonprofit norm nose nowher nuanc obscur obstacl occas occasion occupi offend okay oldest
onstag op opt optim optimist ordinari ought ourselv outlin outreach outright outspoken outstand overcom overhaul
overlook overnight overshadow oversight overtak overturn owe packag pact pander panic parad parallel partial passag
pastor patch pattern paus payer payment peak peer pend perceiv peril permit perpetu persist personnel petit phase
philosophi photograph phrase physic pic pile pipelin pit plain planet plead plot pocket podcast politic pool pop pore
portion postpon potent pragmat pray prayer precinct predecessor premium preserv presum preview primarili princip print
prior proclaim profess profound prohibit prolong pronounc proof propaganda propel propon proport proposit prosper
provinc provoc punch pundit pure qualif quo racism rail ramp rampant random rape rapist ration rattl raucous reader
realdonaldtrump reassur rebel rebuild rebuk recept reckless recognit reconsid recount recov recoveri reduct reelect
referenc referendum refrain regim registr regret rein reinforc relentless relev reloc reluct reminisc render repeal
rescu resembl resent resettl resolut resolv resort resound restaur restor resum retail retain retire reviv revolt
revolutionari reward richest rid ride ridicul rig ring riski robust routin row rumor rural sacrific sad sanction
satisfi scath scenario scholar scientist scope scorn screw script second section segment settlement sexism shadow
shame sharehold sharpli shatter shed sheet shell shi ship shirt shop shore shot showcas shrink shrug sick sidelin
sight silenc sincer sink sister sizabl skin skip sky slate slogan slot slowli sober soft soil sole solidar solidifi
solv somehow somewher song sooner sophist soul spark speechwrit speed spi spike spin sport spous spur squeez stabil
stabl stack stall stamp statewid statist steadi steel steep steer stem stereotyp stern stiff stimulus stir stoke store
straight strain streak stream strict stride string strip stronghold stumbl stun stupid su submit substant subtl
successor suck sue suffici sum summit supplement suppli surfac surpass surpris suspicion swath sway switch symbol
sympathet tack tackl tale talent talli tank tape tariff tast taxpay teacher tech technic teenag telev temper
temporarili tendenc tens testifi testimoni theater therefor thin thought threshold thrive thwart tick tide tier
tighten tilt tini tip tire toler tomorrow tortur toss tougher trace traction traffic tragedi tragic transcript
transfer transgend translat transpar transport trap trash treatment trial tribut trigger triumph trounc truck
trustworthi tuition tune turmoil ugli unaccept unanim uncertain uncertainti unclassifi uncomfort uncov undercut
underdog underestim unexpect unfavor unfit unfold unfortun unknown unleash unpreced unpredict unqualifi unrel
unsuccess unveil unwilling upend upper urban urgenc urgent user usher util utter vacat valid valuabl vari vehicl
ventur venu versus viabl vigor viral virtu visa visibl vital vocal volatil vs vy wari watchdog wealth weight welfar
whisper widen wider willing window winter wise woe wolf worldwid wound wrap yard yell yesterday yield yourself youth
  `,
];

/** Share of articles in each group, about its middle. */
const SHARES = [0.5, 0.21, 0.085, 0.036, 0.016];
/** log(840): a word that no article holds. */
const RAREST = Math.log(840);

const levels = new Map<string, number>();
for (const [level, stems] of LEVELS.entries())
  for (const stem of stems.trim().split(/\s+/)) levels.set(stem, level);

/** How much a word says whatever the text: 0.1 for the commonest ones, 1 for names and rare ones. */
export function rarity(key: string): number {
  const level = levels.get(key);
  return level === undefined ? 1 : -Math.log(SHARES[level] ?? 1) / RAREST;
}
