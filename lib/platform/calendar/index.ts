export { currentCalendar, forgetCalendar } from "./current-calendar";
