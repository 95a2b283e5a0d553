export { dropFilter } from "./commands/drop-filter";
export { endOtherSessions } from "./commands/end-other-sessions";
export { findOrRegisterPerson } from "./commands/find-or-register-person";
export { register } from "./commands/register";
export { requestCode } from "./commands/request-code";
export { requestCodeById } from "./commands/request-code-by-id";
export { saveFilter } from "./commands/save-filter";
export { saveReadingSettings } from "./commands/save-reading-settings";
export { type SignedIn, signIn } from "./commands/sign-in";
export { signOut } from "./commands/sign-out";
export { confirmSitting, openSitting } from "./commands/sitting";
export * from "./contract";
export { sendCodeByIdJob } from "./jobs/send-code-by-id";
export { hashPassword } from "./model/password";
export { getAccount } from "./queries/account";
export { findActorBySession, findActorByToken, getActorByLogin } from "./queries/actor";
export { areaPathsOf } from "./queries/area-path";
export { listActingFor } from "./queries/list-acting-for";
export { cityRoots, listAreas } from "./queries/list-areas";
export { type DepartmentName, listDepartments } from "./queries/list-departments";
export { listSessions } from "./queries/list-sessions";
export { listSavedFilters } from "./queries/saved-filters";
export {
  accountAnswers,
  getSubjectDetails,
  getSubjectMasked,
  getSubjectsMasked,
  type SubjectDetails,
  subjectsOfPhone,
} from "./queries/subject";
export { addSubject, idHashOf, type NewSubject, phoneHashOf, subjectData } from "./store/subject";
export { checkCode } from "./store/use-code";
export { checkCodeById } from "./store/use-code-by-id";
