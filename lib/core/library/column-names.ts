import type { Lang } from '../knowledge/phrase.ts';
import type { ColumnField } from './read/outcome.ts';

/** The columns of the tables that we write, in their order, as we name them. */
export const OWN_COLUMNS: Readonly<Record<Lang, Readonly<Partial<Record<ColumnField, string>>>>> = {
  'zh-CN': {
    ...{ group: '分组', title: '标题', text: '话术', shortcut: '快捷编码', asks: '相似问法', tags: '标签' },
    ...{
      variants: '其他说法',
      notes: '备注',
      stage: '阶段',
      purpose: '用途',
      doubts: '顾虑',
      occasion: '场合',
    },
    ...{ tone: '语气', lang: '语言', validFrom: '生效日期', validUntil: '失效日期', id: '编号' },
  },
  en: {
    ...{
      group: 'Group',
      title: 'Title',
      text: 'Text',
      shortcut: 'Shortcut',
      asks: 'Questions',
      tags: 'Tags',
    },
    ...{ variants: 'Variants', notes: 'Notes', stage: 'Stage', purpose: 'Purpose', doubts: 'Doubts' },
    ...{ occasion: 'Occasion', tone: 'Tone', lang: 'Language', validFrom: 'Valid from' },
    ...{ validUntil: 'Valid until', id: 'ID' },
  },
};

/**
 * What tools and shops call their columns, without blanks and case. The known ones: 千牛 (three columns), desktop service tools
 * (`快捷编码`), Briskine, TextExpander, Chatwoot; the rest is what tables made by hand say.
 */
const NAMES: Readonly<Record<ColumnField, string>> = {
  title:
    '标题 名称 短语名称 短语标题 话术标题 话术名称 快捷语标题 模板名称 主题 摘要 快捷短语标题 title name label summary 標題 名稱',
  text: '内容 话术 话术内容 快捷短语 快捷短语内容 短语 短语内容 快捷语 快捷语内容 回复 回复内容 回复话术 回复语 标准回复 推荐回复 参考话术 应答话术 客服话术 客服回复 话术模板 模板内容 消息内容 答案 回答 答复 标准答案 常用语 常用语内容 快捷回复 快捷回复内容 正文 文本 text content answer reply response cannedresponse body message snippet replace replacement phrase phrasesummary bodyplaintext 內容 話術 回覆 回覆內容 快捷短語 答覆',
  group:
    '分组 分类 类别 类目 大类 一级分类 一级分组 一级类目 一级目录 分组名称 分类名称 组名 快捷短语分组 短语分组 话术分类 话术分组 所属分组 所属分类 目录 文件夹 group folder category phrasegroupname 分組 分類 類別',
  subgroup:
    '二级分类 二级分组 二级类目 二级目录 三级分类 三级分组 三级类目 三级目录 中类 小类 子分类 子分组 subgroup subfolder subcategory 二級分類 三級分類',
  shortcut:
    '编码 快捷编码 快捷短语编码 快捷码 快捷键 快捷指令 短语编码 短语代码 简码 缩写 触发词 code shortcut shortcode quickcode abbreviation trigger keyword 編碼 快捷編碼',
  asks: '问题 问句 问法 相似问法 相似问 相似问句 相似问题 标准问题 标准问 买家问题 买家问法 买家提问 客户问法 客户问题 顾客问题 常见问题 用户问题 提问 咨询问题 question questions asks ask query 問題 問句',
  tags: '标签 关键词 关键字 tags tag keywords labels 標籤 關鍵詞',
  variants: '其他说法 其它说法 变体 备选话术 备用话术 variants variant alternatives',
  image:
    '图片 配图 图片地址 图片链接 图片名称 图片路径 图片文件 附件 image images picture imageurl attachment 圖片',
  notes: '备注 注意事项 subject 说明 注释 notes note remark remarks comment comments 備註',
  id: '编号 唯一编号 id uid uuid 編號',
  stage: '阶段 stage',
  purpose: '用途 purpose',
  doubts: '顾虑 doubts',
  occasion: '场合 occasion',
  tone: '语气 tone',
  lang: '语言 lang language',
  validFrom: '生效日期 开始日期 生效时间 validfrom startdate',
  validUntil:
    '失效日期 结束日期 到期日期 截止日期 有效期 有效期至 失效时间 validuntil validto expires expiry enddate',
};

/** A name without what differs from table to table: `快捷短语 内容*` and `（必填）内容` are both 内容. */
const fold = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(【[].*?[)）\]】]/g, '')
    .replace(/[\s_*:：\-/.]/g, '');

const byName = new Map<string, ColumnField>();
for (const [field, names] of Object.entries(NAMES) as [ColumnField, string][])
  for (const name of names.split(' ')) byName.set(fold(name), field);
for (const columns of Object.values(OWN_COLUMNS))
  for (const [field, name] of Object.entries(columns) as [ColumnField, string][])
    byName.set(fold(name), field);

/** What a column of that name holds; null where nobody can say. Several of one kind may be numbered: `相似问法2`. */
export function fieldOf(name: string): ColumnField | null {
  const folded = fold(name);
  return byName.get(folded) ?? byName.get(folded.replace(/\d+$/, '')) ?? null;
}

/** The three columns of 千牛, which are named just so, and those of the desktop tool whose texts have escapes. */
export const QIANNIU_HEADER = ['快捷短语编码', '快捷短语', '快捷短语分组'] as const;
export const XIAONENG_HEADER = ['快捷编码', '快捷短语', '快捷短语分组'] as const;

/** Whether a sheet has the name that a program gave it, `Sheet1`, and nobody another. */
export const isUnnamed = (sheet: string): boolean => /^(?:sheet|工作表|表格?|页)\s*\d*$/i.test(sheet.trim());
