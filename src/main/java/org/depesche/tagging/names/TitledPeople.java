package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.NONE;
import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.PERSON;

import org.depesche.tagging.text.NameWords;

/**
 * Corrects people with a title that the model labels as organisations: "CEO Ann Example", "Ökonom Max Muster vom
 * Muster-Institut".
 */
record TitledPeople(Gazetteer gazetteer, NameTitles titles) {

    /** The least probability of a person by the classifier. */
    private static final double POSSIBLE = .01;

    private static final int LONGEST = 3;

    void repair(LabelledSentence sentence) {
        for (int first = 0; first < sentence.size(); first++) {
            if (sentence.label(first) != ORGANISATION) {
                continue;
            }
            int end = sentence.endOfLabel(first);
            repair(sentence, first, end);
            first = end - 1;
        }
    }

    /** @param first the first word of the supposed organisation */
    private void repair(LabelledSentence sentence, int first, int end) {
        boolean inside = titles.announcesPerson(sentence.text(first));
        if (!inside && (first == 0 || !titles.announcesPerson(sentence.text(first - 1)))) {
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
        } else if (behind < end - 1 && NameWords.BELONGING.has(sentence.text(behind))) {
            sentence.label(name, behind, PERSON);
            sentence.label(behind, behind + 1, NONE);
        } else {
            return;
        }
        sentence.label(first, name, NONE);
    }
}
