const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words in front of a name that are no part of it, in lower case and without full stops. */
export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady madam judge justice chief sen sens senator senators
  rep reps representative representatives congressman congresswoman congressmen delegate gov govs governor
  governors lt lieutenant gen general col colonel sgt sergeant capt captain cmdr commander adm admiral maj
  major cpl corporal brig pvt private officer agent detective sheriff inspector superintendent constable rev
  reverend pastor father sister brother bishop archbishop cardinal pope rabbi imam ayatollah sheikh president
  presidents premier chancellor minister ministers secretary secretaries undersecretary ambassador envoy
  attorney speaker leader whip mayor councilman councilwoman councillor alderman commissioner comptroller
  treasurer chairman chairwoman chair chairperson director head king queen prince princess duke duchess emperor
  sultan emir coach manager editor reporter correspondent columnist anchor host author analyst economist
  strategist pollster consultant adviser advisor aide spokesman spokeswoman spokesperson lawyer counsel
  prosecutor solicitor founder cofounder co-founder ceo cfo coo executive principal dean provost researcher
  scientist historian actor actress singer rapper comedian candidate nominee ex-president then-president
  co-chairman co-chair vp
`);

/** Words that belong to a title where one follows: "Senate Majority Leader". */
export const TITLE_MODIFIERS = words(`
  majority minority senior junior assistant associate acting interim press foreign defense defence interior
  treasury finance state campaign communications political national presidential democratic democrat republican
  former prime vice deputy
`);

/** Courtesy titles and what they say of the gender of their bearer. */
export const GENDERED: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'congressman',
    'king',
    'prince',
    'duke',
    'father',
    'brother',
    'spokesman',
    'chairman',
  ].map((title) => [title, 'm'] as const),
  ...[
    'businessman',
    'councilman',
    'actor',
    'husband',
    'son',
    'uncle',
    'nephew',
    'grandfather',
    'man',
    'boy',
  ].map((title) => [title, 'm'] as const),
  ...[
    'mrs',
    'ms',
    'miss',
    'dame',
    'lady',
    'madam',
    'congresswoman',
    'queen',
    'princess',
    'duchess',
    'sister',
  ].map((title) => [title, 'f'] as const),
  ...[
    'spokeswoman',
    'chairwoman',
    'businesswoman',
    'councilwoman',
    'actress',
    'wife',
    'daughter',
    'mother',
    'aunt',
  ].map((title) => [title, 'f'] as const),
  ...['niece', 'grandmother', 'woman', 'girl', 'heiress', 'saleswoman', 'policewoman'].map(
    (title) => [title, 'f'] as const,
  ),
]);

/** First names by gender: common in English-language news; those that both bear are left out. */
export const MALE = words(`
  aaron abdul abraham adam adrian ahmed al alan albert alberto alec alejandro alexander alexei alfred ali allan allen
  alvin amir anatoly anders andre andreas andrei andrés andrew andy anthony antonio antony armando arnold arthur asif
  austin barack barney barry bashar ben benjamin benny bernard bernie bill billy bob bobby boris brad bradley brandon
  brendan brent brett brian bruce bruno bryan byron calvin carl carlos cesar chad charles charlie chester chip chris
  christian christopher chuck clarence claude clayton cliff clifford clint colin connor corey cory craig curtis cyrus
  dale damian dan daniel danny darrell darren dave david dean dennis derek derrick desmond devin diego dick dimitri dirk
  dmitri dmytro dominic don donald donnie doug douglas duncan dustin dwight earl ed eddie edgar edgars eduardo edward
  edwin eli elias elijah elliot emmanuel enrique eric erik ernest ernesto ethan eugene evan felipe felix ferdinand
  fernando francis francisco francois frank franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george
  gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregg gregory guillermo gustavo guy hal hamid hank
  hans harold harrison harry harvey hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor imran
  isaac ivan jack jacob jacques jaime jake james jamie jan jared jason javier jay jeb jeff jeffrey jens jeremiah jeremy
  jerome jerry jesse jim jimmy joaquin joe joel joey johan john johnny jon jonah jonas jonathan jorge jose josé josef
  joseph josh joshua juan julian julio justin kanye karl keith ken kenneth kenny kevin khalid khizr kim-jong kirk klaus
  kofi kurt kyle lamar lance larry lars laurence lawrence lee len leo leon leonard leonardo leroy lewis liam lindsey lloyd
  lorenzo lou louis luca lucas luis luke malcolm manuel marc marcel marco marcus mario mark markus marshall martin marty
  marvin mathew matt matthew maurice mauricio max maxwell mehdi mel michael miguel mike mikhail milton mitch mitt mohamed
  mohammad mohammed morris muhammad nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah norman
  oliver olaf omar orlando oscar otto owen pablo pat patrick paul pedro percy perry pete peter phil philip philippe
  phillip pierre preston quentin rafael rahul ralph ramon rand randall randy raphael raul ray raymond recep reggie rex
  ricardo rich richard rick ricky rob robby robert roberto rodney rodrigo rodrigue roger roland ron ronald ronnie ross roy
  rudolph rudy rupert rush russ russell ryan salman salvador sam samuel santiago scott sean sebastian serge sergei sergey
  sergio seth shane shaun shawn sheldon sidney silvio simon spencer stanley stefan stephen stepan steve steven stewart
  stuart sylvester tariq ted terence terrence terry theodore thomas tim timothy toby todd tom tommy tony travis trent
  trevor trey troy tucker tyler tyrone ulrich vernon victor viktor vince vincent vladimir volodymyr wade wallace walter
  warren wayne wendell wesley wilbur will william willie winston wolf wolfgang woodrow xavier yasser yuri yusuf zachary
`);
export const FEMALE = words(`
  abby abigail ada adele agnes aisha alexandra alexandria alice alicia alison allison alma alyssa amanda amber amelia amy
  ana anastasia andrea angela angelina angie anita ann anna anne annette annie april aretha ariana ashley aung ava barbara
  beatrice becky belinda benazir bernadette beth bethany betsy betty beverly beyoncé bonnie brenda brianna bridget
  brittany brooke camilla candace candice carla carly carmen carol carole caroline carolyn carrie catherine cathy cecile
  cecilia celeste charlene charlotte chelsea cheryl chloe christa christiane christina christine cindy claire clara
  clarissa claudia colleen condoleezza connie constance cora courtney crystal cynthia daisy dana danielle daphne darlene
  dawn debbie deborah debra deirdre delia denise desiree diana diane dianne dina dolores donna dora doris dorothy edith
  eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen eloise elsa emilia emily emma erica erika erin
  estelle esther ethel eva eve evelyn faith felicia fiona florence frances gabby gabriela gabrielle gail genevieve georgia
  geraldine gertrude gina gisela gisele glenda gloria grace greta gwen gwendolyn hannah harriet heather heidi helen helena
  helga hilda hillary holly hope huma ida ilana ilhan imelda indira ines ingrid irene iris irina isabel isabella ivanka
  ivy jackie jacqueline jaclyn jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill jo joan joanna
  joanne jocelyn josephine joy joyce juanita judith judy julia julie juliet june kamala karen karin kate katherine
  kathleen kathryn kathy katie katrina kay kayla kayleigh kellie kellyanne kelsey kendra kimberly kirsten kirstjen kristen
  kristi kristin kristina laila lana lara latoya laura lauren laurie leah leila lena lenore leslie leticia lilian lillian
  lily linda lisa liz liza lois loretta lori lorraine louise lucia lucille lucy lydia lynn mabel mackenzie madeleine
  madison maggie mandy marcia margaret margarita margot maria marian marianne marie marilyn marina marion marissa marjorie
  marlene marsha martha mary maureen maxine megan meghan megyn melania melanie melinda melissa mercedes meredith mia
  michele michelle mildred mimi miranda miriam moira molly monica muriel myra nadia nancy naomi natalia natalie natasha
  neera nellie nicole nikki nina nora norma octavia olga olivia opal oprah pamela patricia patsy patti patty paula pauline
  pearl peggy penelope penny phoebe phyllis priscilla priya rachel ramona rebecca regina renee rhonda rita roberta robin
  rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sally samantha sandra sandy sara sarah sasha savannah selena
  serena shannon sharon sheila shelley sheryl shirley simone sofia sonia sophia sophie stacey stacy stella stephanie sue
  susan susana susanna suzanne sylvia tamara tammy tania tanya tara tatiana teresa terri tess thelma theresa therese tiffany
  tina toni tracy tulsi ursula valerie vanessa vera veronica vicki vicky victoria violet virginia vivian wanda wendy whitney
  wilma yasmin yolanda yvette yvonne zoe
`);

/** Words of which the presence makes a capitalised name that of an organisation. */
export const ORGANISATION_WORDS = words(`
  administration agency alliance association authority bank board broadcasting bureau cabinet campaign caucus center
  centre church circuit club coalition college commission committee communications company conference congress convention
  cooperation corp corporation council county court department directorate enterprises federation forces foundation
  fund government group guard holdings house inc industries initiative institute institution international journal
  league legislature llc llp ltd magazine media ministry mission nations network news newspaper office organisation
  organization parliament partners party plc post press program project police registry review school senate service
  services society solutions studio studios supreme survey syndicate systems task team times tribune tribunal trust
  union united university watch week weekly workers wire
`);

/** Small words that stand inside names: of people, and of organisations. */
export const PARTICLES = words(
  'de del della der den di da dos du la le van von bin ibn al el ben ter ten y bint',
);
export const LINKS = words('of for and the on in &');
export const SUFFIXES = words('jr sr ii iii iv');

/** Capitalised words that are no names. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december
`);
