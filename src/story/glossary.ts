/** The entries of the glossary in their order; the dictionary has their words, docs/glossary.md the same in English. */
export const GLOSSARY = [
  ...(['threadBot', 'loopBot', 'duty', 'onDuty', 'crew', 'thing', 'ticket', 'looking'] as const),
  ...(['lookThenAct', 'bell', 'bellBoard', 'hands', 'token', 'claim', 'standstill', 'outside'] as const),
  ...(['noOrder', 'order'] as const),
  ...(['otherJob', 'chattyGuest', 'souffle', 'helperBot', 'notebook'] as const),
] as const;
export type GlossaryId = (typeof GLOSSARY)[number];
