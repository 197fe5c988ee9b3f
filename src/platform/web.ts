/** What a screen may use of the browser: questions, commands, language, theme, addresses. */
export { Link, navigate, type Search, startAfresh, useLocation, useParams, useSearch } from './web/address.ts'
export { refreshAll, startAnswers } from './web/answers.ts'
export { type Begun, useBegun } from './web/begun.ts'
export { call } from './web/call.ts'
export { keepTime, serverNow, useClockTime, useRecordedAt } from './web/clock.ts'
export { type Sending, useCommand } from './web/command.ts'
export { startCommandNames, useCommandName } from './web/command-names.ts'
export { settleDevice } from './web/device.ts'
export { type Downloading, useDownload } from './web/download.ts'
export { setEnded, useEnded } from './web/ended.ts'
export { newKey } from './web/idempotency.ts'
export { htmlLanguage, setLanguage, startLanguage, type Text, useLanguage, useText } from './web/language.ts'
export { type SendingLater, useCommandLater, useWaiting } from './web/later.ts'
export {
  type Copied,
  type Copy,
  copy,
  startInstall,
  startOfflineApp,
  useCopies,
  useInstall,
  useOfflineApp,
} from './web/offline-app.ts'
export { putAside, startOutbox, type Waiting } from './web/outbox.ts'
export { type Problem, problemOf } from './web/problem.ts'
export { askPurpose, usePurposeAsked } from './web/purpose.ts'
export { type Asked, useQuestion } from './web/question.ts'
export { remember, remembered } from './web/remembered.ts'
export { saveFile } from './web/save-file.ts'
export {
  type Around,
  componentOf,
  type Found,
  type FrameParts,
  type Page,
  type Picker,
  type Screens,
  type Section,
  screens,
} from './web/screens.ts'
export { type Session, SessionContext, useSession } from './web/session.ts'
export { type Sync, useSync } from './web/sync.ts'
export { isDarkNow, setTheme, startTheme, type Theme, useTheme } from './web/theme.ts'
