interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

type DecoderMaker = new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

/** The decoder of the Encoding Standard: every engine that runs us has it, though the language itself does not. */
export const { TextDecoder } = globalThis as unknown as { TextDecoder: DecoderMaker };
