/**
 * Where the value of a variable comes from.
 * `chat`: the page shows it · `shop`: filled in once and remembered · `once`: asked each time.
 */
export type VariableScope = 'chat' | 'shop' | 'once';

/** A variable that QinDa knows; any other name is allowed in a phrase and is asked each time. */
export interface Variable {
  name: string;
  scope: VariableScope;
  /** Other spellings of the same thing, as shops write them in their phrases. */
  aliases: readonly string[];
}

/** The known variables, in the order in which forms show them. */
export const VARIABLES = [
  { name: 'buyer', scope: 'chat', aliases: ['买家', '顾客', '客户', '昵称', '买家昵称'] },
  { name: 'product', scope: 'chat', aliases: ['商品', '宝贝', '产品', '商品名称', '商品名'] },
  { name: 'order', scope: 'chat', aliases: ['订单', '订单号', '订单编号'] },
  { name: 'shop', scope: 'shop', aliases: ['店铺', '店名', '店铺名', '店铺名称'] },
  { name: 'agent', scope: 'shop', aliases: ['客服', '客服名', '客服昵称'] },
  { name: 'courier', scope: 'shop', aliases: ['快递', '快递公司', '物流'] },
  { name: 'dispatchTime', scope: 'shop', aliases: ['发货时间', '发货时效'] },
  { name: 'freeShipping', scope: 'shop', aliases: ['包邮', '包邮条件', '包邮门槛'] },
  { name: 'hours', scope: 'shop', aliases: ['营业时间', '在线时间', '客服时间', '工作时间'] },
  { name: 'returnDays', scope: 'shop', aliases: ['退货天数', '退换天数', '退换期限'] },
  { name: 'warranty', scope: 'shop', aliases: ['质保', '保修', '质保期', '保修期'] },
  { name: 'replyBy', scope: 'shop', aliases: ['回复时间', '最晚回复'] },
  { name: 'returnTerms', scope: 'shop', aliases: ['退换条件', '退货条件'] },
  { name: 'returnPostage', scope: 'shop', aliases: ['退货运费', '退换运费'] },
  { name: 'returnExcept', scope: 'shop', aliases: ['不退换商品', '不支持退换'] },
  { name: 'discount', scope: 'shop', aliases: ['满减', '折扣', '优惠标准'] },
  { name: 'memberLevels', scope: 'shop', aliases: ['会员等级', '会员权益'] },
  { name: 'floorPrice', scope: 'shop', aliases: ['底价'] },
  { name: 'cutoff', scope: 'shop', aliases: ['截单时间', '截单'] },
  { name: 'shippingFee', scope: 'shop', aliases: ['运费', '邮费'] },
  { name: 'transitDays', scope: 'shop', aliases: ['到货天数', '在途天数'] },
  { name: 'notes', scope: 'shop', aliases: ['购买须知', '温馨提示'] },
  { name: 'contacts', scope: 'shop', aliases: ['联系方式', '客服电话'] },
  { name: 'invoiceTerms', scope: 'shop', aliases: ['开票', '发票说明'] },
  { name: 'repairTerms', scope: 'shop', aliases: ['维修', '维修说明'] },
  { name: 'pickupAt', scope: 'shop', aliases: ['揽收时间', '取件时间'] },
  { name: 'offerEnds', scope: 'shop', aliases: ['活动截止', '活动结束'] },
  { name: 'stockLeft', scope: 'shop', aliases: ['剩余库存', '仅剩'] },
  { name: 'amount', scope: 'once', aliases: ['金额'] },
  { name: 'date', scope: 'once', aliases: ['日期'] },
  { name: 'coupon', scope: 'once', aliases: ['优惠券', '优惠'] },
  { name: 'gift', scope: 'once', aliases: ['赠品', '礼品'] },
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];

const known = new Map<string, Variable>(
  VARIABLES.flatMap((variable) =>
    [variable.name, ...variable.aliases].map((name) => [name.toLowerCase(), variable] as const),
  ),
);

/** `{name}`, but nothing behind a second brace: `{{name}}` belongs to another system and is left alone. */
const pattern = /(?<!\{)\{([\p{L}\p{N}_]+)\}/gu;

/** The one name under which a variable's value is kept: `买家` and `Buyer` → `buyer`; unknown names stay as they are. */
export function canonicalName(name: string): string {
  return known.get(name.toLowerCase())?.name ?? name;
}

/** Where the value of `name` (or of an alias) comes from. */
export function scopeOf(name: string): VariableScope {
  return known.get(name.toLowerCase())?.scope ?? 'once';
}

/** For the agent's eyes only: no phrase may tell it to a buyer. */
const SECRET: VariableName = 'floorPrice';

/** Whether `text` would tell a buyer what is for the agent's eyes only. */
export function tellsSecret(text: string): boolean {
  return findVariables(text).includes(SECRET);
}

/** Platforms mask buyers' names (`S*******n`); greeting somebody by such a name is worse than by none. */
export function isMasked(value: string): boolean {
  return value.includes('*');
}

/** The canonical names of the variables in `text`, in order of first appearance, each once. */
export function findVariables(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => canonicalName(match[1] ?? '')))];
}

/**
 * Puts `values` (by canonical name) into `text`. A variable without a usable value (absent, blank, a masked buyer)
 * stays visible as it was written, and its canonical name is in `missing`.
 */
export function fillVariables(
  text: string,
  values: Readonly<Record<string, string>>,
): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(pattern, (written, name: string) => {
    const canonical = canonicalName(name);
    const value = Object.hasOwn(values, canonical) ? (values[canonical] ?? '').trim() : '';
    if (value !== '' && canonical !== SECRET && !(canonical === 'buyer' && isMasked(value))) return value;
    missing.add(canonical);
    return written;
  });
  return { text: filled, missing: [...missing] };
}
