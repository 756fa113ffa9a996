/** What is written to add Arabic, by file: its line in the list of languages, and ten strings of the frame. */
export const entry = "  ar: { name: 'العربية', formats: 'ar', fallback: 'en' },\n";

export const tenStrings = {
  site: { tools: 'الأدوات' },
  frame: {
    skip: 'انتقل إلى المحتوى',
    nav: 'الأقسام الرئيسية',
    report: 'التقرير',
    clauses: 'ابحث عن بنود',
    workshops: 'ورش العمل',
    contribute: 'ساهم ببند',
    language: 'اللغة',
    glossary: 'المصطلحات',
    privacy: 'الخصوصية',
  },
};
