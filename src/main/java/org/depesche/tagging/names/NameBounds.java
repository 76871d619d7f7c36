package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;
import org.depesche.tagging.names.LabelledSentence.NameInSentence;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameWords;
import org.jspecify.annotations.Nullable;

/**
 * Turns runs of equal labels into names: strips titles, function words and quotation marks, separates two places with a
 * function word in between, and adds parts that the classifier misses ("1. FC Muster", "Karl V.").
 */
record NameBounds(
        Gazetteer gazetteer, @Nullable GermanDictionary german, NameTitles titles, Set<String> functionWords) {

    private static final Set<String> NEVER = WordList.words("never-names.txt");
    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");
    /** The confidence of a name that only the lists support. */
    private static final double LEAST = .3;

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}\\.?");
    private static final Pattern SHORTENED = Pattern.compile("[IVX]{1,5}|[A-Z]|Chr|Jr|Sr|St");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}\\.");
    /** After the place of a dateline: "BERLIN - Germany wants". */
    private static final Pattern DASH = Pattern.compile("[-–—]{1,2}");

    private static final Pattern CLUB = Pattern.compile("[A-Z]{2,4}");

    List<NameInSentence> names(LabelledSentence sentence) {
        List<NameInSentence> names = new ArrayList<>();
        int first = 0;
        while (first < sentence.size()) {
            NameLabel label = sentence.label(first);
            int end = sentence.endOfLabel(first);
            if (label.isKept()) {
                addPieces(names, sentence, label.kind(), first, end);
            }
            first = end;
        }
        return names;
    }

    private void addPieces(List<NameInSentence> names, LabelledSentence sentence, EntityKind kind, int first, int end) {
        int from = first;
        int seat = kind == EntityKind.ORGANISATION ? seat(sentence, first, end) : end;
        if (seat < end) {
            addTrimmed(names, sentence, kind, first, seat - 1);
            addTrimmed(names, sentence, EntityKind.PLACE, seat, end);
            return;
        }
        if (kind != EntityKind.ORGANISATION && gazetteer.find(sentence.text(first, end)) == null) {
            for (int word = first + 1; word < end - 1; word++) {
                if (divides(sentence, kind, word)) {
                    addTrimmed(names, sentence, kind, from, word);
                    from = word + 1;
                }
            }
        }
        addTrimmed(names, sentence, kind, from, end);
    }

    /** The first word of a company's seat, "Oslo" of "Muster Lines of Oslo"; the end if it is not named. */
    private int seat(LabelledSentence sentence, int first, int end) {
        for (int of = first + 2; german == null && of < end - 1; of++) {
            if (sentence.text(of).equals("of") && NameWords.COMPANY_SEATED_EN.has(sentence.text(of - 1))) {
                return gazetteer.isTown(sentence.text(of + 1, end)) ? of + 1 : end;
            }
        }
        return end;
    }

    private static boolean divides(LabelledSentence sentence, EntityKind kind, int at) {
        String word = sentence.text(at);
        return NameWords.JOINING.has(word)
                || DASH.matcher(word).matches() && sentence.word(at - 1).isAllCapitals()
                || kind == EntityKind.PLACE
                        && NameWords.LOCATING.has(word)
                        && !NameWords.LANDSCAPE.has(sentence.text(at + 1));
    }

    private void addTrimmed(List<NameInSentence> names, LabelledSentence sentence, EntityKind kind, int from, int to) {
        int first = from;
        int end = to;
        boolean changed = true;
        while (changed && first < end) {
            changed = true;
            if (isNoStart(sentence, kind, first, end)) {
                first++;
            } else if (isNoEnd(sentence, kind, first, end)) {
                end--;
            } else {
                changed = false;
            }
        }
        if (first < end) {
            double confidence = sentence.posterior(first, end, NameLabel.of(kind));
            NameInSentence name = new NameInSentence(
                    kind, start(sentence, kind, first), end(sentence, kind, end), Math.max(confidence, LEAST));
            if (isName(sentence, name) && !isNoun(sentence, kind, first, end, confidence)) {
                names.add(name);
            }
        }
    }

    /** A noun of the dictionary with a doubtful label. */
    private boolean isNoun(LabelledSentence sentence, EntityKind kind, int first, int end, double confidence) {
        String word = sentence.text(first);
        return german != null
                && end - first == 1
                && !(first > 0
                        && kind == EntityKind.ORGANISATION
                        && titles.announcesOrganisation(sentence.text(first - 1)))
                && confidence < (kind == EntityKind.ORGANISATION ? .5 : .9)
                && (german.isCommonNoun(word)
                        || kind == EntityKind.PERSON && confidence < .8 && german.isCompound(word))
                && gazetteer.find(word) == null;
    }

    private boolean isNoStart(LabelledSentence sentence, EntityKind kind, int at, int end) {
        NameToken word = sentence.word(at);
        if (!hasLetterOrDigit(word.text())) {
            return true;
        }
        if (functionWords.contains(SmallLetters.of(word.text()))) {
            return !isPartOfName(sentence, kind, at, end);
        }
        if (end - at > 1 && NEVER.contains(word.text())) {
            return kind != EntityKind.PERSON || !MonthNames.isFirstName(sentence, at);
        }
        return end - at > 1
                && switch (kind) {
                    case PERSON -> titles.announcesPerson(word.text());
                    case ORGANISATION ->
                        sentence.word(at + 1).isCapitalised()
                                && (announcesOrganisation(word) && !isEveryday(sentence.word(at + 1))
                                        || isCount(sentence, at));
                    case PLACE -> false;
                };
    }

    /** In English only in lower case: "Union Pacific" is a name, "the union Verdi" contains a title. */
    private boolean announcesOrganisation(NameToken word) {
        return (german != null || word.isLowerCase()) && titles.announcesOrganisation(word.text());
    }

    private boolean isEveryday(NameToken word) {
        return german != null && german.isEveryday(word.text());
    }

    /** A function word that belongs to the name: "von der Leyen", "Den Haag", "Die Zeit". */
    private boolean isPartOfName(LabelledSentence sentence, EntityKind kind, int at, int end) {
        return switch (kind) {
            case PERSON -> PARTICLES.contains(SmallLetters.of(sentence.text(at)));
            case ORGANISATION ->
                sentence.word(at).isCapitalised()
                        && !NameWords.LOCATING.has(SmallLetters.of(sentence.text(at)))
                        && !(german != null && isArticleOfKind(sentence, at, end));
            case PLACE -> gazetteer.find(sentence.text(at, end)) != null;
        };
    }

    /** "Die Muster AG", "Der Hafen Musterstadt" at the beginning of a sentence. */
    private static boolean isArticleOfKind(LabelledSentence sentence, int at, int end) {
        return end - at > 2
                && (NameWords.COMPANY_FORM_DE.has(sentence.text(end - 1))
                        || NameWords.SIGHT.has(sentence.text(at + 1))
                        || Institutions.isKind(sentence.text(at + 1)));
    }

    /** "27. Spieltag der Bundesliga": number and noun do not belong to the name. */
    private boolean isCount(LabelledSentence sentence, int at) {
        String next = sentence.text(at + 1);
        return ORDINAL.matcher(sentence.text(at)).matches() && german != null && german.noun(next) != null;
    }

    private boolean isNoEnd(LabelledSentence sentence, EntityKind kind, int first, int end) {
        String word = sentence.text(end - 1);
        return !hasLetterOrDigit(word) && !word.equals(")") && !word.equals("!")
                || functionWords.contains(word)
                || kind == EntityKind.PERSON && (word.equals("'s") || word.equals("’s"))
                || end - first > 2 && NEVER.contains(word) && functionWords.contains(sentence.text(end - 2))
                || end - first > 1 && isJourneyTo(word);
    }

    /** The second word of "Putins Peking-Reise". */
    private boolean isJourneyTo(String word) {
        int hyphen = word.indexOf('-');
        return german != null
                && hyphen > 0
                && gazetteer.find(word.substring(0, hyphen)) != null
                && german.isCommonNoun(word.substring(hyphen + 1));
    }

    private static int start(LabelledSentence sentence, EntityKind kind, int first) {
        boolean club = kind == EntityKind.ORGANISATION
                && first > 0
                && CLUB.matcher(sentence.text(first)).matches()
                && sentence.text(first - 1).equals("1.");
        return club ? first - 1 : first;
    }

    /**
     * The end after a person's numeral, and after the full stop of a numeral or an abbreviation that does not end the
     * sentence.
     */
    private int end(LabelledSentence sentence, EntityKind kind, int end) {
        if (kind == EntityKind.ORGANISATION && german != null && end < sentence.size()) {
            return isApostropheS(sentence.word(end), sentence.word(end - 1)) ? end + 1 : end;
        }
        if (kind != EntityKind.PERSON || end >= sentence.size()) {
            return end;
        }
        int last = ROMAN.matcher(sentence.text(end)).matches() ? end + 1 : end;
        boolean dot = SHORTENED.matcher(sentence.text(last - 1)).matches()
                && last + 1 < sentence.size()
                && sentence.text(last).equals(".")
                && sentence.word(last).span().start()
                        == sentence.word(last - 1).span().end();
        return dot ? last + 1 : last;
    }

    /** German genitives have no apostrophe: "Moody's" is the name. */
    private static boolean isApostropheS(NameToken word, NameToken before) {
        return (word.text().equals("'s") || word.text().equals("’s"))
                && word.span().start() == before.span().end();
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isName(LabelledSentence sentence, NameInSentence name) {
        boolean letters =
                sentence.words().subList(name.first(), name.end()).stream().anyMatch(NameToken::hasLetter);
        String text = sentence.text(name.first(), name.end());
        return letters
                && !NEVER.contains(text.replace(' ', '_'))
                && !(name.kind() == EntityKind.PERSON && titles.announcesPerson(text));
    }
}
