package org.depesche.tagging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells measures from people: "Feldkamp kam auf 45 Prozent" says what somebody has, and not what is measured. */
final class NamedMeasures {

    private final Lazy<NameTitles> german;
    private final Lazy<NameTitles> english = new Lazy<>(NameTitles::english);

    NamedMeasures(Lazy<GermanWords> words) {
        this.german = new Lazy<>(() -> NameTitles.german(words.get()));
    }

    /**
     * The measure; null if it is somebody's name, with a title or without.
     *
     * @param names whom the text names
     */
    @Nullable
    String unnamed(@Nullable String measure, Sentence sentence, List<Mention.EntityMention> names) {
        if (measure == null) {
            return null;
        }
        for (Mention.EntityMention name : names) {
            boolean person = name.entity().kind() == EntityKind.PERSON && name.span() != null && name.surface() != null;
            if (person && sentence.span.contains(name.span()) && isCalled(measure, name.surface(), sentence)) {
                return null;
            }
        }
        return measure;
    }

    private boolean isCalled(String measure, String name, Sentence sentence) {
        if (!measure.endsWith(name)) {
            return false;
        }
        String before = measure.substring(0, measure.length() - name.length()).stripTrailing();
        if (before.isEmpty()) {
            return true;
        }
        // "Ministerin Abele", but not "Vermögen Abeles"
        boolean word = before.length() < measure.length() - name.length();
        NameTitles titles = (sentence.lexicon.german ? german : english).get();
        return word && titles.announcesPerson(before.substring(before.lastIndexOf(' ') + 1));
    }
}
