import type { Pair } from '#kernel/text.ts'

/** Kinds of risk by code; a register may bring others, which are shown as they are. */
const families: Readonly<Record<string, Pair>> = {
  'gifts-hospitality': { zh: '礼品与宴请', en: 'Gifts and hospitality' },
  procurement: { zh: '采购', en: 'Purchasing' },
  'contracts-settlement': { zh: '合同与结算', en: 'Contracts and settlement' },
  'workload-visa': { zh: '工作量签证', en: 'Workload visas' },
  projects: { zh: '工程项目', en: 'Projects' },
  materials: { zh: '物资', en: 'Materials' },
  scrap: { zh: '废旧物资', en: 'Scrap' },
  vehicles: { zh: '车辆', en: 'Vehicles' },
  expenses: { zh: '费用报销', en: 'Expenses' },
  crude: { zh: '原油', en: 'Crude oil' },
  'land-compensation': { zh: '土地与青苗补偿', en: 'Land compensation' },
  'people-pay': { zh: '人事与薪酬', en: 'People and pay' },
  outsourcing: { zh: '外包用工', en: 'Outsourcing' },
  'metering-lab': { zh: '计量与化验', en: 'Metering and laboratory' },
  'energy-chemicals': { zh: '用电与药剂', en: 'Power and chemicals' },
  'safety-environment': { zh: '安全与环保', en: 'Safety and environment' },
  information: { zh: '信息系统', en: 'Information systems' },
  'funds-welfare': { zh: '经费与福利', en: 'Funds and welfare' },
}

/** The kinds every organisation may choose from, used there already or not. */
export const knownFamilies: readonly string[] = Object.keys(families)

export const familyText = (code: string): Pair => families[code] ?? { zh: code, en: code }
