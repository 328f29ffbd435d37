import type { en } from './en.ts';

/** Every text of the page. English says which there are; the compiler holds other languages to them. */
export type Dictionary = typeof en;

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether a text names a language of ours. */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

/** What goes into `<html lang>` and into Intl. */
export const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
export const htmlLanguage = (language: Language): string => (language === 'zh' ? 'zh-Hans' : 'en');
