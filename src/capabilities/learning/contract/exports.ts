import { exportOf } from '#kernel/export.ts'
import { ContentQuality } from './quality.ts'
import { Doubts } from './recall.ts'
import { MyRecord } from './today.ts'

export const ExportMyRecord = exportOf(MyRecord)
export const ExportDoubts = exportOf(Doubts)
export const ExportContentQuality = exportOf(ContentQuality)
export const ExportRatings = exportOf(ContentQuality, undefined, 'ratings')
