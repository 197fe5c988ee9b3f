import { exportOf } from '#kernel/export.ts'
import { Affirmations } from './affirmations.ts'
import { Proposals } from './choices.ts'
import { GradeChanges } from './evidence.ts'
import { DueReviews } from './posts.ts'
import { WaitingVersions } from './powers.ts'
import { Processes } from './processes.ts'
import { Quality } from './quality.ts'
import { Rechecks } from './rechecks.ts'
import { RegisterChanges } from './register.ts'
import { SharedPoints } from './shared.ts'
import { PostTemplates } from './templates.ts'

export const ExportProcesses = exportOf(Processes)
export const ExportDueReviews = exportOf(DueReviews)
export const ExportReviewRounds = exportOf(DueReviews, undefined, 'rounds')
export const ExportQualityPairs = exportOf(Quality, undefined, 'pairs')
export const ExportQualityStudy = exportOf(Quality, undefined, 'study')
export const ExportQualityNames = exportOf(Quality, undefined, 'names')
export const ExportSharedPoints = exportOf(SharedPoints)
export const ExportRechecks = exportOf(Rechecks)
export const ExportAffirmations = exportOf(Affirmations)
export const ExportRegisterChanges = exportOf(RegisterChanges)
export const ExportGradeChanges = exportOf(GradeChanges)
export const ExportProposals = exportOf(Proposals)
export const ExportWaitingVersions = exportOf(WaitingVersions)
export const ExportPostTemplates = exportOf(PostTemplates)
