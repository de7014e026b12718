/** Version 1 comes without types; the bench says what it uses. */
declare module 'quill1' {
  const Quill: new (element: HTMLElement) => unknown;
  export default Quill;
}
