package org.depesche.tagging.names;

import static org.depesche.tagging.names.NameLabel.NONE;
import static org.depesche.tagging.names.NameLabel.ORGANISATION;
import static org.depesche.tagging.names.NameLabel.PERSON;
import static org.depesche.tagging.names.NameLabel.PLACE;

import java.util.Locale;
import java.util.Set;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Place;
import org.depesche.tagging.WordList;
import org.depesche.tagging.places.PlaceSenses;
import org.depesche.tagging.text.GermanDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the classifier's hesitant labels by lists and a dictionary. A listed word alone is not enough, because towns
 * are called Essen and Bergen: the classifier must give the label some probability.
 *
 * <p>The thresholds were optimised on held-out news and encyclopedia sentences by strict F1.
 */
record NameRepair(Gazetteer gazetteer, @Nullable GermanDictionary german, NameTitles titles) {

    private static final double CONTINUES = .2;

    /** The threshold for words that are hardly anything but names. */
    private static final double STRANGE = .12;

    /** The people of a town whose name is rather meant than a noun of the same letters. */
    private static final long TOWN = 50_000;

    /** Words in the names of newspapers, institutes and clubs. */
    private static final Set<String> PAPERS = WordList.words("press-words-de.txt");

    void repair(LabelledSentence sentence) {
        for (int word = 0; word < sentence.size(); word++) {
            repairWord(sentence, word);
        }
        for (int first = 0; first < sentence.size(); first++) {
            first += Math.max(0, labelListed(sentence, first) - 1);
        }
        new MislabelledPeople(gazetteer, german, titles).repair(sentence);
        new TitledPeople(gazetteer, titles).repair(sentence);
        new NameNeighbours(gazetteer, german).repair(sentence);
        new Institutions(german, titles).repair(sentence);
    }

    private void repairWord(LabelledSentence sentence, int at) {
        NameToken word = sentence.word(at);
        if (!word.hasLetter() || !word.isCapitalised()) {
            return;
        }
        if (isAnnouncedOrganisation(sentence, at)) {
            sentence.label(at, at + 1, ORGANISATION);
            return;
        }
        if (isOrganisationTakenForPerson(sentence, at)
                || sentence.label(at) == PLACE && namesPress(sentence.text(at)) && isAlone(sentence, at)) {
            sentence.label(at, at + 1, ORGANISATION);
        }
        if (sentence.label(at) == NONE) {
            sentence.label(at, at + 1, isActingTown(sentence, at) ? PLACE : missed(sentence, at));
        } else if (isPlaceTakenForOther(sentence, at)) {
            sentence.label(at, at + 1, PLACE);
        }
    }

    private boolean isAnnouncedOrganisation(LabelledSentence sentence, int at) {
        return sentence.posterior(at, ORGANISATION) >= .05
                && at > 0
                && titles.announcesOrganisation(sentence.text(at - 1))
                && isAlone(sentence, at);
    }

    private boolean isOrganisationTakenForPerson(LabelledSentence sentence, int at) {
        String word = sentence.text(at);
        return sentence.label(at) == PERSON
                && isAlone(sentence, at)
                && (namesPress(word) || isOrganisation(word) && !isSurname(word, sentence.posterior(at, ORGANISATION)));
    }

    private boolean isPlaceTakenForOther(LabelledSentence sentence, int at) {
        return sentence.label(at) != PLACE
                && sentence.posterior(at, PLACE) >= .1
                && isSurePlace(sentence.text(at))
                && isAlone(sentence, at);
    }

    /** The label of a word that the classifier considers no name. */
    private NameLabel missed(LabelledSentence sentence, int at) {
        String word = sentence.text(at);
        double place = sentence.posterior(at, PLACE);
        double person = sentence.posterior(at, PERSON);
        double organisation = sentence.posterior(at, ORGANISATION);
        if (place >= (german == null ? .2 : .001) && isSurePlace(word)) {
            return PLACE;
        }
        if (Math.max(place, Math.max(person, organisation)) >= .30 && isNoEverydayWord(word)) {
            return likely(place, person, organisation);
        }
        if (Math.max(person, organisation) >= Math.max(STRANGE, place)
                && new NameNeighbours(gazetteer, german).isStrange(sentence, at)) {
            return person >= organisation ? PERSON : ORGANISATION;
        }
        if (continuesPerson(sentence, at) || beginsPerson(sentence, at)) {
            return PERSON;
        }
        if (organisation >= .02 && isOrganisation(word)) {
            return ORGANISATION;
        }
        return person >= .05 && isPersonsName(word) ? PERSON : NONE;
    }

    /** Whether the dictionary has a word as a name only, or not at all; false without a dictionary. */
    private boolean isNoEverydayWord(String word) {
        return german != null && !german.isEveryday(word);
    }

    private boolean isPersonsName(String word) {
        return german != null && german.isPersonsName(word) && !german.isEveryday(word);
    }

    private static NameLabel likely(double place, double person, double organisation) {
        if (place >= .30) {
            return PLACE;
        }
        if (person >= .45) {
            return PERSON;
        }
        return organisation >= .45 ? ORGANISATION : NONE;
    }

    /** Whether this may be the surname after a first name; "Grifos Treffer" means his goal. */
    private boolean continuesPerson(LabelledSentence sentence, int at) {
        if (at == 0 || sentence.label(at - 1) != PERSON || at > 1 && sentence.label(at - 2) == PERSON) {
            return false;
        }
        boolean titled = at > 1 && titles.announcesPerson(sentence.text(at - 2));
        if (sentence.posterior(at, PERSON) < (titled ? .001 : CONTINUES)) {
            return false;
        }
        return german == null || !sentence.text(at - 1).endsWith("s") || !german.isEveryday(sentence.text(at));
    }

    /** A first name that the classifier has left out before other names: "Caspar" in "Caspar David Friedrich". */
    private boolean beginsPerson(LabelledSentence sentence, int at) {
        return at + 1 < sentence.size()
                && sentence.label(at + 1) == PERSON
                && german != null
                && (german.isFirstName(sentence.text(at)) && !german.isEveryday(sentence.text(at))
                        || MonthNames.isFirstName(sentence, at));
    }

    /** "Muster-Kurier", "Muster-Institut": neither a person nor a place. */
    private static boolean namesPress(String word) {
        return PAPERS.contains(word.substring(word.lastIndexOf('-') + 1)) && word.indexOf('-') > 0;
    }

    /** "Siemens" may be a person, so the classifier must give an organisation some probability. */
    private boolean isSurname(String word, double organisation) {
        return organisation < .01 && german != null && german.isPersonsName(word);
    }

    private boolean isOrganisation(String word) {
        Gazetteer.Known known = gazetteer.find(word);
        return known != null && known.kind() == EntityKind.ORGANISATION;
    }

    private static boolean isAlone(LabelledSentence sentence, int at) {
        return (at == 0 || sentence.label(at - 1) != sentence.label(at))
                && (at + 1 == sentence.size() || sentence.label(at + 1) != sentence.label(at));
    }

    private boolean isSurePlace(String word) {
        Gazetteer.Known known = gazetteer.find(word);
        boolean place = known != null ? known.kind() == EntityKind.PLACE : german != null && german.isPlace(word);
        return place && (german == null || !german.isEveryday(word) && !german.isPersonsName(word));
    }

    /** "Gießen zählte": a town that is a noun or a verb as well, without an article before a verb. */
    private boolean isActingTown(LabelledSentence sentence, int at) {
        if (german == null || at > 0 || sentence.size() < 2 || !RecurringNames.isSingularVerb(sentence.text(1))) {
            return false;
        }
        Place place = PlaceSenses.alone(gazetteer.places(), sentence.text(0), Locale.GERMAN);
        return place != null && place.population() >= TOWN;
    }

    /** Labels a listed name of at least two words that begins here; returns its number of words. */
    private int labelListed(LabelledSentence sentence, int first) {
        if (!sentence.word(first).isCapitalised() || !gazetteer.hasFirst(sentence.text(first))) {
            return 0;
        }
        for (int size = Math.min(gazetteer.longest(), sentence.size() - first); size >= 2; size--) {
            Gazetteer.Known known = gazetteer.find(sentence.text(first, first + size));
            if (known != null) {
                NameLabel label = NameLabel.of(known.kind());
                if (!cutsLonger(sentence, first, first + size)) {
                    sentence.label(first, first + size, label);
                }
                return size;
            }
        }
        return 0;
    }

    /** Whether a longer name of the classifier overlaps these words. */
    private static boolean cutsLonger(LabelledSentence sentence, int first, int end) {
        boolean fromLeft =
                first > 0 && sentence.label(first) != NONE && sentence.label(first - 1) == sentence.label(first);
        boolean toRight = end < sentence.size()
                && sentence.label(end - 1) != NONE
                && sentence.label(end) == sentence.label(end - 1);
        return fromLeft || toRight;
    }
}
