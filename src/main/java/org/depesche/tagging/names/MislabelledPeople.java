package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.PERSON;
import static org.depesche.tagging.names.NameLabel.PLACE;

import java.util.regex.Pattern;
import org.depesche.tagging.text.GermanDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Corrects labels of people whom the classifier takes for places or organisations: "Mette Frederiksen". Their names
 * begin with a first name or follow a title, and are not listed.
 */
record MislabelledPeople(Gazetteer gazetteer, @Nullable GermanDictionary german, NameTitles titles) {

    /** Words of a person's name, without title. */
    private static final int LONGEST_NAME = 3;

    private static final Pattern STREET = Pattern.compile("(?i)(stra(ß|ss)e|str\\.|platz|allee|gasse|brücke)$");

    void repair(LabelledSentence sentence) {
        for (int first = 0; first + 1 < sentence.size(); first++) {
            NameLabel label = sentence.label(first);
            if (label != PLACE && label != ORGANISATION || first > 0 && sentence.label(first - 1) == label) {
                continue;
            }
            int end = sentence.endOfLabel(first);
            if (isPerson(sentence, first, end, label)) {
                sentence.label(first, end, PERSON);
            }
        }
    }

    private boolean isPerson(LabelledSentence sentence, int first, int end, NameLabel label) {
        boolean titled = titles.announcesPerson(sentence.text(first));
        int name = titled ? first + 1 : first;
        if (end - name < 2 || end - name > LONGEST_NAME) {
            return false;
        }
        boolean likely = titled
                ? sentence.posterior(name, end, label) < .97 && areNames(sentence, name, end)
                : sentence.posterior(name, end, PERSON) >= .2
                        && german != null
                        && german.isFirstName(sentence.text(name));
        return likely
                && gazetteer.find(sentence.text(name, end)) == null
                && !STREET.matcher(sentence.text(end - 1)).find();
    }

    private boolean areNames(LabelledSentence sentence, int first, int end) {
        return german != null
                && sentence.words().subList(first, end).stream()
                        .allMatch(word -> word.isCapitalised() && !german.isEveryday(word.text()));
    }
}
