package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.STARTER;

import java.util.Locale;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Recognises first name and surname by their capitals: "Maria Smith". */
final class CapitalisedNames {

    private CapitalisedNames() {}

    /** Whether two capitalised words end at a token, the last one not all in capitals. */
    static boolean endsAt(Sentence s, int last) {
        Tokens t = s.tokens;
        return t.capital(last)
                && t.capital(last - 1)
                && t.text(last).length() > 1
                && !s.has(STARTER, last - 1)
                && !s.has(ARTICLE, last - 1)
                && !t.text(last).equals(t.text(last).toUpperCase(Locale.ROOT));
    }
}
