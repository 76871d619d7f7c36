package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.NONE;
import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.OTHER;
import static org.depesche.tagging.names.NameLabel.PERSON;
import static org.depesche.tagging.names.NameLabel.PLACE;

import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameWords;
import org.jspecify.annotations.Nullable;

/** Corrects labels by neighbouring words: items of a list of places, ends of ways, and names with a location. */
record NameNeighbours(Gazetteer gazetteer, @Nullable GermanDictionary german) {

    private static final Pattern OF_A_COUNTRY = Pattern.compile("\\p{Ll}+ischen");

    void repair(LabelledSentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            if (isListed(sentence, at) || isWithinCountry(sentence, at) || isDestination(sentence, at)) {
                sentence.label(at, at + 1, PLACE);
            } else if (isSight(sentence, at)) {
                sentence.label(at, at + 2, PLACE);
            } else if (isBridge(sentence, at)) {
                sentence.label(at, sentence.endOfLabel(at), PLACE);
            }
        }
    }

    /** "London, Wien und Palma": a town in a list of places is not a person. */
    private boolean isListed(LabelledSentence sentence, int at) {
        return sentence.label(at) == PERSON
                && label(sentence, at - 1) != PERSON
                && label(sentence, at + 1) != PERSON
                && (isPlaceBeside(sentence, at, -1) || isPlaceBeside(sentence, at, 1))
                && gazetteer.isTown(sentence.text(at))
                && (german == null || !german.isPersonsName(sentence.text(at)));
    }

    /** "from Felixstowe to Liverpool": the other end of a way that begins at a place, not the club of the town. */
    private boolean isDestination(LabelledSentence sentence, int at) {
        return sentence.label(at) == ORGANISATION
                && label(sentence, at + 1) != ORGANISATION
                && label(sentence, at - 2) == PLACE
                && NameWords.TOWARDS.has(sentence.text(at - 1))
                && gazetteer.isTown(sentence.text(at));
    }

    private static @Nullable NameLabel label(LabelledSentence sentence, int at) {
        return at >= 0 && at < sentence.size() ? sentence.label(at) : null;
    }

    /** Whether the next item of the list on the left (-1) or the right (1) is a place. */
    private static boolean isPlaceBeside(LabelledSentence sentence, int at, int side) {
        return label(sentence, at + 2 * side) == PLACE && NameWords.LISTING.has(sentence.text(at + side));
    }

    /** "im englischen Hatfield", "im aargauischen Riniken". */
    private boolean isWithinCountry(LabelledSentence sentence, int at) {
        return german != null
                && at > 1
                && sentence.label(at) == NONE
                && sentence.word(at).isCapitalised()
                && OF_A_COUNTRY.matcher(sentence.text(at - 1)).matches()
                && NameWords.WITHIN.has(sentence.text(at - 2))
                && (gazetteer.isTown(sentence.text(at))
                        ? !german.isEveryday(sentence.text(at))
                        : isStrange(sentence.text(at)));
    }

    /** "Frankfurter Hauptbahnhof", "Tegeler See": a sight named after a town. */
    private boolean isSight(LabelledSentence sentence, int at) {
        if (german == null || label(sentence, at + 1) != NONE) {
            return false;
        }
        String town = sentence.text(at);
        NameLabel label = sentence.label(at);
        return (label == NONE || label == OTHER || label == PLACE)
                && town.endsWith("er")
                && town.length() > 5
                && Character.isUpperCase(town.charAt(0))
                && NameWords.SIGHT.has(sentence.text(at + 1))
                && isTownWithout(town);
    }

    /** "Elbbrücke am Kornmarkt": a bridge that the classifier takes for an organisation. */
    private boolean isBridge(LabelledSentence sentence, int at) {
        return german != null
                && sentence.label(at) == ORGANISATION
                && label(sentence, at - 1) != ORGANISATION
                && sentence.text(at).endsWith("brücke")
                && sentence.word(sentence.endOfLabel(at) - 1).isCapitalised()
                && !NameWords.COMPANY_FORM_DE.has(sentence.text(sentence.endOfLabel(at) - 1));
    }

    private boolean isTownWithout(String adjective) {
        String stem = adjective.substring(0, adjective.length() - 2);
        return gazetteer.isTown(stem)
                || gazetteer.isTown(stem + "e")
                || gazetteer.isTown(stem + "en")
                || gazetteer.isTown(adjective);
    }

    /** A word inside a sentence whose parts are unknown to the dictionary too: hardly anything but a name. */
    boolean isStrange(LabelledSentence sentence, int at) {
        return at > 0
                && sentence.word(at - 1).hasLetter()
                && !sentence.word(at - 1).isCapitalised()
                && isStrange(sentence.text(at));
    }

    private boolean isStrange(String word) {
        return german != null
                && word.length() > 2
                && word.indexOf('-') < 0
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && german.isUnknown(word);
    }
}
