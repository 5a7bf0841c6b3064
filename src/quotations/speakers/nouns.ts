import type { SpeakerType } from '../attribution.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const DOCUMENTS = words(`
  ad advertisement affidavit agreement analysis announcement article assessment audit bill biography blog book brief
  briefing bulletin caption census charge chart cnn column commercial communique complaint constitution contract court-filing
  data database declaration dispatch document draft editorial email emails entry estimate evidence excerpt facebook
  figure file filing finding guide handbook headline indictment inscription invitation joke lawsuit leak legend letter list
  log mail manifesto manual map memo memoir memorandum message motto narrative news note notice number obituary op-ed
  opinion order page pamphlet paper passage petition photo piece plan plaque platform playbook poem poll pollster-data post
  poster press-release print profile projection proposal questionnaire reading record recording release report research
  resolution result review ruling scoreboard script sign slogan song speech statement statistics statute story study summary
  survey tally tape testimony text title transcript treaty tweet update verdict video warrant website will wire writing
`);
const ORGANISATIONS = words(`
  administration agency army association bank board brand bureau business cabinet campaign camp center chamber charity
  church city coalition college commission committee company congress corporation council country county court
  delegation department district embassy firm force foundation franchise government group hospital house industry
  institute institution jury legislature magazine majority media ministry minority nation navy network newspaper ngo
  office opposition organisation organization outlet panel parliament party police program publication publisher regime
  school senate service site state station studio team town tribunal union university white-house
`);
const ANONYMOUS = words(`
  acquaintance activist adviser advisor agent aide ally analyst assistant associate attorney authority bystander
  candidate cleric clerk colleague commander commentator complainant confidant consultant contractor coworker critic
  defector delegate deputy detective diplomat director doctor donor driver economist editor employee envoy ex-official executive
  expert eyewitness figure fighter friend guard historian informant insider insurgent intermediary interviewee
  investigator journalist judge lawmaker lawyer leader lobbyist man manager member minister nurse observer officer official
  operative organizer organiser participant patient person pilot pollster priest producer professor prosecutor
  provider relative reporter representative researcher resident scholar scientist senator soldier source spokesman
  spokesperson spokeswoman staffer strategist student surrogate survivor teacher user veteran victim viewer voice
  volunteer whistleblower witness woman worker insider negotiator people
`);

/** What an unnamed source is, by its head noun (in lower case, singular where `plural` is told apart). */
export function typeOfNoun(lemma: string, plural: boolean): SpeakerType {
  if (DOCUMENTS.has(lemma)) return 'document';
  if (ANONYMOUS.has(lemma)) return 'anonymous';
  if (ORGANISATIONS.has(lemma)) return plural ? 'group' : 'organisation';
  return plural ? 'group' : 'anonymous';
}

/** Nouns that stand for a firm or a body named before: "the company". */
export const isOrganisationNoun = (lemma: string): boolean => ORGANISATIONS.has(lemma);
export const isDocumentNoun = (lemma: string): boolean => DOCUMENTS.has(lemma);
