/**
 * The words by which a name passes for the house's own: what staff are called, what is put beside the name of one of them, and what a brand
 * puts beside its own. Lists alone; `name-form.ts` says how they are looked for. A word stands here when its false hits are rarer than those
 * who would use it: Baker, Mason and Gift are people's names.
 */

/** Words that claim to speak for the house, in alphabets as whole words ("Badminton" is fine). */
export const LATIN_ROLES = [
  ...['admin', 'administrator', 'folkmoot', 'moderator', 'official', 'staff', 'support', 'sysadmin', 'webmaster'],
  // the same in the languages around us; marks are left out where names are compared
  ...['administrateur', 'administratrice', 'administrador', 'administradora', 'administratorin', 'amministratore', 'amministratrice'],
  ...['moderateur', 'moderatrice', 'moderador', 'moderadora', 'moderatorin', 'moderatore', 'kundendienst', 'kundenservice', 'soporte'],
];
export const CYRILLIC_ROLES = ['админ', 'администратор', 'администрация', 'модератор', 'поддержка'];

/** In Chinese, Japanese and Korean anywhere in a name. */
export const SYLLABLE_ROLES = [
  ...['官方', '客服', '管理员', '管理員', '版主', '工作人员', '工作人員', '社区经理', '社區經理', '社群经理', '社群經理'],
  ...['社区管理', '社區管理', '社群管理', '管理团队', '管理團隊', '管理组', '管理組', '站务', '站務', '版务', '版務'],
  ...['社区管家', '社區管家', '社群管家', '社区小管家', '社區小管家', '社群小管家', '社区助手', '社區助手', '社群助手'],
  ...['公式アカウント', '運営事務局', 'モデレーター', 'サポートセンター', '운영자', '운영진', '관리자', '고객센터', '모더레이터'],
];
/** There only where the name begins or ends with it: 命运营造 has 运营 in it by chance. */
export const SYLLABLES_AT_EDGES = ['运营', '運營', '營運', '運営', '站长', '站長', 'スタッフ', '운영팀'];

/** What only claims it where it is the whole name: a Mod Singh and a Manager of Tea are people. */
export const WHOLE_ROLES = [
  ...[
    'mod',
    'mods',
    'modteam',
    'manager',
    'communitymanager',
    'communityteam',
    'customercare',
    'customerservice',
    'sysop',
    'system',
    'root',
  ],
  ...['moderation', 'moderationteam', 'administration', 'administrationteam', 'moderacion', 'administracion'],
  ...['trustandsafety', 'trustsafety', 'trustandsafetyteam', 'trustsafetyteam', 'safetyteam', 'securityteam', 'accountsecurity'],
  // a Founder Bakery and a Founder Anna may have founded whatever they like; who is nothing but that has founded this house
  ...['founder', 'founders', 'cofounder', 'ceo', 'owner', 'team', 'helpdesk', 'communitylead', 'communityadmin', 'operations'],
  ...['teammember', 'teammembers', 'helpcenter', 'helpcentre', 'servicedesk', 'servicecenter', 'servicecentre', 'serviceclient'],
  ...['refunds', 'refunddepartment', 'billing', 'billingdepartment', 'payments', 'verified', 'verifiedaccount'],
  ...['officiel', 'offiziell', 'ufficiale', 'oficial', 'oficjalny', 'beheerder'],
  // whom the house speaks of when somebody is gone
  ...['deletedmember', 'deleteduser', 'deletedaccount', 'formermember', 'removedmember', 'removeduser'],
  ...[
    '创始人',
    '創始人',
    '创办人',
    '創辦人',
    '主理人',
    '负责人',
    '負責人',
    '小编',
    '小編',
    '小管家',
    '已注销',
    '已註銷',
    '已注销用户',
    '已註銷用戶',
  ],
  ...['公式', '管理者', '管理人', '事務局', 'サポート', '공식', '공식계정', '관리인', '고객지원', '운영'],
];

/** What is put beside a name so that it is another one and taken for the same: "Ruth Ackroyd Jr", "The real Ruth Ackroyd", 王伟本人. */
export const BESIDE_PERSON = [
  ...['jr', 'junior', 'sr', 'senior', 'ii', 'iii', 'iv', '2nd', '3rd', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'the'],
  // not Md, which is how many write Mohammed, and not what families are called (Ma, Dame, True, Alt)
  ...['phd', 'msc', 'bsc', 'mba', 'esq', 'real', 'actual', 'original', 'it is', 'this is', 'work', 'office', 'private'],
  ...['new', 'old', 'here', 'again', 'too', 'account', 'backup', 'himself', 'herself', 'from', 'at', 'of', 'team', 'verified'],
  ...['本人', '本尊', '小号', '小號', '新号', '新號', '老师', '老師', '先生', '女士', '二世', '博士', '教授', '工作号', '工作號'],
];

/** What stands beside a brand's name where the brand itself speaks: "The Hollin team", "hollin-shop". A fan, a fox or a Baker is a person. */
export const BESIDE_BRAND = [
  ...['the', 'team', 'crew', 'hq', 'house', 'home', 'shop', 'store', 'club', 'community', 'brand', 'company', 'co', 'inc', 'ltd', 'llc'],
  ...['gmbh', 'group', 'global', 'studio', 'care', 'service', 'services', 'customer', 'help', 'helpdesk', 'desk', 'news', 'info', 'mail'],
  ...['security', 'account', 'accounts', 'real', 'and', 'at', 'by', 'of', 'from', 'for', 'in', 'our', 'your'],
  // what a shop has departments for, and what somebody asks an order number for
  ...['refund', 'refunds', 'returns', 'repair', 'repairs', 'replacement', 'replacements', 'order', 'orders', 'billing', 'invoices'],
  ...['payment', 'payments', 'warranty', 'guarantee', 'shipping', 'delivery', 'deliveries', 'complaints', 'claims', 'aftersales'],
  ...['center', 'centre', 'department', 'hotline', 'contact', 'verification', 'verified', 'rewards', 'prizes', 'giveaway', 'giveaways'],
  ...['safety', 'trust', 'moderation', 'administration', 'legal', 'fraud', 'online', 'international', 'worldwide', 'uk', 'usa', 'eu'],
  // what somebody is who speaks for it
  ...LATIN_ROLES,
  ...WHOLE_ROLES,
  ...['boss', 'chief', 'head', 'lead', 'leader', 'director', 'president', 'management', 'marketing', 'sales', 'press', 'pr', 'hr', 'bot'],
  ...['employee', 'employees', 'rep', 'representative', 'spokesperson', 'ambassador', 'agent', 'assistant', 'editor', 'host', 'hosts'],
  ...[
    '老板',
    '老闆',
    '掌柜',
    '掌櫃',
    '店长',
    '店長',
    '店员',
    '店員',
    '员工',
    '員工',
    '经理',
    '經理',
    '总裁',
    '總裁',
    '代表',
    '官号',
    '官號',
  ],
  ...['官微', '发言人', '發言人', '运营', '運營', '營運', '運営', '管家', '大使'],
  ...['团队', '團隊', '小组', '小組', '社区', '社區', '社群', '品牌', '公司', '商店', '旗舰店', '旗艦店', '总部', '總部', '服务', '服務'],
  ...['商城', '门店', '門店', '专卖店', '專賣店', '直营', '直營', '中心', '助手', '小助手', '之家', '部', '的'],
  ...[
    '退款',
    '退货',
    '退貨',
    '退换',
    '退換',
    '售后',
    '售後',
    '维修',
    '維修',
    '返修',
    '保修',
    '保固',
    '质保',
    '質保',
    '理赔',
    '理賠',
    '投诉',
    '投訴',
  ],
  ...[
    '订单',
    '訂單',
    '付款',
    '收款',
    '支付',
    '发票',
    '發票',
    '物流',
    '发货',
    '發貨',
    '出貨',
    '快递',
    '快遞',
    '配送',
    '兑奖',
    '兌獎',
    '中奖',
    '中獎',
  ],
  ...['通知', '公告', '安全', '认证', '認證', 'スタッフ', '고객', '센터', '팀', '운영팀'],
];
