package org.depesche.tagging.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.EntityKind;

/**
 * Names of English for which only a capital letter speaks, where the language puts one anyway: a word at the start of a
 * sentence that the classifier is in doubt about ("Harbour dispute enters third week"), and a whole headline ("Farmers
 * Protest Against Milk Price"). German has a dictionary for that.
 */
final class MereCapitals {

    /** Below, the classifier is right about one word at the start less often than wrong. */
    private static final double DOUBT = .7;

    /** A line of fewer words may well be a name alone. */
    private static final int HEADLINE = 4;

    private final Gazetteer gazetteer;

    MereCapitals(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether nothing in its own sentence says that this is a name. */
    boolean aloneSpeakFor(NameInSentence name, ReadSentence sentence) {
        if (name.first() > 0) {
            return false;
        }
        if (name.end() == sentence.size()) {
            return name.end() >= HEADLINE && name.kind() != EntityKind.PERSON && !isListed(name, sentence);
        }
        return name.end() == 1
                && name.confidence() < DOUBT
                && sentence.word(1).isLowerCase()
                && !isListed(name, sentence);
    }

    private boolean isListed(NameInSentence name, ReadSentence sentence) {
        Gazetteer.Known known = gazetteer.find(sentence.text(0, name.end()));
        return known != null && known.kind() == name.kind();
    }

    /** What names are called, as a whole or in a part: "Harbour" of "Anna Harbour" speaks for "Harbour" elsewhere. */
    static Set<String> words(List<FoundName> certain) {
        Set<String> words = new HashSet<>();
        for (FoundName name : certain) {
            words.addAll(List.of(name.surface().split(" ")));
        }
        return words;
    }
}
