/** Word families, groups separated by "|" or a line break. General lists; no group is made for one story. */

/** Words that may replace each other in question and answer: verbs and their nouns, synonyms of news prose. */
export const FAMILIES = `
say tell state remark comment announce declare mention statement announcement declaration remarks
speak talk speech conversation converse discuss discussion call address remarks spoke talks
ask question request demand urge inquire|answer reply respond response|warn warning caution alert threat threaten
think believe belief consider feel opinion view|consider weigh contemplate mull ponder plan
plan intend intention aim propose proposal scheme goal|accuse accusation allege allegation blame charge claim
criticize criticism condemn denounce slam blast|praise laud applaud hail commend
deny denial reject refuse refusal dismiss rejection|admit acknowledge concede confess admission
agree agreement accord deal consent accept treaty pact|promise pledge vow commit commitment guarantee
want wish desire hope seek|decide decision determine resolve choose choice select selection opt pick
try attempt effort endeavor|help assist aid support assistance back
grow growth increase rise expand expansion surge soar climb gain jump|increase raise boost growth
decrease fall decline drop reduce reduction shrink diminish lower cut dip plunge
change alter alteration shift modify transform transformation
begin start commence launch open initiate beginning onset origin
end finish conclude conclusion cease stop close complete completion terminate|continue remain persist last keep
happen occur occurrence place|cause reason lead result due trigger bring because
result outcome consequence effect impact|affect effect influence impact
create make build found establish form develop design invent produce construct creation establishment
produce production manufacture make output yield|build construct building construction erect
destroy destruction demolish ruin wreck damage|attack assault strike raid offensive bombing hit bomb
invade invasion incursion|kill murder assassinate slay death die deadly shoot dead fatality assassination
die death dead perish decease killed casualty|injure wound hurt injury casualty
fight battle combat clash conflict war fighting|war conflict hostilities
win victory triumph defeat beat victor winner|lose defeat loss|rule govern reign control ruler government
control dominate command domination|lead head leader leadership chief run|govern government administration
elect election vote ballot poll|appoint appointment name nominate nomination|resign resignation quit step
arrest detain detention custody capture seize|free release liberate liberation freedom
charge indict prosecute indictment prosecution|sentence jail imprison prison imprisonment
law legislation statute act bill|ban prohibit forbid bar outlaw prohibition
allow permit let permission enable authorize|require need must necessary requirement
buy purchase acquire acquisition bought|sell sale sold|pay cost payment spend expense price fee
cost price expense expensive worth value|earn income salary wage pay|send dispatch deploy deployment deliver ship
soldier troop force army military|army military force troops|weapon weaponry arms|gun firearm weapon rifle
police officer cop|doctor physician|movie film|show display exhibit demonstrate reveal
reveal disclose disclosure uncover expose|find discover discovery locate found|know aware knowledge
learn study education|teach teacher instruct instruction|see view watch observe|meet meeting encounter talks summit
visit trip travel tour|travel journey trip move|go leave depart travel|arrive arrival reach come|return back
move relocate migrate migration movement|live reside inhabit residence dwell inhabitant resident|bear birth born
marry marriage wed wife husband wedding spouse|child son daughter kid children|father dad parent|mother mom parent
work job employ employment occupation|company firm corporation business|big large huge great major massive
small little tiny minor|important significant key major crucial importance|main primary chief principal major
famous well-known renowned notable celebrated|old ancient age|new recent modern|fast quick rapid speed swift
country nation state|city town municipality|area region zone district territory|border frontier boundary
location located situate site place where|building structure|house home residence|car vehicle automobile
ship vessel boat|plane aircraft airplane jet|people population inhabitant citizen|number amount quantity total count
percent percentage proportion share|year annual yearly annually|month monthly|day daily|begin since
same similar alike identical|different differ difference vary|similar resemble similarity
name call title refer term know dub|mean meaning define definition|type kind form sort category
use employ utilize usage|contain include comprise consist hold|compose consist comprise make
divide split separate division|connect link join connection|protect protection guard defend defense
danger dangerous risk hazard threat peril|problem issue difficulty trouble|money fund funding finance financial
near close nearby|explain describe explanation account|write author writer pen wrote|author writer
sing singer song vocalist|play player game|compete competition contest|religion religious faith
disease illness sickness|famous fame|strong strength power|length long|height tall high|width wide
weight heavy weigh|depth deep|distance far|hot heat temperature warm|cold cool|fuel oil gas petrol gasoline
emigrate immigrate emigrant immigrant migrant immigration|oppose opposition against opponent resist
support favor endorse endorsement supporter|publish release issue publication
replace substitute succeed replacement successor|belong member part|originate origin come derive|student pupil
school university college|lawyer attorney|aggressive aggression aggressor hostile|update revise
prevent avoid stop avert`;

/** Words of nearly the same meaning, or verb and noun of one thing. */
export const CLOSE = `
people ppl folks|
speak talk speech remarks spoke address conversation|say remark comment statement state|help assist aid assistance
consider weigh contemplate mull|grow growth increase rise|begin start commence|end finish conclude conclusion
kill murder assassinate slay|die death dead decease|attack assault|invade invasion|destroy destruction demolish
decide decision|buy purchase acquire|sell sale|send dispatch|soldier troop|doctor physician|lawyer attorney
police cop|movie film|car automobile|plane airplane aircraft|gasoline gas petrol fuel|big large huge|small little
win victory|lose loss|elect election|vote ballot|resign resignation|arrest detain detention|free release liberate
jail prison imprison|marry marriage wed wedding|child kid|father dad|mother mom|company firm corporation
country nation|border frontier|percent percentage|quick fast rapid|leave depart departure|arrive arrival
move relocate|live reside resident|bear birth born|write author|warn warning|accuse accusation|deny denial|lawsuit suit sue litigation
agree agreement|promise pledge vow|choose choice chosen|try attempt|build construct construction|produce production
discover discovery|believe belief|announce announcement|appoint appointment|propose proposal|protect protection
defend defense|refuse refusal|approve approval|arrange arrangement|explode explosion blast|collide collision crash
injure injury wound hurt|respond response reply answer|explain explanation|permit permission allow
prohibit ban forbid prohibition|oppose opposition opponent|advise advice advisor|weapon arms weaponry
rise increase climb|fall decrease decline drop|reduce reduction cut lower|improve improvement
fund money finance funding|vice deputy|head chief leader|email mail|campaign race bid
spokesman spokeswoman spokesperson|rival competitor|tory conservative|book novel memoir|sum money`;

/** Countries with their peoples and capitals, and a few creeds and parties. */
export const COUNTRIES = `
russia russian russians moscow kremlin|ukraine ukrainian ukrainians kyiv kiev|latvia latvian|lithuania lithuanian
estonia estonian|u.s. america american americans washington|u.k. britain british briton|england english
france french paris|germany german germans berlin|china chinese beijing|japan japanese tokyo|italy italian rome
spain spanish madrid|poland polish pole|netherlands dutch holland|belgium belgian|sweden swedish swede
norway norwegian|denmark danish dane|finland finnish finn|greece greek|turkey turkish turk ankara|israel israeli
iran iranian tehran|iraq iraqi baghdad|syria syrian damascus|egypt egyptian cairo|india indian delhi
pakistan pakistani|afghanistan afghan kabul|australia australian|canada canadian|mexico mexican|brazil brazilian
argentina argentine|korea korean|ireland irish|scotland scottish scot|wales welsh|switzerland swiss|austria austrian
hungary hungarian|portugal portuguese|europe european e.u.|africa african|asia asian|kenya kenyan|nigeria nigerian
cuba cuban|venezuela venezuelan|philippines filipino philippine|vietnam vietnamese|thailand thai|saudi saudis riyadh
lebanon lebanese|jordan jordanian|belarus belarusian|czech prague|roman rome|mongol mongolia mongolian
norman normandy|islam islamic muslim islamist|christ christian christianity|protestant protestantism
catholic catholicism|jew jewish judaism|democrat democratic democrats|republican republicans gop`;
