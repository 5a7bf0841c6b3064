export type Gender = 'he' | 'she';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Common given names in news in English, and those of well-known people elsewhere; names of either sex are left out. */
const MALE = set(`
raheem sheldon luther morton woodrow daron federico dino beau robby tad cornell filippo arne scot roman ilya
alastair dexter ash gonzalo ari adrian norbert rahm yaakov norbert lionel jose françois laurence ralf armin
holger laszlo guido barney tyrone vikram frederic zeke reid solomon sherrod saul devin lanny stu geert manny
rashad adil gustav jeffery carlton erick irwin sander lowell geraldo merrick noam marlon kieran volker dante
markus teddy ferdinand osama saddam trayvon anderson dylann khizr adlai peyton wolf archie fareed whit vin
spike monte rence sahil murshed lachlan feyisa freddy joaquín josé rené andrés raúl héctor óscar jesús ángel
sebastián gérard jean-claude jean-yves edgard rinkevics recep volodimir olaf emmanuel keir rishi jeremy gianni
matteo viktor robert aleksander narendra cyril paulos abiy bashir ehab moussa muammar moammar hulk tiger kanye
jay-z lebron
aaron abdul abdullah abraham adam ahmad ahmed al alan albert alberto alejandro alex alexander alexei alfonso alfred ali allan
allen alvin anatoly anders andre andreas andrei andrew andrzej andy angus anthony antonio antony armando arnold arthur arturo asa
asif ashton augusto austin barack barry bart bashar ben benito benjamin benny bernard bernie bert bill billy bob bobby boris brad
bradley brandon brendan brent bret brett brian bruce bruno bryan byron caleb calvin carl carlos cedric cesar chad charles charlie
chester chip chris christopher chuck clarence clark claude clayton cliff clifford clint clyde cody colin connor corey cornel
cory craig curt curtis cyril cyrus dale damian damon dan daniel danny darrell darren dave david dean deepak denis dennis denny derek
deval diego dick dimitri dmitri dmitry dmytro dominic don donald doug douglas drew duncan dustin dwight earl ed eddie edgar edgars
eduardo edward edwin eli elias elijah elliott ellis elon emanuel emmanuel enrique eric erik ernest ernesto ethan eugene evan ezra
felipe felix fernando fidel floyd francisco francois frank franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey
george gerald gerard gerhard gerry gilbert giovanni glen glenn gordon graham greg gregory guillermo gus guy hakeem hamid hank hans harold
harrison harry harvey hassan hector heinz henrik henry herb herbert herman hogan horst howard hubert hugh hugo hussein ian ibrahim
igor imran irving isaac isaiah ismail ivan jack jacob jacques jaime jake jamal james jan jared jason javier jay jeb jeff jefferson
jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy jiri joachim joao joaquin joe joel joerg johan john johnny jon jonah
jonathan jorge jose josef joseph josh joshua juan julian julio julius junichiro justin kareem karim karl keith ken kenneth kent kevin
khalid kirk klaus kofi konstantin kurt kyle lamar lance larry lars lawrence leo leon leonard leonid leroy 
lester levi lindsey lloyd logan lorenzo lou louis luc lucas luis luiz luke lyle lyndon mahmoud malcolm manuel marc marcel
marco marcos marcus mario mark marlin martin marty marvin mason mateusz matt matteo matthew maurice maurizio max maximilian mel
melvin michael miguel mick mike mikhail milo mitch mitchell mitt mohamed mohammad mohammed moses muhammad murray mustafa narendra nate
nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikita nikolai noah noel norm norman oleg olaf oliver omar
orrin oscar oswald otto owen pablo patrick paul paulo pavel pedro per perry pete peter petro phil philip phillip pierre pieter preston
rafael ralph ramon rand randall randy raphael rashid raul ray raymond recep reggie reince rene rex ricardo rich richard rick rob robert
roberto rod rodney rodrigo roger roland rolf ron ronald ross roy ruben rudolph rudy rupert rush russell ryan sadiq saeed salman salvador
sam samuel scott sean sebastian sergei sergey sergio seth shane shaun shawn shimon sidney silvio simon spencer stan stanley stefan
stephen steve steven stewart stuart sunil sven tarek ted terrence thabo theodore thomas tim timothy tobias todd tom
tommy tony travis trent trevor trey troy tucker tyler ulrich umar uwe vaclav vernon victor viktor vince vincent vinicius vitali vitaly
vladimir volodymyr wade wally walter warren wayne wendell werner wesley wilbur wilfred will willard william willie winston wolfgang
woody xavier yair yasser yitzhak yoshihide yuri yusuf zachary zach zbigniew darryl deandre antonin samuele lech emil
ruslan rustam aleksandr aleksander oleksandr oleksiy andriy serhiy mykola mykhailo ihor taras denys maksim maxim dominik marek piotr
pawel tomasz jaroslaw donaldo janez borut kyriakos evangelos giorgos nikos recai kemal mehmet ismet bulent hakan orhan binyamin
benjy benzion avi ehud naftali yoav amos anwar gamal hosni abdel nabil samir walid saad hassan rafik tariq nawaz pervez asad shahid manmohan
rahul arvind amit rajiv sanjay vijay ashok ravi shinzo fumio taro junya kenji hiroshi takeshi akira 
`);

const FEMALE = set(`
haley adelle jomana julianne kelli brigid haleh billie melanne gilda roseann shonda cecile virgie mariam neera
ada lindsay lesley melba zeynep tashfeen monika betsey gwenda louella faiza robyn rosette annamaria karlee
johanna cecelia yasmeen jessie mika marla trish mayra kiki lolita terrie kimberley ina gisela hala brianne
christyn deja ghazala nargis omarosa dottie ilyse kristan paloma sherrilyn meenakshi suu norah bette rosie
clare mollie paige patrisse alyona joni kamala kirstjen kaja jacinda ursula annalena lisa nikki rihanna
beyoncé zeinab aya reem leïla inés mónica verónica giorgia sanna marta agnes elisa mette erna magdalena ksenia
nadezhda tatyana
abby abigail adele adriana agnes aida aileen aisha alana alejandra alexandra alexandria alexis alice alicia alison allison alma alyssa amanda
amber amelia amelie amina amy ana anastasia andrea angela angelina angie anita ann anna annabel anne annette annie antonia april
arianna ariana arlene ashley audrey ava ayanna barb barbara beatrice becky belinda bella bernadette bernice beth bethany betsy betty beverly
bianca blanche bonnie brandi brenda bridget brigitte brittany brooke camila camille candace candice carla carly carmen carol carole
caroline carolyn carrie cassandra cassie catherine cathy cecilia celeste celia celine charlene charlotte chelsea cheryl chloe christa christiane
christina christine chrystia cindy claire clara clarissa claudia colleen condoleezza connie constance corinne cristina
crystal cynthia daisy daniela danielle daphne darlene dawn deb debbie deborah debra deirdre delia della denise diana diane dianne
dina dolores donna dora doris dorothy eileen elaine eleanor elena elise elisabeth eliza elizabeth ella ellen eloise elsa emilia emily
emma erica erika erin esmeralda estelle esther ethel eugenia eva eve evelyn faith fatima faye felicia fiona florence frances francesca frieda
gabriela gabrielle gail georgia georgina geraldine gertrude gina giorgia giselle gladys glenda gloria grace greta gretchen gwen gwendolyn
hannah harriet heather heidi helen helena helene helga hilary hilda hillary hope huma ida ilana ileana imelda ines inez ingrid irene iris
irina isabel isabella isabelle ivana ivanka ivy jackie jacqueline jacinda jane janelle janet janice janine jasmine jeanette
jeanine jeanne jen jenna jennifer jenny jessica jill jillian joan joanna joanne jocelyn jodi jody josephine joy joyce juanita judith
judy julia juliana julie juliet june kamala karen karin karine karla kate katherine kathleen kathryn kathy katie katrina katy kay kayla
kayleigh keisha kellyanne kendra kerri kersti kimberly kirsten kristen kristi kristin kristina kristine krystal lara latoya laura
lauren laurie lea leah leila lena leticia leona lila lilian lillian lily linda lisa liz liza lois lola loretta lori lorraine louisa
louise lucia luciana lucille lucinda lucy luisa lydia lynette lynn lynne mabel mackenzie madeleine madeline madison maggie malala mandy
marcella marcia margaret margarita margot maria mariah mariana marianne marie marilyn marina marine marisa marissa marjorie marlene marsha martha
mary maryam matilda maude maura maureen maxine maya meagan megan meghan meg megyn melania melanie melezia melinda melissa mercedes meredith
michele michelle mildred millie mimi mindy minnie miranda miriam misty mitzi molly mona monica monique muriel myra nadia nan nancy
naomi natalia natalie natasha nellie nicola nicole nikki nina noelle nora norma octavia olga olivia ophelia oprah pam pamela patricia
patsy patti patty paula pauline pearl peggy penelope penny petra phyllis polly priscilla priti rachael rachel ramona rashida rebecca regina 
renee rhonda rita roberta rochelle rosa rosalind rosalynn rosalyn rosanna rose rosemary roxana roxanne ruby ruth sabrina sadie sally
samantha sandra sanna sara sarah savannah selena selina serena sharon sheila shelley sheri sherri sherry shirley silvia simone sofia
sonia sonja sophia sophie stacey stacy stella stephanie stormy sue susan susanna susannah susanne suzanne svetlana sylvia tabitha tamara tammy tanya
tara tatiana teresa tess tessa theresa tiffany tina toni tonya tracey tracy trisha trudy tulsi ulrike ursula valerie vanessa vera veronica
vicki vicky victoria viktoria viola violet virginia viviana vivian wanda wendy whitney whoopi wilma winifred yolanda yulia yuliya yvette yvonne zelda zoe
zainab bree mattie lael huma donya reyna hope magdalena agnieszka ewa katarzyna malgorzata oksana olena iryna daria darya ekaterina elvira
ayelet tzipi golda benazir indira sushma nirmala michiko yuriko sanae
`);

/** Used for men and women alike: a first name, but no gender. */
const EITHER = set(`
alex bailey blair cameron casey chris corey dana dakota drew frankie gale hayden jackie jaime jamie jean jess jesse jo jodie jordan
kelly kim kit kris lane lee leigh leslie lynn marion mel morgan nicky noor pat quinn reese rene riley robbie robin rory rowan sam sandy
sasha shannon shelby sidney skyler stevie sydney taylor terry toby tyler val francis kerry tracy stacy stacey shirley carey courtney parker grant christian angel guadalupe aubrey kendall tal skip kelsey opal ilia mo billie jessie lindsay lesley
`);

const NICKNAMES =
  `bill william will billy,bob robert rob bobby,mike michael mick,jim james jimmy jamie,tom thomas tommy,joe joseph joey,
dan daniel danny,dave david,steve steven stephen,chris christopher kit,ted edward theodore ed eddie,tim timothy,ben benjamin benny,matt matthew,
tony antony anthony,liz elizabeth beth betsy betty,kate katherine kathy katie catherine cathy,sue susan susie,deb debbie deborah debra,jon jonathan
john johnny jack,rick richard rich dick ricky,chuck charles charlie,bernie bernard,hank henry harry,larry lawrence,jeff jeffrey geoff geoffrey,greg gregory,
ken kenneth,ron ronald,don donald donnie,sam samuel samantha,nick nicholas nicolas,pat patrick patricia,pete peter,phil philip phillip,ray raymond,andy andrew drew,
alex alexander alexandra,al albert alan alfred,fred frederick,jerry gerald jerome,gene eugene,mitch mitchell,newt newton,mitt willard,barb barbara,cindy cynthia,
jen jennifer jenny,nancy ann,peggy margaret maggie meg,sandy sandra,terry terrence theresa,trish patricia,vicky victoria,rudy rudolph,vlad vladimir,
jeb john,josh joshua,zach zachary,nate nathan nathaniel,walt walter,stan stanley,russ russell,doug douglas,brad bradley,cliff clifford,marty martin,manny emanuel`
    .split(',')
    .map((group) => group.trim().split(/\s+/u));

const sameName = new Map<string, Set<string>>();
for (const group of NICKNAMES)
  for (const name of group) sameName.set(name, new Set([...(sameName.get(name) ?? []), ...group]));

/** The gender a given name (any case) speaks for, if it speaks for one. */
export function genderOfFirstName(name: string): Gender | undefined {
  const lower = name.toLowerCase();
  const first = lower.split('-')[0] ?? lower;
  for (const each of [lower, first]) {
    if (EITHER.has(each)) return undefined;
    if (MALE.has(each)) return 'he';
    if (FEMALE.has(each)) return 'she';
  }
  return undefined;
}

export function isFirstName(name: string): boolean {
  const lower = name.toLowerCase();
  return MALE.has(lower) || FEMALE.has(lower) || EITHER.has(lower) || genderOfFirstName(lower) !== undefined;
}

/** True where two given names may be one person's: equal, an initial, or a usual short form. */
export function mayBeSameFirstName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase().replace(/\./gu, ''), other.toLowerCase().replace(/\./gu, '')];
  if (a === b || sameName.get(a)?.has(b)) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}
