/** Tables that are as long in the tenth year as in the first, and why: they may be read from end to end. */
export const settledTables: Readonly<Record<string, string>> = {
  area: "the areas of the country",
  article: "a few hundred texts, written by hand",
  calendar_day: "two dozen days a year",
  department: "the bodies of the city",
  parameter: "numbers of the city and the few times they changed",
  post: "the staff of the city",
  search_entry: "one for each service and article",
  service_item: "the services of the city",
  service_version: "the services, and each time one was published anew",
};
