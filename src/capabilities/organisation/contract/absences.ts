import { undoableImportVerbs } from '#kernel/import.ts'

/** Who is away from when to when, without a reason, in the same three steps as the roster. */
export const absencesImport = undoableImportVerbs(
  'organisation',
  'absences',
  { roles: ['system-administrator'], data: 'personal', shows: 'holders' },
  {
    preview: { zh: '导入不在岗名单前对比，看了你的不在岗日期', en: 'Compared a list of absences with yours' },
    download: { zh: '把不在岗名单的对比下载成表格，里面有你', en: 'Took a comparison of absences out, with you in it' },
    repairs: { zh: '看了不在岗名单里你存疑的一行', en: 'Saw your doubtful row of a list of absences' },
    repair: { zh: '修正了不在岗名单里你的一行', en: 'Mended your row of a list of absences' },
    accept: { zh: '对不在岗名单里你的一行采纳了建议', en: 'Took suggestions for your row of a list of absences' },
    write: {
      zh: '导入不在岗名单：记了你从哪天到哪天不在岗',
      en: 'Imported absences: noted from when to when you are away',
    },
    undo: { zh: '撤回不在岗导入：你的记录恢复原样', en: 'Took imported absences back: yours are as before' },
  },
)
