package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.NONE;
import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.PERSON;
import static org.depesche.tagging.names.NameLabel.PLACE;

import java.util.Set;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameWords;
import org.jspecify.annotations.Nullable;

/**
 * Corrects labels of companies, which their legal form tells, and of institutions that are named after their place:
 * "Brauerei Muster", "Stadtwerke Muster" are organisations, "Muster" alone is a place.
 */
record Institutions(@Nullable GermanDictionary german, NameTitles titles) {

    private static final Set<String> KINDS = WordList.words("institutions-de.txt");

    private static final Set<String> QUOTES = Set.of("„", "“", "”", "\"", "»", "«");
    private static final int LONGEST_QUOTE = 4;
    private static final int PAIR = 3;

    private static final int LONGEST =
            KINDS.stream().mapToInt(String::length).max().orElse(0);

    private static final int SHORTEST =
            KINDS.stream().mapToInt(String::length).min().orElse(0);

    void repair(LabelledSentence sentence) {
        if (german == null) {
            labelEnglishCompanies(sentence);
            labelEnglishInstitutions(sentence);
            return;
        }
        for (int at = 0; at + 1 < sentence.size(); at++) {
            if (at == 0 && isAnnounced(sentence)) {
                sentence.label(1, 2, ORGANISATION);
            } else if (NameWords.COMPANY_FORM_DE.has(sentence.text(at + 1))) {
                labelCompany(sentence, at);
            } else if (isInstitution(sentence, at)) {
                sentence.label(at, end(sentence, at + 1), ORGANISATION);
            } else if (isPair(sentence, at)) {
                sentence.label(at, at + PAIR, ORGANISATION);
            } else if (isQuoted(sentence, at)) {
                sentence.label(at + 2, closing(sentence, at + 2), ORGANISATION);
            }
        }
    }

    /** "Muster {@literal &} Beispiel", of which the classifier has seen a part at most. */
    private boolean isPair(LabelledSentence sentence, int at) {
        return at + 2 < sentence.size()
                && sentence.text(at + 1).equals("&")
                && sentence.word(at).isCapitalised()
                && sentence.word(at + 2).isCapitalised()
                && sentence.label(at) != ORGANISATION
                && german != null
                && !german.isCommonNoun(sentence.text(at))
                && !german.isCommonNoun(sentence.text(at + 2));
    }

    /** "Genossenschaft „Muster“": a name in quotation marks behind its kind. */
    private boolean isQuoted(LabelledSentence sentence, int at) {
        return QUOTES.contains(sentence.text(at + 1))
                && sentence.word(at).isCapitalised()
                && (isKind(sentence.text(at)) || titles.announcesOrganisation(sentence.text(at)))
                && at + 2 < sentence.size()
                && sentence.word(at + 2).isCapitalised()
                && closing(sentence, at + 2) > at + 2;
    }

    /** The quotation mark behind a short name; -1 if there is none. */
    private static int closing(LabelledSentence sentence, int first) {
        for (int at = first + 1; at <= Math.min(first + LONGEST_QUOTE, sentence.size() - 1); at++) {
            if (QUOTES.contains(sentence.text(at))) {
                return at;
            }
        }
        return -1;
    }

    /** "Muster Foods plc": the words with capitals before a legal form, of which the first may begin the sentence. */
    private void labelEnglishCompanies(LabelledSentence sentence) {
        for (int form = 1; form < sentence.size(); form++) {
            if (endsEnglishCompany(sentence, form)) {
                int first = form;
                while (first > 0
                        && sentence.word(first - 1).isCapitalised()
                        && (first > 1 || first == form || sentence.label(0) != NONE)
                        && !isTitle(sentence.text(first - 1))) {
                    first--;
                }
                if (first < form) {
                    sentence.label(first, form + 1, ORGANISATION);
                }
            }
        }
    }

    private static boolean endsEnglishCompany(LabelledSentence sentence, int at) {
        String word = sentence.text(at);
        return switch (sentence.label(at)) {
            case ORGANISATION -> NameWords.COMPANY_FORM_EN.has(word) || NameWords.COMPANY_END_EN.has(word);
            case NONE -> NameWords.COMPANY_FORM_EN.has(word);
            default -> false;
        };
    }

    /** "Muster Museum" is no place. */
    private static void labelEnglishInstitutions(LabelledSentence sentence) {
        for (int last = 1; last < sentence.size(); last++) {
            if (NameWords.INSTITUTION_EN.has(sentence.text(last))
                    && sentence.label(last) == PLACE
                    && (last + 1 == sentence.size() || sentence.label(last + 1) != PLACE)) {
                int first = last;
                while (first > 0 && sentence.label(first - 1) == PLACE) {
                    first--;
                }
                if (first < last) {
                    sentence.label(first, last + 1, ORGANISATION);
                }
            }
        }
    }

    private boolean isTitle(String word) {
        return titles.announcesOrganisation(word) || titles.announcesPerson(word);
    }

    /** "Muster SE", "Muster Stahl AG": the word before a legal form, and the words before it that belong to the name. */
    private void labelCompany(LabelledSentence sentence, int at) {
        boolean alone = at == 0 || sentence.label(at - 1) != sentence.label(at) || sentence.label(at) == NONE;
        if (sentence.word(at).isCapitalised()
                && alone
                && (sentence.label(at) == NONE || sentence.label(at) == PERSON || sentence.label(at) == PLACE)
                && german != null
                && !german.isCommonNoun(sentence.text(at))) {
            sentence.label(at, at + 2, ORGANISATION);
        }
        if (sentence.label(at) == ORGANISATION && sentence.label(at + 1) == ORGANISATION) {
            completeCompany(sentence, at);
        }
    }

    private void completeCompany(LabelledSentence sentence, int last) {
        int first = last;
        while (first > 0 && sentence.label(first - 1) == ORGANISATION) {
            first--;
        }
        while (first > 0 && isNoName(sentence.text(first)) && beginsCompany(sentence, first - 1)) {
            first--;
        }
        sentence.label(first, last + 2, ORGANISATION);
    }

    /** "Stahl" of "Muster Stahl AG": the name must have begun before. */
    private boolean isNoName(String word) {
        return NameWords.COMPANY_TRADE_DE.has(word) || german != null && german.isEveryday(word);
    }

    /**
     * Whether a word belongs to the name of a company behind it, although the classifier has it as no name, or as
     * another: "der Muster Stahl AG", but not "der Hersteller Muster AG".
     */
    private boolean beginsCompany(LabelledSentence sentence, int at) {
        String word = sentence.text(at);
        boolean named = sentence.label(at) != NONE;
        return sentence.word(at).isCapitalised()
                && german != null
                && !german.isEveryday(word)
                && !isTitle(word)
                && (!named || at > 0 && NameWords.DETERMINER.has(SmallLetters.of(sentence.text(at - 1))));
    }

    /** "Möbelhändler Muster übernimmt": two nouns without an article at the start of a sentence. */
    private boolean isAnnounced(LabelledSentence sentence) {
        return sentence.size() > 2
                && titles.announcesOrganisation(sentence.text(0))
                && sentence.label(1) == NONE
                && sentence.word(1).isCapitalised()
                && sentence.word(2).isLowerCase()
                && german != null
                && !german.isPlural(sentence.text(1));
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
        return german != null
                && german.sorts(sentence.text(at)).isEmpty()
                && german.sorts(SmallLetters.of(sentence.text(at))).isEmpty()
                && !german.isCompound(sentence.text(at))
                && sentence.text(at).indexOf('-') < 0;
    }

    /** Also as the last part of a compound: "Kreissparkasse". */
    static boolean isKind(String word) {
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
