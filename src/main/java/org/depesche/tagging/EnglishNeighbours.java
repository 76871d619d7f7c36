package org.depesche.tagging;

import static org.depesche.tagging.NameLabel.NONE;
import static org.depesche.tagging.NameLabel.ORGANISATION;
import static org.depesche.tagging.NameLabel.PERSON;

/** Tells people from organisations in English: "CEO Ann Example", "analyst Ann Example of Example Bank". */
final class EnglishNeighbours {

    /** Of the classifier: at least it must think of a person. */
    private static final double POSSIBLE = .01;

    private static final int LONGEST = 3;

    private final Gazetteer gazetteer;
    private final NameTitles titles;

    EnglishNeighbours(Gazetteer gazetteer, NameTitles titles) {
        this.gazetteer = gazetteer;
        this.titles = titles;
    }

    void repair(ReadSentence sentence) {
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

    /** @param first the first word of what the model takes for an organisation */
    private void repair(ReadSentence sentence, int first, int end) {
        int person = first;
        while (person < end && sentence.word(person).isCapitalised()) {
            person++;
        }
        int words = person - first;
        if (words < 2
                || words > LONGEST
                || first == 0
                || !titles.announcesPerson(sentence.word(first - 1).text())
                || sentence.posterior(first, person, PERSON) < POSSIBLE
                || gazetteer.find(sentence.text(first, person)) != null) {
            return;
        }
        if (person == end) {
            sentence.label(first, end, PERSON);
        } else if (person < end - 1 && sentence.word(person).text().equals("of")) {
            sentence.label(first, person, PERSON);
            sentence.label(person, person + 1, NONE);
        }
    }
}
