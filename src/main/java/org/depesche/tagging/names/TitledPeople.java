package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.NONE;
import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.PERSON;

import org.depesche.tagging.text.NameWords;

/**
 * Corrects people with a title that the model labels as organisations: "CEO Ann Example", "Ökonom Max Muster vom
 * Muster-Institut".
 */
final class TitledPeople {

    /** The least probability of a person by the classifier. */
    private static final double POSSIBLE = .01;

    private static final int LONGEST = 3;

    private final Gazetteer gazetteer;
    private final NameTitles titles;

    TitledPeople(Gazetteer gazetteer, NameTitles titles) {
        this.gazetteer = gazetteer;
        this.titles = titles;
    }

    void repair(LabelledSentence sentence) {
        for (int first = 0; first < sentence.size(); first++) {
            if (sentence.label(first) != ORGANISATION) {
                continue;
            }
            int end = first + 1;
            while (end < sentence.size() && sentence.label(end) == ORGANISATION) {
                end++;
            }
            repair(sentence, first, end);
            first = end - 1;
        }
    }

    /** @param first the first word of the supposed organisation */
    private void repair(LabelledSentence sentence, int first, int end) {
        boolean inside = titles.announcesPerson(sentence.word(first).text());
        if (!inside
                && (first == 0
                        || !titles.announcesPerson(sentence.word(first - 1).text()))) {
            return;
        }
        int name = inside ? first + 1 : first;
        int behind = name;
        while (behind < end && sentence.word(behind).isCapitalised()) {
            behind++;
        }
        int words = behind - name;
        if (words < 2
                || words > LONGEST
                || sentence.posterior(name, behind, PERSON) < POSSIBLE
                || gazetteer.find(sentence.text(name, behind)) != null) {
            return;
        }
        if (behind == end) {
            sentence.label(name, end, PERSON);
        } else if (behind < end - 1
                && NameWords.BELONGING.has(sentence.word(behind).text())) {
            sentence.label(name, behind, PERSON);
            sentence.label(behind, behind + 1, NONE);
        } else {
            return;
        }
        sentence.label(first, name, NONE);
    }
}
