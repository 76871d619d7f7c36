package org.depesche.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes names of runs of equal labels: without titles, function words and quotation marks at their ends. */
final class NameBounds {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "der", "den", "da", "di", "do", "dos", "du",
            "la", "le", "al", "el", "bin", "ibn", "ben", "bint", "ter", "ten", "und", "y", "e", "af", "av", "of", "the",
            "d'", "'t", "st.");

    private final NameTitles titles;
    private final Set<String> functionWords;

    NameBounds(NameTitles titles, Set<String> functionWords) {
        this.titles = titles;
        this.functionWords = functionWords;
    }

    List<Name> names(ReadSentence sentence) {
        List<Name> names = new ArrayList<>();
        int first = 0;
        while (first < sentence.size()) {
            NameLabel label = sentence.label(first);
            int end = first + 1;
            while (end < sentence.size() && sentence.label(end) == label) {
                end++;
            }
            if (label.isKept()) {
                addTrimmed(names, sentence, new Name(label.kind(), first, end, sentence.posterior(first, end, label)));
            }
            first = end;
        }
        return names;
    }

    private void addTrimmed(List<Name> names, ReadSentence sentence, Name raw) {
        int first = raw.first();
        int end = raw.end();
        boolean changed = true;
        while (changed && first < end) {
            changed = false;
            if (isNoStart(sentence, raw.kind(), first, end)) {
                first++;
                changed = true;
            } else if (isNoEnd(sentence, raw.kind(), end - 1)) {
                end--;
                changed = true;
            }
        }
        if (first < end && isName(sentence, raw.kind(), first, end)) {
            names.add(raw.cut(first, end));
        }
    }

    private boolean isNoStart(ReadSentence sentence, EntityKind kind, int at, int end) {
        Word word = sentence.word(at);
        String lower = word.text().toLowerCase(Locale.ROOT);
        boolean partOfPerson = kind == EntityKind.PERSON && PARTICLES.contains(lower);
        boolean partOfTitle = kind == EntityKind.ORGANISATION && word.isCapitalised();
        if (!hasLetterOrDigit(word.text()) || functionWords.contains(lower) && !partOfPerson && !partOfTitle) {
            return true;
        }
        return end - at > 1
                && switch (kind) {
                    case PERSON -> titles.announcesPerson(word.text());
                    case ORGANISATION ->
                        sentence.word(at + 1).isCapitalised() && titles.announcesOrganisation(word.text());
                    case PLACE -> false;
                };
    }

    private boolean isNoEnd(ReadSentence sentence, EntityKind kind, int at) {
        String word = sentence.word(at).text();
        return !hasLetterOrDigit(word) && !word.equals(")") && !word.equals("!")
                || functionWords.contains(word)
                || kind == EntityKind.PERSON && (word.equals("'s") || word.equals("’s"));
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isName(ReadSentence sentence, EntityKind kind, int first, int end) {
        boolean letters = false;
        for (int word = first; word < end; word++) {
            letters |= sentence.word(word).hasLetter();
        }
        return letters
                && !(kind == EntityKind.PERSON
                        && end - first == 1
                        && titles.announcesPerson(sentence.word(first).text()));
    }
}
