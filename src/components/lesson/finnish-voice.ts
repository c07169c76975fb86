/**
 * A Finnish voice that the device itself has; one that needs a server would send the text there, so
 * it is not used.
 */
export function finnishVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^fi\b/i.test(lang));
}
