package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the words that restrict a measure: "für Bildung" behind "Ausgaben", "je Einwohner" behind a number. */
public final class QualifierFinder {

    /** A phrase that may restrict a measure, with its features. */
    record Described(QualifierPhrase phrase, Features features) {}

    /** @param probability that the phrase restricts the measure */
    record Judged(QualifierPhrase phrase, double probability) {

        boolean isProbable() {
            return probability >= phrase.kind().least;
        }

        boolean overlaps(Judged other) {
            return phrase.overlaps(other.phrase.start(), other.phrase.end());
        }
    }

    private final Sentence s;
    private final NamedSpans names;
    private final LazyValue<List<QualifierPhrase>> phrases;

    public QualifierFinder(Sentence sentence, NamedSpans names) {
        this.s = sentence;
        this.names = names;
        this.phrases = new LazyValue<>(
                () -> sentence.german ? new GermanQualifiers(sentence).find() : new EnglishQualifiers(sentence).find());
    }

    /** The qualifiers of a figure's measure, in the order of the text; null if none is probable. */
    public @Nullable String of(FigureDraft draft, MeasureCandidate measure, @Nullable Subject subject) {
        QualifierModel model = (s.german ? QualifierModel.GERMAN : QualifierModel.ENGLISH).get();
        return join(best(candidates(draft, measure, subject, model::features), model));
    }

    static @Nullable String join(List<Judged> best) {
        return best.isEmpty()
                ? null
                : best.stream()
                        .map(Judged::phrase)
                        .sorted(Comparator.comparingInt(QualifierPhrase::start))
                        .map(QualifierPhrase::words)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** The probable phrases that do not overlap, the most probable first. */
    static List<Judged> best(List<Described> candidates, QualifierModel model) {
        List<Judged> probable = candidates.stream()
                .map(candidate -> new Judged(candidate.phrase(), model.probability(candidate.features())))
                .filter(Judged::isProbable)
                .sorted(Comparator.comparingDouble(Judged::probability).reversed())
                .toList();
        List<Judged> best = new ArrayList<>();
        for (Judged judged : probable) {
            if (best.stream().noneMatch(judged::overlaps)) {
                best.add(judged);
            }
        }
        return best;
    }

    /** @param empty makes a collection for the features of one phrase */
    List<Described> candidates(
            FigureDraft draft, MeasureCandidate measure, @Nullable Subject subject, Supplier<Features> empty) {
        QualifierFeatures features = new QualifierFeatures(s, names, draft, measure, subject != null);
        boolean here = measure.sentence() == s && measure.head() >= 0;
        List<QualifierPhrase> found = new ArrayList<>();
        if (here) {
            found.addAll(adjectives(measure.head()));
        }
        if (draft.nounEnd() > 0 && !(here && draft.nounStart() <= measure.head() && measure.head() < draft.nounEnd())) {
            found.addAll(adjectives(draft.nounEnd() - 1));
        }
        addRate(draft, found);
        for (QualifierPhrase phrase : phrases.get()) {
            boolean own = here && phrase.noun() == measure.head() || phrase.overlaps(draft.start(), draft.end());
            if (!own) {
                found.add(phrase);
            }
        }
        return found.stream()
                .filter(phrase -> subject == null || !isIn(phrase, subject.name()))
                .map(phrase -> new Described(phrase, features.of(phrase, empty.get())))
                .toList();
    }

    private List<QualifierPhrase> adjectives(int noun) {
        return s.german ? new GermanQualifiers(s).adjectives(noun) : new EnglishQualifiers(s).adjectives(noun);
    }

    private boolean isIn(QualifierPhrase phrase, Span name) {
        return s.start(phrase.noun()) < name.end() && name.start() < s.end(phrase.noun());
    }

    /** "je Einwohner", "pro Stunde", "a year" in the figure. */
    private void addRate(FigureDraft draft, List<QualifierPhrase> found) {
        for (int i = draft.numberEnd(); i + 1 < draft.end() && draft.per() != null; i++) {
            boolean article = !s.german && (s.lowIs(i, "a") || s.lowIs(i, "an"));
            if (article || QualifierPhrase.restricts(s, i, "rate")) {
                found.add(QualifierPhrase.of(QualifierPhrase.Kind.RATE, s, i, draft.end() - 1, draft.end()));
                return;
            }
        }
    }
}
