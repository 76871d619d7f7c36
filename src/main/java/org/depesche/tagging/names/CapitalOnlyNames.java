package org.depesche.tagging.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.names.LabelledSentence.NameInSentence;

/**
 * Finds English names whose only evidence is a capital that the language requires anyway: a doubtful word at the start
 * of a sentence ("Harbour dispute enters third week"), or a whole headline ("Farmers Protest Against Milk Price").
 * German has a dictionary for these cases.
 */
record CapitalOnlyNames(Gazetteer gazetteer) {

    /** The confidence below which the classifier is more often wrong than right at the start of a sentence. */
    private static final double DOUBT = .7;

    /** A line of fewer words may be a name alone. */
    private static final int HEADLINE = 4;

    /** Whether the sentence has no other evidence for the name. */
    boolean aloneSpeakFor(NameInSentence name, LabelledSentence sentence) {
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

    private boolean isListed(NameInSentence name, LabelledSentence sentence) {
        Gazetteer.Known known = gazetteer.find(sentence.text(0, name.end()));
        return known != null && known.kind() == name.kind();
    }

    /** Names and their parts: "Anna Harbour" is evidence for "Harbour" elsewhere. */
    static Set<String> words(List<FoundName> certain) {
        return certain.stream()
                .flatMap(name -> Stream.of(name.surface().split(" ")))
                .collect(Collectors.toSet());
    }
}
