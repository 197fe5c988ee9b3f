/** What a caller may ask of the plan, and what comes back. */
export {
  type AudienceAnswer,
  AudienceQuestion,
  ChangeProgramme,
  DraftProgramme,
  Preview,
  type PreviewAnswer,
  type ProgrammeAnswer,
  ProgrammeQuestion,
  Programmes,
  type ProgrammesAnswer,
  PublishProgramme,
  SubmitProgramme,
  WithdrawProgramme,
  WithdrawSubmission,
} from './contract/programme.ts'
export {
  AddNode,
  Burden,
  type BurdenAnswer,
  KeyDates,
  type KeyDatesAnswer,
  RemoveNode,
  SetCeiling,
  Year,
  type YearAnswer,
} from './contract/year.ts'
