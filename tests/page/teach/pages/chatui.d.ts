declare module '@chatui/core/es/index.js' {
  import type { ComponentType } from 'react';

  /** The kit ships no types for its modules; this much of it is used here. */
  const Chat: ComponentType<Record<string, unknown>>;
  export const Bubble: ComponentType<{ content: string }>;
  export default Chat;
}
