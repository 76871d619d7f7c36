package org.depesche.format.text;

import java.util.List;
import org.depesche.format.BylineText;
import org.depesche.format.DatelineText;
import org.depesche.format.Sentences;
import org.depesche.picture.CaptionText;

/** Finds the lead of a plain text by the dateline, with which the text below it begins. */
final class LeadAboveDateline {

    private static final int LONGEST = 400;

    private LeadAboveDateline() {}

    /** The index of the stanza that is the lead; -1 if there is none. */
    static int in(List<List<String>> stanzas) {
        int at = 0;
        while (at < stanzas.size() && CaptionText.isLine(String.join(" ", stanzas.get(at)))) {
            at++;
        }
        boolean lead = at + 1 < stanzas.size()
                && isLead(String.join(" ", stanzas.get(at)))
                && DatelineText.startOf(stanzas.get(at + 1).getFirst()) != null;
        return lead ? at : -1;
    }

    private static boolean isLead(String text) {
        return text.length() <= LONGEST
                && Sentences.isEnded(text)
                && !BylineText.is(text)
                && Character.isLetterOrDigit(text.codePointAt(0))
                && DatelineText.startOf(text) == null;
    }
}
