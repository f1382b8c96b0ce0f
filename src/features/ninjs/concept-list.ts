/** The lists of what an article is about. */
export type ConceptList = "people" | "organisations" | "places" | "events" | "objects" | "subjects";

/** schema.org types (https://schema.org/docs/full.html) by the ninjs list they belong in. */
const kinds: Partial<Record<ConceptList, string>> = {
  people: "Person Patient",
  organisations: `
    Airline CollegeOrUniversity Consortium Corporation EducationalOrganization GovernmentOffice GovernmentOrganization
    Hospital LocalBusiness MedicalOrganization MusicGroup NGO NewsMediaOrganization OnlineBusiness OnlineStore
    Organization PerformingGroup PoliticalParty ResearchOrganization School SportsOrganization SportsTeam WorkersUnion`,
  places: `
    AdministrativeArea Airport BodyOfWater City CivicStructure Continent Country Landform
    LandmarksOrHistoricalBuildings Mountain Place State TouristAttraction Volcano`,
  events: "BusinessEvent Event EventSeries Festival MusicEvent PublicationEvent SocialEvent SportsEvent",
  objects: "Car Motorcycle Product ProductModel Vehicle",
};

const lists = new Map(
  Object.entries(kinds).flatMap(([list, types]) =>
    (types.match(/\w+/g) ?? []).map((type) => [type, list as ConceptList] as const),
  ),
);

/**
 * The ninjs list that a tag belongs in.
 *
 * @param kind schema.org type, `GovernmentOrganization`
 * @returns `subjects` for anything but a person, organisation, place, event or object
 */
export const conceptList = (kind: string): ConceptList => lists.get(kind) ?? "subjects";
