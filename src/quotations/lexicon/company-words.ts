/** Last words of the names of businesses. */
const COMPANY =
  /^(?:inc|corp|co|ltd|plc|llc|llp|ag|gmbh|sa|nv|company|corporation|group|holdings?|systems|technologies|technology|foods|airlines|airways|motors|industries|partners|pharmaceuticals|pharma|energy|electric|oil|gas|steel|mining|software|entertainment|pictures|studios?|brands|stores|supermarkets|insurance|financial|capital|bank|bancorp|securities|labs|laboratories|games|telecom|communications|networks|logistics|shipping|railway|railways|rail|ferries|cruises|buses|freight|haulage|fisheries|dairies|cement|textiles|hotels|resorts|brewery|breweries|bakery|farms|realty|properties|ventures|aerospace|automotive|chemicals|semiconductor|robotics|biotech|therapeutics|solutions|enterprises|associates|estates|homes|builders|construction|contractors|engineering|consulting|consultants|leisure|media|retail|vineyards|developments|lettings|healthcare|pharmacy|nurseries|travel|tours|trains|transport|tech|digital|data|genomics|diagnostics|sciences|materials|metals|minerals|resources|petroleum|renewables|utilities|payments|lending|mortgages|trading|funds|advisers|advisors|consultancy|solicitors|architects|outfitters|furnishings|appliances|electronics|optics|publishers|publishing|recordings|distillery|distillers|winery|roasters|confectioners|chocolates|cosmetics|interiors|caterers|catering|clothing|footwear|jewellers|outdoors|athletics|motorsport|yachts|shipyards?|shipbuilders|aviation|satellites|launchpad|coaches|taxis|removals|roofing|plumbing|bakers|butchers|timber|tyres|kitchens|furniture|charters|rentals|scaffolding|couriers|cinemas|water|castings|foundry|foundries|forgings|waterworks|cables|pumps|tools|toys|biscuits|snacks|drinks|beverages|brewing|ceramics|glassworks|plastics|polymers|alloys|cycles|scooters|tractors|hardware|homecare|nutrition|organics|broadband|instruments|devices|sensors|batteries|avionics|turbines|solar|fuels|refining|pipelines|recycling|infrastructure|assurance|seafoods?|grocers|restaurants|holidays|apparel|knitwear|brickworks|sawmills|salvage|demolition|quarries|orchards|parcels)$/u;

/** True for the last word of a business's name: "Westhaven Robotics". */
export const isCompanyWord = (word: string): boolean => COMPANY.test(word);

/** Words of these that are nobody's last name: "Avery Water" is a firm, whoever is called Avery. */
const NO_LAST_NAME =
  /^(?:inc|corp|ltd|plc|llc|llp|gmbh|corporation|holdings?|systems|technologies|technology|foods|airlines|airways|motors|industries|pharmaceuticals|pharma|energy|electric|oil|mining|software|entertainment|brands|supermarkets|insurance|securities|communications|networks|logistics|shipping|railways?|ferries|cruises|buses|freight|haulage|fisheries|dairies|cement|textiles|hotels|brewery|breweries|bakery|realty|properties|ventures|aerospace|automotive|chemicals|robotics|biotech|therapeutics|solutions|enterprises|construction|contractors|engineering|consulting|healthcare|pharmacy|appliances|electronics|publishing|distillery|roasters|cosmetics|clothing|footwear|aviation|furniture|rentals|recycling|water|castings|broadband|hardware|batteries)$/u;

/** True for the last word of a name that is a business's, and no person's. */
export const isOnlyCompanyWord = (word: string): boolean => NO_LAST_NAME.test(word);

const COMPANY_FORM = /^(?:ltd|limited|plc|inc|llc|llp|corp|co|gmbh|ag|sa|nv)$/u;

/** Behind the name of a firm: "Relaxus Ltd" is no other name than "Relaxus". */
export function isCompanyForm(word: string): boolean {
  return COMPANY_FORM.test(word);
}
