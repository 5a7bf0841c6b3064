/** Outlets by their names, and by words that end the names of none but outlets. */
const OUTLET =
  /\b(?:CNN|MSNBC|CNBC|NBC|ABC|CBS|PBS|NPR|BBC|ITV|RTÉ|RTE|CBC|NHK|Fox|AP|AFP|Reuters|Bloomberg|Politico|POLITICO|Breitbart|Axios|Vox|BuzzFeed|Slate|Salon|Newsweek|Time|TIME|HuffPost|Univision|Telemundo|Al Jazeera|Al Arabiya|ESPN|MTV|Mediaite|TMZ|Yahoo|The Hill|The Athletic|The Verge|Tass|TASS|Xinhua|Kyodo|Sky News|Sky Sports|Nikkei|Interfax|Euronews|Haaretz|Le Monde|Le Figaro|El País|La Repubblica|Corriere della Sera|Der Spiegel|Die Zeit|Die Welt|Rolling Stone|Vanity Fair|Variety|The New Yorker|National Geographic|ProPublica|Wired|(?:\p{Lu}[\p{L}’'.-]* )*(?:Post|Times|Journal|News|Herald|Tribune|Gazette|Globe|Chronicle|Guardian|Telegraph|Independent|Examiner|Observer|Register|Radio|TV|Television|Magazine|Press|Daily|Dispatch|Inquirer|Courant|Mirror|Sun|Beast|Intercept|Atlantic|Economist|Ledger|Sentinel|Bugle|Courier|Argus|Enquirer))\b/u;
/** Names of outlets if people tell them something; otherwise they may be anything. */
const TOLD_TO =
  /^(?:[Tt]he )?(?:\p{Lu}[\p{L}’'.-]* )*(?:Beacon|Echo|Mail|Express|Star|Standard|Record|Review|Advertiser|Bee|Weekly|Monitor|Bulletin|Reporter|Week|Citizen|Advocate|Republic|Union|Tablet|Show|Podcast|Sky)$/u;

/** UTF-16 units: what is longer is no name, and the patterns would look through it from each of its words. */
const LONGEST_NAME = 120;

/** True for the name of an outlet, in any context. */
export const isOutlet = (name: string): boolean => name.length <= LONGEST_NAME && OUTLET.test(name);

/** True for what is an outlet's name from its first word to its last. */
export function isOutletName(name: string): boolean {
  const found = name.length <= LONGEST_NAME ? OUTLET.exec(name) : null;
  return found !== null && found[0].length >= name.replace(/^the /iu, '').length;
}

/** True for an outlet as the listener. */
export const isOutletTold = (name: string): boolean =>
  name.length <= LONGEST_NAME && (OUTLET.test(name) || TOLD_TO.test(name));
