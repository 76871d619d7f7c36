package org.depesche.tagging;

import java.util.Locale;
import java.util.Optional;

/** Tells the language of a text. */
public final class LanguageDetector {

    /** The language, if the text is long and plain enough to tell. */
    public Optional<Locale> detect(String text) {
        return Optional.empty();
    }
}
