package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.NONE;
import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.PERSON;
import static org.depesche.tagging.names.NameLabel.PLACE;

import java.util.Set;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.GermanDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Corrects labels of institutions that are named after their place: "Brauerei Muster", "Stadtwerke Muster" are
 * organisations, "Muster" alone is a place.
 */
record Institutions(@Nullable GermanDictionary german, NameTitles titles) {

    private static final Set<String> KINDS = WordList.words("institutions-de.txt");

    private static final Set<String> LEGAL_FORMS = Set.of("AG", "SE", "GmbH", "KG", "eG");

    private static final int LONGEST =
            KINDS.stream().mapToInt(String::length).max().orElse(0);

    private static final int SHORTEST =
            KINDS.stream().mapToInt(String::length).min().orElse(0);

    void repair(LabelledSentence sentence) {
        if (german == null) {
            return;
        }
        for (int at = 0; at + 1 < sentence.size(); at++) {
            if (at == 0 && isAnnounced(sentence)) {
                sentence.label(1, 2, ORGANISATION);
            } else if (LEGAL_FORMS.contains(sentence.text(at + 1))) {
                labelCompany(sentence, at);
            } else if (isInstitution(sentence, at)) {
                sentence.label(at, end(sentence, at + 1), ORGANISATION);
            }
        }
    }

    /** "Muster SE": the word before a legal form. */
    private void labelCompany(LabelledSentence sentence, int at) {
        boolean alone = at == 0 || sentence.label(at - 1) != sentence.label(at) || sentence.label(at) == NONE;
        if (sentence.word(at).isCapitalised()
                && alone
                && (sentence.label(at) == NONE || sentence.label(at) == PERSON || sentence.label(at) == PLACE)
                && german != null
                && !german.isCommonNoun(sentence.text(at))) {
            sentence.label(at, at + 2, ORGANISATION);
        }
    }

    /** "Möbelhändler Muster übernimmt": two nouns without an article at the start of a sentence. */
    private boolean isAnnounced(LabelledSentence sentence) {
        return sentence.size() > 2
                && titles.announcesOrganisation(sentence.text(0))
                && sentence.label(1) == NONE
                && sentence.word(1).isCapitalised()
                && sentence.word(2).isLowerCase()
                && german != null
                && !german.isCommonNoun(sentence.text(1));
    }

    private boolean isInstitution(LabelledSentence sentence, int at) {
        NameLabel own = sentence.label(at);
        NameLabel next = sentence.label(at + 1);
        boolean alone = at == 0 || sentence.label(at - 1) != PLACE && sentence.label(at - 1) != PERSON;
        return (own == NONE || own == next)
                && alone
                && isKind(sentence.text(at))
                && sentence.word(at + 1).isCapitalised()
                && (next == PLACE
                        || next == PERSON && isAlone(sentence, at + 1)
                        || next == NONE && isStrange(sentence, at + 1));
    }

    private static int end(LabelledSentence sentence, int first) {
        return sentence.label(first) == NONE ? first + 1 : sentence.endOfLabel(first);
    }

    private static boolean isAlone(LabelledSentence sentence, int at) {
        return at + 1 == sentence.size() || sentence.label(at + 1) != sentence.label(at);
    }

    private boolean isStrange(LabelledSentence sentence, int at) {
        return german != null && german.isUnknown(sentence.text(at));
    }

    /** Also as the last part of a compound: "Kreissparkasse". */
    private static boolean isKind(String word) {
        String lower = SmallLetters.of(word);
        if (!Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        for (int at = Math.max(0, lower.length() - LONGEST); at <= lower.length() - SHORTEST; at++) {
            if (KINDS.contains(lower.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
