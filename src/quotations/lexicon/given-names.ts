const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/*
 * Given names, lower case and without accents; names of either sex are listed separately. Common ones in
 * English-language news, those of well-known people elsewhere, and the names that the package compromise (MIT) knows.
 * Left out: names that are as often a place, a firm or a plain word.
 */

export const MALE: ReadonlySet<string> = set(`
ollie alfie toby bertie dougie hughie cathal eoghan ruairi fintan donal donnacha colm cormac diarmaid tadhg lorcan fergal senan cillian calum euan dai faizan nadeem tunde segun babajide wale chidi obinna jonty piers petter kev
alasdair alun cian emyr geraint gethin huw ieuan ifan jac martyn oisin owain rhodri ruaridh stavros
aled anil aarav aaron abdallah abdel abdoulaye abdul abdullah abdullo abdulrahman abe abel abiy abraham abram abu abubakr abulfazl adam adama adan adi adil
adlai adolf adolfo adolph adrian adriano advik afonso agustin ahmad ahmed ahmet aidan aiden aimar ajani akira al aladdin alain alan alastair albert
alberto albrecht alden alec alejandro aleksandar aleksander aleksandr aleksei alessandro alexander alexandre alexandros alexandru alexei alf alfonso
alfred ali alistair allan allen alonso alonzo alphonse alphonso alton alvaro alvin amancio amar amine amir amit ammanuel ammar amos anas anatoli
anatoliy anatoly ander anders anderson andre andreas andrei andrej andres andrew andriy andrzej andy angelo angus anthony antoine anton antoni antonin
antonio antony anwar aputsiaq arata archibald archie ari ariel ariki arjun armaan armand armando armin arnaud arnav arne arno arnold aron artem arthur
artie artur arturo arvind aryan asa asad asahi ash ashok ashton asif augusto augustus austan austin avery avi ayaan aykhan aziz bakary balazs bandile
banele barack barney barrett barry bart bartholomew bashar bashir beau ben benito benjamin benjy bennie benny benson benzion berat berhanu bernard
bernardo bernhard bernie bert bertram bertrand beshoi bibek bilal bill billy binyamin bishal bjorn blaine blake bob bobby bogdan boris borut bowe boyd
brad bradford bradley brady branden brandon branislav brendan brendon brent brenton bret brett brian brice bruce bruno bryan bryce bryon buddy bulent
burt burton buster byron caleb calvin camilo carl carlo carlos carlton carroll cary cecil cedric cesar chad charbel charles charley charlie chas
chauncey chester chet chip christoph christophe christopher christos chuck ciaran clarence clark claude claudio claus clay clayton clemens clement
cletus cliff clifford clifton clint clive clyde cody colby cole colin collin colton connor conor conrad constantin cornel cornelis cornelius cornell
cory craig cristiano cristobal curt curtis cyril cyrus daan dale damian damien damion damon dan daniel danilo danny dante daren darin dario darius
darnell daron darrel darrell darren darrin darryl daryl dave davi david dean deandre deepak dejan delbert demetrius denis dennis denny denys deon
derek derrick deshawn desmond deval deven devin dewayne dewey dexter diarmuid dick diego dieter dietmar dietrich dillon dimitri dimitris dinesh dino
dion dirk dmitri dmitry dmytro domingo dominic dominick dominik dominykas don donald donaldo donnell donnie donny donovan dorian doug douglas dovydas
doyle dragan duane dudley duncan dustin dwayne dwight dylan dylann dyllan earl ebenezer ed eddie edgar edgard edgars edmond edmund edoardo eduard
eduardo edward edwardo edwin efrain efren ehab ehud eitan elbert eldon eli elias elijah eliot elisha elliot elliott ellis elmer elon elton elvin elvis
elwood emanuel emerson emil emiliano emilio emilis emirhan emmanuel emmett enoch enrico enrique enzo eoin ergi eric erich erick erik ernest ernesto
ernie ernst errol ervin erwin esteban eswar ethan eugen eugene evan evangelos evens everett evgeny eymen ezra fabian fabien fabio fabrice fabrizio
fadi fahd fareed federico felipe felix ferdinand ferdinando fergus fernando fethullah feyisa fidel filip filippo fionn fletcher florian floyd forrest
francesco francisco franciszek francois frank franklin franklyn fraser fred freddie freddy frederic frederick frederik fredrick fredrik friedrich
frits fritz fulgencio fumio fyodor gabe gabreal gabriel gabrielius galen gamal gareth garland garrett garry garth gary gavin geert gene geoff geoffrey
georg george georges georgi georgios georgy gerald geraldo gerard gerardo gerhard gerrit gerry gert giacomo gianni gideon gilbert gilberto giles
gilles gino giorgi giorgio giorgis giorgos giovanni giuseppe glen glenn godfrey gonzalo goran gord gordon gottfried grady graham greg gregg gregor
gregorio gregory grover guido guilherme guillaume guillermo gunnar gunter gunther gus gustaf gustav gustave gustavo guy gyorgy habib hailemariam hakan
hakeem hal halim hamid hamza hank hans harlan harley harold harri harrison harry haruhito haruki haruta haruto harvey hasan hassan hayato heath hector
heinrich heinz heitor hendrik henri henrik henrique henry henryk herb herbert herman hermann hiroshi hogan holger homer horace horacio horatio horst
hosni hossein howard howie hubert hugh hugo hulk humayun humberto huseyin huseyn hussain hussein hydar iain ian ibai ibrahim ichika ignacio igor ihor
ike iker ilija ilya imran ingvar inuk inunnguaq ionut ira irvin irving irwin isaac isaiah isaias ishaan isiah ismael ismail ismet issac itai itsuki
ivan jack jacob jacques jaden jaka jake jakob jakov jakub jamal james jameson jamison jan janez jared jarod jaroslav jaroslaw jarrett jarrod jarvis
jason jasper javier jay jay-z jayden jayson jean-claude jean-yves jeb jed jeff jefferson jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine
jerome jeronimo jerry jesus jim jimi jimmie jimmy jiri joachim joao joaquin joe joel joerg joesph joey johan johann johannes john johnathan johnathon
johnie johnnie johnny jokubas jon jonah jonas jonathan jonathon jonny jordi jordon jorge jose josef joseph josh joshua josiah josue jozef juan julen
julian julien julio julius junichiro junot junya justin kacper kajus kamal kamil kanata kanye kareem karim karl kaspar kathem kauri keenan keir keith
kemal ken kendrick kenji kenneth kenny kent kenton kermit keven kevin khaled khalid khizr kieran kingsley kiril kirill kirk kirollos klaus kofi konrad
konstantin kristian kristopher krzysztof kurt kurtis kyle kyls kyriakos lachlan lamar lambert lamont lance landon lanny laquan larry lars laszlo
laurence laurent lawrence leandro lebron lech leevi leland len lennart lenny leo leon leonard leonardo leonel leonid leopold leroy lester lethabo
levente levi liam lindsey linus lionel lior lloyd logan lonnie loren lorenzo lou louie louis lovro lowell luc lucas luciano lucien ludovic ludvig
ludwig luigi luis luiz luka lukas luke luther luuk lyle lyndon maayan macaulay maciej magnus mahamadou mahammad mahdi mahesh mahmoud majd maksim
malachai malachy malcolm malik mamadou manfred manish manmohan manny manohar manuel marc marcel marcell marcello marcelo marcin marco marcos marcus
marek mariano mario marios marius mark markel marko markos markus marlin marlon marquis marshall marti martim martin marty marvin mason masoud matej
mateo mateusz matheus mathew mathias mathieu mathis matias matt matteo matthew matthias mattia mattias matus matyas maurice mauricio maurizio max
maxim maximilian maximiliano maxwell mehdi mehmet melvin menachem merle merrick merrill mervin mervyn micah michael michal micheal michel mick mickey
micky miguel mihai mikaere mike mikel mikhail mikolaj milhouse milo milos milton minato minik mitch mitchell mitt moammar modibo moe mohamad mohamed
mohammad mohammed moises monte monty moritz morton moses moshe moussa muammar muhamed muhammad muhammed murad murray murshed mustafa mustapha mykhailo
mykola myles myron nabil naftali nahom narendra nate nathan nathanael nathaniel nathy nawaz neal ned neil nelson neville newt nicholas nick nickolas
nicolas nidal niels nigel niilo nik nikau nikhil nikita niklas nikola nikolai nikolay nikos niles nils noah noam noel nojus nolan nomaan norbert norm
norman nuka octavio oier olaf olav oleg oleksandr oleksiy oliver olivier omar omer ondrej orhan ori orin orrin orville osama oscar oskar osman osvaldo
oswald otis otto oumar owen pablo padraig paolo pascal patrick patrik paul paulie paulo paulos pavel pavlo pawel pedro per percy perry pervez petar
pete peter petr petro petros peyton phil philando philip philipp philippe phillip pierre pieter pietro piotr prakash pravit preet prem prescott
preston pyotr quentin quincy quinton rachid rafael rafik raheem rahm rahul rainer rajesh rajiv ralf ralph ramiro ramon rand randal randall randolph
randy raoul raphael rashad rashid rasmus raul ravi rawiri ray rayan raymond raynard recai recep reece reggie reginald regis reid reince rence reuben
rex reyansh reynaldo reza rhett ricardo riccardo rich richard richie rick rickey rickie ricky rinkevics rishi roan rob robby robert roberto rocco rod
roderick rodger rodney rodolfo rodrigo roel rogelio roger rohan roland rolando rolf roman romeo ron ronald ronan ronnie ronny rosario roscoe ross roy
ruben rubin rudolf rudolph rudy rufus rupert rush ruslan russ russel russell rustam ryan ryou saad saddam sadiq saeed sahil sal salik salman salvador
salvatore sami samir samkelo sammie sammy samuel samuele sandeep sander sandro sanjay santino saqib satoshi satya saul scot scott scottie scotty
seamus sean sebastian sebastien sekou selim sepp serge sergei sergey sergio serhiy seth seymour shahid shane shaquille shaun shawn shayne sheldon
shelton sherman sherrod shimon shinzo shlomo sid siddhartha sigmund silas silvio simon siyabonga slobodan solomon soren souleymane souta spencer spike
stan stanislav stanislaw stanley stefan stefano stefanos steph stephan stephen steve steven stewart stu stuart sunil suraj suresh sven svend syed
sylvester szymon tad tadgh taha taichi taika takeshi tamir tanner taras tarek tareq tariq taro tatsuki ted teddy terence terrance terrell terrence
thabo thad thaddeus theo theodor theodore thiago thom thomas tiger tim timmy timothy titus tobias tod todd tom tomas tomasz tommaso tommie tommy
tomoharu tony travis trayvon trent trenton trevor trey tristan troy truman tucker tunar turki ty tyrone tyson ughur ulrich ulrik ulysses umar umberto
unax uri usman uwe vaclav valentin vance vasily vern vernon vic vicente victor vihaan vijay vikram viktor vin vince vincent vincenzo vinicius virgil
vitali vitaly vivaan vivek vlad vladimir vladislav vojtech volker volodimir volodymyr wade walid wallace wally walt walter warren waylon wayne wendell
werner wes wesley weston whit wilbert wilbur wiley wilfred wilfredo wilfrid wilfried wilhelm will willard william willie willis willy winfried winslow
winston wojciech wolf wolfgang woodrow woody wout wouter wyatt xavier xhoel yaakov yahli yair yanis yann yannick yaroslav yasser yassin yassine
yevgeni yevgeny yitzhak yoav yonas yonatan yonathan yosef yoshihide yousouf youssef yuen yuri yuriy yury yusif yusuf yuuma yuval zac zach zachariah
zachary zachery zack zackary zahid zakaria zan zane zbigniew zeke zoran
`);

export const FEMALE: ReadonlySet<string> = set(`
nuala orla caoimhe fionnuala eimear emer assumpta concepta dervla dearbhla mhairi mairi catriona kirsty bronwen rhian angharad sudha savita funmi funke folake chioma ngozi nomsa tamsin narelle grete bec
aoife bethan carys cerys eilidh eleri ffion grainne lowri morag nerys priyanka roisin saoirse sian sinead sioned
hazel jade poppy aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abi abie abigail abril ada adaline adalyn addie addilyn addison adel adela adele
adelene adelia adelina adeline adelle adelynn adreanna adriana adrianna adrianne adriena adriene adrienne agatha aggie agnes agnieszka agustina aicha
aida aileen aimee aina aino ainsley aisha aishah aisling aislinn aislynn ajla alaina alana alanis alanna alannah alanoud alayah alayna alecia aleisha
alejandra aleksandra alena alesia alessandra alexa alexandra alexandria alexia alexis alia alice alicia alicja alina aline alisa alise alisha alison
alissa aliza allie allison allyson alma althea alya alycia alyona alysa alyson alyssa amahle amaia amaira amalia amanda amandla amber amberly amelia
amelie amelija amie amilia amina aminata amy ana anabel anamaria anastasia anastasija anaya andjela andrea ane aneta anette angela angelia angelica
angelina angeline angelique angie anika anisa anissa anita anja anjelica ann anna annabel annabella annabelle annalena annalisa annamaria anne
annemarie annett annette annie annika annmarie anohito antoinette antonella antonia anya aoi april ariana arianna arianne arielle arleen arlena arlene
arlette aroha arpita asha ashanti ashlee ashleigh ashley ashli ashlie ashly ashlyn ashraqat asiya asja asmita assil astrid ataahua audra audrey audri
audry augustina augustine aurelia austeja ava avigail awa aya ayana ayanna ayelet ayesha aygun aylin ayn ayse aysel azra azuna barb barbara barbora
barbra bayarmaa bea beatrice beatriz becca becky belinay belinda bella benazir benita bernadette bernadine bernice bertha bertie beryl bess bessie
beth bethanie bethany betsey betsy bette bettie bettina betty bettye beula beulah bev beverley beverly beyonce bianca biljana binita bintou bismah
blanca blanche blythe bobbi bobbie boglarka bolormaa bonita bonnie brandi brandie breanna bree brenda brenna briana brianna brianne bridget bridgett
bridgette brigid brigitte britney britt brittany brittney brittni brittny bronwyn brooke bryanna brynn caitlin caitlyn calista callie camila camile
camilla camille candace candice cara carina carissa carla carlene carley carlie carlota carlotta carly carmel carmela carmella carmen carol carole
caroline carolyn carrie carrol casandra cassandra cassie catarina caterina catherina catherine cathleen cathryn cathy catrina cayla cecelia cecile
cecilia cecily celeste celia celina celine chandra chanelle chantal chantelle charis charissa charla charlena charlene charlette charlotte charmaine
chedeline chelsea chelsey cheri cherie cheryl chloe chrissy christa christal christen christiana christiane christie christina christine christy
christyn chrystal chrystia ciara cierra cindi cindy clair claire clara clare clarice claris clarissa claudette claudia claudine cleo cleopatra
clotilde coleen colette colleen concepcion condoleezza connie constance constanza consuelo cora coralie cordelia cori corina corine corinna corinne
cornelia corrine courtni courtny cristal cristina crystal cyndi cynthia dahlia daina daisy dalal damaris damia danai danette dani danica daniela
daniele daniella danielle danika daniz daphna daphne dara darby darcey darcie daria darla darlena darlene darya davida davina dawn dayle dayna deana
deandra deann deanna deanne deb debbie debby debora deborah debra debrah dede dee deedee deena deidre deirdre deja dela delia delilah della delores
deloris delphine demetria dena denice denise desiree dhia diana diane dianna dianne dina dinah dionne diya djeneba dolores dominique dona donna donya
dora doreen doris dorla dorothea dorothy dorthy dottie ecrin edel edie edith edna edwina eevi eileen eisha ekaterina ekta ela elaina elaine elana
eleanor elen elena eleni eliana elicia elida elie elif elin elina elinor elisa elisabeth elise eliska eliza elizabete elizabeth elizaveta ella ellen
ellie elly elma elnora eloise elouise elsa elsie elva elvina elvira ema emanuela emelda emely emile emilee emilia emilie emilija emily emina emine
emma emmaline emmanuelle emmeline emmie emmy enid erica ericka erika erin erma erna ernestina ernestine eryn esma esmeralda esperanza estela estele
estella estelle ester estere esther estrella ethel etienne etta eugenia eugenie eunice eva evangelina evangeline eve evelin evelina evelyn evi evie
evita ewa faith faiza fajr fanta farah farida farrah farzana fatemeh fatiha fatima fatin fatma fatoumata fay faye felecia felicia fenna fernanda fien
fiona flora florence fozia fran frances francesca francina francine francisca francoise freda freja frida frieda gabby gabi gabija gabriela gabriella
gabrielle gail gamalat gamila gayle gemma gena genevieve genna georgette georgia georgie georgina geraldina geraldine geri germaine gertrud gertrude
ghazala gia gianna gigi gilda gillian gina giorgia giovanna gisela gisele giselle gita gladys glena glenda glenna gloria glynis golda googoosh grace
gracie graciela greta gretchen griselda gunay gunel gwen gwenda gwendolyn gwyneth habiba hailey hala haleh haley hallie hana hanah hanna hannah hariet
hariette harriet harriett harriette hasmik hasnaa hasti hatice hattie hawa hayley heather heidi helen helena helene helga helmi henrietta hermine
hessa hester hilary hilda hildegard hillary himari hoda hollie hope hortense hosna hosniya huma ida ila ilana ileana ilene iliana ilina ilona ilse
ilyse imane imelda imogena imogene ina indira indra ines inez ingrid inji iona irati irena irene irina iris irma iryna isabel isabela isabele isabell
isabella isabelle isadora isidora isla islande isobel iva ivaana ivalu ivana ivanka ivy iwona izaro jacinda jacinta jacky jaclyn jacquelina jacqueline
jacquelyn jada jami jana janae jane janele janelle janessa janet janette janice janie janina janine janis jaqueline jasmin jasmina jasmine javiera
jayne jazmin jazmine jeana jeane jeanette jeanie jeanina jeanine jeanna jeanne jeannette jeannie jeannina jeannine jelena jen jena jenelle jenifer
jenna jennette jenni jennie jennifer jenny jeri jerri jesica jessica jil jilian jill jillian jing joan joana joane joann joanna joanne jocelyn jodi
jody joelle johana johanna joleen jolena jolene jomana joni josefa josefina josefine joselyn josephina josephine josie jovana joy joya joyce juana
juanita judeline judith judy jules julia juliana julianna julianne julie julienne juliet julieta juliette julissa june justina justine kabita kacey
kadiatou kaede kaia kaitlin kaitlyn kaja kaleigh kali kalle kallie kamala kamila kamile kanyakumari kara karen kari karima karin karina karine karissa
karla karlee karly karolina karyn kassandra kassie kat katarina katarzyna kate katelyn katelynn katerina katharina katharine katherina katherine
kathie kathleen kathrine kathryn kathy kati katia katie katlyn katrina katy kavita kay kaye kayla kaylee kayleigh keeley keely keira keisha kejsi
keley keli kelley kelli kellie kellyanne kelsie kely kendra kenna kenza kera keri kerri kersti khadija khadije khawla kheira khongordzol kia kiana
kiara kiera kiersten kiki kiley kimberlee kimberley kimberli kimberly kimmernaq kira kirsten kirstin kirstjen kizzy klea konul kori kourtney krista
kristan kristen kristi kristie kristin kristina kristine kristy kristyna krystal ksenia kyla kylee kylie kyra lacey lacie lacy ladona ladonna lael
laia laila lakesha lamija lana lara larisa larissa latasha latifa latisha latonya latoya laura lauren laurie lauryn laverna laverne lavinia laxmi
layla lea leah leana leandra leane leann leanna leanne leda leena leia leila leilani leja lejla lela lena lenora lenore leola leona leonie leonora
leora lesedi lesli lesly leticia letitia lettie lex lexie leyla lia lian liana lianne libbie libby lidia lidya liepa lila lili lilia lilian liliana
lilja lillia lillian lillie lilly lily lin lina linda lindsi lindsy lindy lisa lisette liv livia liz liza lizbeth lizette lizzie lois lola lolita lora
loraina loraine lorelei lorena lorene loretta lori lorie lorna lorraina lorraine lorri lorrie lotte lottie louella louisa louise lovelie luann lucia
luciana lucie lucija lucile lucille lucinda lucy luela luella luisa luise lula lulu lulwa lupe lupita luz lydia lyla lyn lyna lynda lyndsey lyne
lynette lynna lynne lynnette lynsey mabel mable macie mackenzie macy madalyn maddie madeleine madelina madeline madelyn madge madison madonna mae
magda magdalena magdalene maggie maha maia maire maisie maite maja malak malala malen malgorzata malia malika malinda mallory mandakranta mandy manon
manuela mara marcela marcella marcelle marci marcia marcie marcy margaret margarette margarida margarita marge margery margie margo margot margret
margrette marguerite maria mariah mariam mariamawit mariami marian mariana mariane marianna marianne maribel marie mariela mariella marija marilyn
marina marine maris marisa marisol marissa maritza marjorie marla marlena marlene marnie marsha marta martha martina martine marwa mary maryam maryan
maryann marybeth maryjane marylou masoumeh mathilde matilda matilde mattie maud maude maura maureen mavis maxina maxine maya maybell mayra maysoun
mazie mckenzie meagan meenakshi meg megan meghan megyn mei melania melanie melanne melba melezia melina melinda melisa melissa mellisa mercedes
meredith meriem merissa merjem meron meryem meryl mette mia micaela michaela michele michelle michiko midori mika mikaela mila milagros mildred milena
milica millicent millie milly mimi mindy minenhle minerva minh minnie mira miral miranda miriam mirlande misty mitzi miyar mobina moira mollie molly
mona monica monika monique mrignayani muriel mya myra myriam myrlande myrna myrtle naasunnguaq nadene nadezhda nadia nadina nadine nadya nahia naima
nalla nan nancy nanette naomi naomie narges nargis natalia natalie natalya natasha nathalie naureen neela neera nehir nel nela nelisa nell nellie nena
nerissa nesreen nia niamh nichole nicki nicola nicole nicolette niharika nika niki nikki nila nilay nina nirmala nisanur nisha nita nivi noa noella
noelle noemi nora norah noreen norma nouf nur nuray nurul nyla octavia odelia odette odval ofelia oisha oksana ola olena olga olivia omarosa ophelia
oprah oumou oyunbileg paige paloma pam pamela pandora paninnguaq paola parvati patrica patrice patricia patrisse patsy patti pattie patty paula
paulette paulina pauline pearl peggy penelope penny perla petra philomena phoebe phylis phyllis pia pipaluk polina polly priscila priscilla priti
priyamvada puteri quiana rabina rachael rachel rachele rachelle rachida rae raina ramona randi rania raquel rashida rayna reanna reba rebeca rebecca
rebeka rebekah reem reema regina reihaneh reina rena renae renata renee reta reyna rhea rhiannon rhoda rhona rhonda richelle ricki rihanna rikki riko
rimas rin rina rita riya robbin roberta robyn rochele rochelle rocio roghayyeh rolanda ronda roni ronna rosa rosalie rosalina rosalind rosalinda
rosalyn rosalynn rosanna rosanne rose roseann roseanne rosella roselle rosemarie rosemary rosetta rosette rosie roslyn rowena roxana roxane roxanna
roxanne roxie roxy ruby ruth ruthie saanvi sabina sabine sabrina sade sadie sahar saida sakeena sakineh sakura sallie sally salma salome samantha
samira sanae sandra sanna sara sarah sarina savannah scarlett selena selene selina selma serena serife setayesh sevda sevinj shahd shaikha shaim
shaimaa shakira shana shanaya shanda shania shanna shanon shari sharlene sharon sharron sharyn shauna shawna shayla shayma shayna sheba sheena sheila
shelia shelley shelly sheri sheridan sherifa sherri sherrie sherrilyn sherry sheryl shira shirli shirly shona shonda shristi shyla sillin silvia
simona simone sindy siobhan sita siti skye snezana sobia sofia sofie sofija somayyeh sondra sonia sonja sonya sophia sophie staci stacie starla
stefanie stela stella stephane stephanie stormy sue suha sumayah sunita susan susana susane susanna susannah susanne sushma susi susie suu suzan
suzana suzane suzanna suzanne suzette suzie suzy svetlana sybil sylvia sylvie tabatha tabitha tala talia talitha tamar tamara tamera tami tamika tammi
tammie tammy tamra tania tanika tanisha tanya tara tarana taryn tasha tashfeen tatiana tatyana tawana tegan teodora teresa tereza teri terri terrie
tess tessa tessie thalia thandolwethu thea thelma theodora theresa therese thomasina tiana tianna tiara tiffany tina tingting tisha toni tonia tonya
tora tori tracey traci tracie tricia trina trish trisha trista trudy tui tula tulsi tyra tzipi ugne ulrike ursula urte usha uxue valentina valeria
valerie valery vanesa vanessa vanita veda velma vera verna vernice veronica vesna vicki vickie vicky victoria vikky viktoria viktorie viktorija vilte
viola violet violeta virgie virginia vivian viviana vivien vivienne vusala wakana wanda wendi wendy whitney whitni whitny whoopi widelene wila
wilhelmina willa wilma winifred winnie winnifred winona xiaomei xiaoyan ximena xinyi yael yagmur yan yarin yasmeen yasmin yasmine yelena yesenia ying
yolanda yuina yulia yuliya yuna yuriko yvette yvona yvone yvonna yvonne zada zahra zainab zara zehra zeinab zelda zelma zena zephyr zeynab zeynep
zineb zoe zoey zofia zola zora zsofia
`);

/** Used for men and women alike: a first name, but no gender. */
export const EITHER: ReadonlySet<string> = set(`
adrien alex alfie alois andi andra andrea andrey angel ariel ash ashley aubrey avery bailey bernie biff billie blair cameron carey casey cassidy charlie
chris christian corey courtney dakota dana dani devan devon drew francis frankie gabriele gaby gale grant guadalupe hayden hinata ilia jackie jaime jamie
jammie jan jean jess jesse jessie jo jodie jordan jude jules kai kasey kelly kelsey kendall kenyatta kerry kim kiran kit kris lane lashawn lee leif leigh
lesley leslie lindsay lou luca lynn manaia manu marion marlo matti matty maxime mel mika mo morgan nana nicky nico nikita niko noa noor ola opal parker pat
quinn reese regan remi rene riley robbie robin ronnie rory rowan sam sandy sasha shannon shay shea shelby shirley sidney skip skyler stacey stacy steph
stevie sumit syd sydney tal taylor terry toby toni tracy tyler val
`);

/** Given names mostly of one gender, which the other bears as well: a "Mr" or "Ms" in the story outweighs them. */
export const MOSTLY: ReadonlySet<string> = set(`
alexis andrea ashley avery beverley beverly camille carol charlie darcy ellis evelyn florence hilary jan jocelyn jody joan joss laurie lauren leslie logan loren maria marian max
merle michele monroe nicola noel ollie parker ronnie sacha simone stevie toni valentine vivian vivien whitney willie
`);
