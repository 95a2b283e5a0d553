export { type CityParameters, cityParameters, parameterDefaults } from "./city-parameters";
