/** Why a remark cannot be kept: it would say who somebody is (R54). */
export const commentFaults = ['names-a-person', 'phone-number', 'id-number'] as const
export type CommentFault = (typeof commentFaults)[number]

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const titles =
  '某某|某|同志|师傅|经理|主任|队长|班长|站长|书记|科长|处长|局长|总(?![计数额量体是])|工(?![作程地时单人具序])'
const named = new RegExp(`[${surnames}](?:${titles})|[老小][${surnames}](?![一-鿿])`)
const titled = /\b(?:Mr|Mrs|Ms|Miss|Comrade|Manager|Director)\.? [A-Z][a-z]+/
const phone = /(?<!\d)(?:\+?86)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/
const idNumber = /(?<!\d)\d{17}[\dXx](?!\d)/

/**
 * SUP-1: a remark names nobody: no name of somebody in reach, no surname with a title or 某, no telephone number, no
 * number of an identity card.
 */
export const commentFault = (written: string, names: readonly string[]): CommentFault | null => {
  const text = written.normalize('NFKC')
  const joined = text.replace(/(?<=\d)[ -](?=\d)/g, '')
  if (idNumber.test(joined)) return 'id-number'
  if (phone.test(text) || phone.test(joined)) return 'phone-number'
  const close = text.replace(/\s/g, '')
  if (names.some((name) => name.length > 1 && close.includes(name.replace(/\s/g, '')))) return 'names-a-person'
  return named.test(text) || titled.test(text) ? 'names-a-person' : null
}
