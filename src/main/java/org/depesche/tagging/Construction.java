package org.depesche.tagging;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.UP;
import static org.depesche.tagging.text.WordSet.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.depesche.tagging.measures.MeasureNames;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * The order of words in which a sentence tells the measure of a figure, without the words themselves: "der N der N stieg auf
 * 0". An editor's correction holds for other sentences of the same construction.
 *
 * @param signs from the first to the last word that matters
 * @param figure the index of the figure among the signs
 * @param measure the index of the measure; negative: the sentence does not name it
 * @param qualifier the indexes of the qualifier; empty: none
 * @param subject the index of the subject; negative: the sentence does not name it
 * @param name the measure's name where the sentence does not name it
 */
public record Construction(
        List<String> signs,
        int figure,
        int measure,
        List<Integer> qualifier,
        int subject,
        @Nullable String name) {

    /** The words that are part of a construction themselves. */
    private static final Set<WordSet> OWN_WORDS = Set.of(PREPOSITION, STOP, VERB, UP, DOWN, BEING, MODAL, PRONOUN);

    private static final String FIGURE = "0";
    private static final String ARTICLES = "d";
    private static final String TIME = "T";
    private static final String NOUN = "N";
    private static final String WORD = "w";

    /** The reading of another sentence by a construction: the words in the places of measure, qualifier and subject. */
    public record Reading(
            String measure,
            String lemma,
            @Nullable String qualifier,
            @Nullable Span subject) {}

    /** Adjacent words with one sign. */
    private record Run(String sign, int from, int to) {}

    /** The runs of a sentence and the index of the figure among them. */
    private record Line(Sentence sentence, List<Run> runs, int figure) {

        String text(Run run) {
            return sentence.between(run.from, run.to);
        }

        Span span(Run run) {
            return new Span(sentence.start(run.from), sentence.end(run.to - 1));
        }

        /** The index of the run with the last token of which a condition holds, the nearest to the figure; -1 if none. */
        int nearest(IntPredicate last) {
            for (int away = 1; away < runs.size(); away++) {
                for (int i : new int[] {figure - away, figure + away}) {
                    if (i >= 0 && i < runs.size() && last.test(runs.get(i).to - 1)) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }

    /**
     * The construction of a sentence in which an editor told the measure.
     *
     * @param sentence its span in the text
     * @param figure the span of the figure
     * @return null if the language is not supported, or a part of the measure cannot be told from another
     */
    public static @Nullable Construction of(
            String text, Span sentence, Span figure, Measured measured, @Nullable Locale language) {
        Line line = line(text, sentence, figure, language);
        if (line == null) {
            return null;
        }
        int measure = line.nearest(last -> isOf(measured, line.sentence, last));
        List<Integer> qualifier = qualifier(line, measured.qualifier());
        int subject = subject(line, measured.subject());
        boolean mixed =
                measure >= 0 && (measure == subject || qualifier.contains(measure)) || qualifier.contains(subject);
        if (mixed) {
            return null;
        }
        int first = line.figure;
        int last = line.figure;
        List<Integer> parts = new ArrayList<>(qualifier);
        parts.add(measure);
        parts.add(subject);
        for (int part : parts) {
            first = part < 0 ? first : Math.min(first, part);
            last = Math.max(last, part);
        }
        // the words on both sides of the figure decide as well: "auf 5 Prozent gestiegen"
        first = Math.max(0, Math.min(first, line.figure - 1));
        last = Math.min(line.runs.size() - 1, Math.max(last, line.figure + 1));
        int from = first;
        return new Construction(
                line.runs.subList(first, last + 1).stream().map(Run::sign).toList(),
                line.figure - from,
                measure < 0 ? -1 : measure - from,
                qualifier.stream().map(at -> at - from).toList(),
                subject < 0 ? -1 : subject - from,
                measure < 0 ? measured.name() : null);
    }

    /** Reads a figure of another sentence; null if that sentence is built differently. */
    public @Nullable Reading read(String text, Span sentence, Span figureThere, @Nullable Locale language) {
        Line line = line(text, sentence, figureThere, language);
        if (line == null) {
            return null;
        }
        int from = line.figure - figure;
        if (from < 0 || from + signs.size() > line.runs.size()) {
            return null;
        }
        List<Run> there = line.runs.subList(from, from + signs.size());
        if (!there.stream().map(Run::sign).toList().equals(signs)) {
            return null;
        }
        String words = name == null ? line.text(there.get(measure)) : name;
        String restriction = qualifier.isEmpty()
                ? null
                : line.sentence.between(there.get(qualifier.getFirst()).from, there.get(qualifier.getLast()).to);
        return new Reading(
                words,
                FigureReader.lemma(words, language),
                restriction,
                subject < 0 ? null : line.span(there.get(subject)));
    }

    private static boolean isOf(Measured measured, Sentence sentence, int token) {
        Locale language = sentence.lexicon.language;
        String head = sentence.german
                ? measured.name()
                : measured.name().substring(measured.name().lastIndexOf(' ') + 1);
        return sentence.word(token)
                && MeasureNames.lemma(sentence.text(token), language).equals(MeasureNames.lemma(head, language));
    }

    private static List<Integer> qualifier(Line line, @Nullable String words) {
        if (words == null) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int first = 0; first < line.runs.size(); first++) {
            found.clear();
            for (int i = first; i < line.runs.size(); i++) {
                found.add(i);
                String there = line.sentence.between(line.runs.get(first).from, line.runs.get(i).to);
                if (there.equalsIgnoreCase(words)) {
                    return List.copyOf(found);
                }
                if (there.length() > words.length()) {
                    break;
                }
            }
        }
        return List.of();
    }

    private static int subject(Line line, @Nullable Subject subject) {
        for (int i = 0; subject != null && i < line.runs.size(); i++) {
            if (line.span(line.runs.get(i)).overlaps(subject.name())) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Line line(String text, Span span, Span figure, @Nullable Locale language) {
        Lexicon lexicon = Lexicon.of(language);
        if (lexicon == null) {
            return null;
        }
        Sentence sentence = new Sentence(text, span, lexicon);
        List<Run> runs = new ArrayList<>();
        int at = -1;
        for (int i = 0; i < sentence.size(); i++) {
            boolean counted = figure.overlaps(new Span(sentence.start(i), sentence.end(i)));
            String sign = counted ? FIGURE : sign(sentence, i);
            boolean goesOn =
                    !runs.isEmpty() && runs.getLast().sign.equals(sign) && isRun(sign, counted, at, runs.size());
            if (sign.isEmpty()) {
                continue;
            }
            if (goesOn) {
                runs.set(runs.size() - 1, new Run(sign, runs.getLast().from, i + 1));
            } else {
                runs.add(new Run(sign, i, i + 1));
            }
            at = counted ? runs.size() - 1 : at;
        }
        return at < 0 ? null : new Line(sentence, runs, at);
    }

    /** Names and the words before an English noun go together, and so do the words of the figure. */
    private static boolean isRun(String sign, boolean counted, int figure, int size) {
        return counted ? figure == size - 1 : sign.equals(NOUN) || sign.equals(WORD);
    }

    /** The sign of a token; empty for words and signs that do not matter. */
    private static String sign(Sentence s, int i) {
        if (s.number(i)) {
            return FIGURE;
        }
        if (!s.word(i)) {
            return s.oneOf(i, ",;:()") ? s.text(i) : "";
        }
        if (s.hasLow(ARTICLE, i)) {
            return ARTICLES;
        }
        if (s.time(i)) {
            return TIME;
        }
        boolean own = OWN_WORDS.stream().anyMatch(set -> s.hasLow(set, i));
        if (own) {
            return s.low(i);
        }
        if (s.german) {
            // "eG" is a part of a name too
            return s.adjective(i) ? "" : s.text(i).equals(s.low(i)) ? s.low(i) : NOUN;
        }
        return s.capital(i) && i > 0 ? NOUN : WORD;
    }
}
