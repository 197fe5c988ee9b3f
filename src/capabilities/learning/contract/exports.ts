import { exportOf } from '#kernel/export.ts'
import { Doubts } from './doubts.ts'
import { NoticeReach } from './notice.ts'
import { ContentQuality } from './quality.ts'
import { MyRecord } from './today.ts'

export const ExportMyRecord = exportOf(MyRecord)
export const ExportDoubts = exportOf(Doubts)
export const ExportContentQuality = exportOf(ContentQuality)
export const ExportRatings = exportOf(ContentQuality, undefined, 'ratings')
export const ExportNoticeReach = exportOf(NoticeReach)
