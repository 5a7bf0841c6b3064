/** Roles that one person may have beside another, or that many people of a story may be called by. */
export const SHARED = new Set(
  (
    'official officer doctor lawyer expert politician lawmaker researcher scientist academic leader boss chief head executive analyst adviser advisor aide ' +
    'reporter journalist resident neighbour neighbor witness victim survivor relative parent mother father son daughter brother sister husband wife man woman ' +
    'boy girl guy person source teenager child kid teacher student pupil worker employee fan supporter critic voter campaigner activist author writer friend ' +
    'colleague member spokesman spokeswoman spokesperson captain player striker defender midfielder winger goalkeeper keeper forward skipper scorer winner ' +
    'star veteran owner founder investor user customer passenger driver local insider individual staffer representative operative speaker host guest ' +
    'caller other one patient defendant suspect candidate nominee professor director manager chair chairman secretary'
  ).split(' '),
);

/** What anybody may be beside what the story says of them. */
export const ANYBODY = new Set(
  (
    'resident neighbour neighbor witness victim survivor relative parent man woman boy girl guy person source teenager child kid worker employee fan ' +
    'supporter critic voter campaigner activist author writer friend colleague member veteran expert official insider individual local customer user ' +
    'passenger driver investor researcher scientist academic specialist analyst adviser advisor aide candidate nominee student pupil youngster youth ' +
    'businessman businesswoman entrepreneur athlete footballer artist musician celebrity other one guest caller host reporter journalist politician leader player star winner'
  ).split(' '),
);

/** Offices with several words: where the story calls the speaker a coach, "the manager" may be meant for that one. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['coach', 'manager', 'boss'],
  ['captain', 'skipper'],
  ['chairman', 'chairwoman', 'chair', 'president', 'leader'],
  ['lawyer', 'attorney', 'barrister', 'solicitor', 'counsel'],
  ['minister', 'secretary'],
  ['doctor', 'physician', 'surgeon', 'consultant'],
  (
    'officer detective inspector sergeant superintendent constable lieutenant commander trooper marshal commissioner ' +
    'sgt insp supt det pc dc ds di dci lt capt'
  ).split(' '),
  ['director', 'head', 'chief', 'executive', 'boss', 'manager'],
];

/** What else a holder of the office may be called. */
export const sameOffices = (noun: string): string[] => [
  ...new Set(
    SAME_OFFICE.flatMap((words) => (words.includes(noun) ? words.filter((word) => word !== noun) : [])),
  ),
];

/** Words for one and the same: whoever is a solicitor is a lawyer. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['lawyer', 'attorney', 'barrister', 'solicitor'],
  ['captain', 'skipper'],
  ['coach', 'manager'],
  ['detective', 'det', 'di', 'dci', 'ds', 'dc'],
  ['head', 'headteacher', 'headmaster', 'headmistress'],
  ['chief executive', 'chief executive officer', 'ceo'],
  ['chief financial officer', 'finance director', 'finance chief', 'cfo'],
  ['prime minister', 'premier', 'pm'],
  ['councillor', 'cllr', 'alderman'],
  ['doctor', 'dr', 'gp'],
  ['professor', 'prof'],
  ['senator', 'sen'],
  ['representative', 'rep', 'congressman', 'congresswoman'],
  ['lawmaker', 'mp', 'senator', 'sen', 'rep', 'representative'],
  ['reverend', 'rev', 'vicar'],
  ['sergeant', 'sgt'],
  ['inspector', 'insp'],
  ['superintendent', 'supt'],
  ['constable', 'pc'],
  ['captain', 'capt'],
  ['governor', 'gov'],
  ['lieutenant', 'lt'],
  ['colonel', 'col'],
  ['general', 'gen'],
];

/** Lawyers by any word. */
export const isLawyer = (noun: string): boolean =>
  /^(?:lawyer|attorney|barrister|solicitor|counsel|advocate)$/u.test(noun);

export const synonymsOf = (role: string): string[] =>
  SYNONYMS.flatMap((words) => (words.includes(role) ? words.filter((word) => word !== role) : []));
