package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Subject;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the subjects of the figures of one text, in its order. */
public final class SubjectFinder {

    /**
     * The least probability of a subject. Below it the subject counts as unknown. By cross-validation four of five
     * subjects are right from it on, in either language.
     */
    private static final double LEAST = .62;

    private final TextNames text;
    private final SubjectModel model;
    private @Nullable Sentence sentence;
    private @Nullable Sentence earlier;
    private @Nullable NamedSentence named;

    public SubjectFinder(TaggableText text, List<Mention.EntityMention> names) {
        this(new TextNames(text, names), SubjectModel.SHARED.get());
    }

    SubjectFinder(TextNames text, SubjectModel model) {
        this.text = text;
        this.model = model;
    }

    /** Goes on to the next sentence of the text, also to one without figures. */
    public void begin(Sentence next) {
        earlier = sentence;
        sentence = next;
        named = null;
    }

    /** The subject of a figure of the sentence; null if it is unknown. */
    public @Nullable Subject of(FigureDraft draft, MeasureCandidate measure) {
        if (text.all.isEmpty()) {
            return null;
        }
        MeasureTie tie = new MeasureTie(named().s, draft, measure);
        TextName certain = certain(tie);
        TextName likeliest = certain == null ? likeliest(draft, measure) : certain;
        return likeliest == null || restricts(likeliest, draft, tie) || isOfAnother(likeliest, draft, tie)
                ? null
                : subject(likeliest, draft);
    }

    private boolean isOfAnother(TextName name, FigureDraft draft, MeasureTie tie) {
        PlacedName placed = named().placed(name, draft);
        return tie.isOfSomebodyNew() && (placed == null || !tie.isInClause(placed));
    }

    private boolean restricts(TextName name, FigureDraft draft, MeasureTie tie) {
        PlacedName placed = named().placed(name, draft);
        return placed != null && tie.isDirection(placed);
    }

    private @Nullable TextName certain(MeasureTie tie) {
        List<PlacedName> names = named().names;
        return Stream.of(
                        names.stream().filter(tie::isCertain),
                        names.stream().filter(tie::isWith),
                        names.stream().filter(new FigureClause(tie.s(), tie.draft(), tie.measure())::isOwnedBy),
                        achiever(tie).stream())
                .flatMap(some -> some)
                .findFirst()
                .map(PlacedName::name)
                .orElse(null);
    }

    /** "Minden hat 50.000 Tonnen Fracht verladen": the only name of the clause, if it is the grammatical subject. */
    private Optional<PlacedName> achiever(MeasureTie tie) {
        List<PlacedName> names = named().names.stream().filter(tie::isInClause).toList();
        return names.size() == 1 && tie.isAchieved()
                ? names.stream()
                        .filter(name -> named().role(name) == NameRole.NOMINATIVE)
                        .filter(name -> name.name().kind() != EntityKind.PERSON)
                        .filter(name -> name.end() <= tie.draft().start())
                        .findFirst()
                : Optional.empty();
    }

    private @Nullable TextName likeliest(FigureDraft draft, MeasureCandidate measure) {
        List<SubjectCandidate> candidates = candidates(draft, measure, model::features);
        double[] probabilities = model.probabilities(candidates);
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (candidates.get(i).name() != null && (best < 0 || probabilities[i] > probabilities[best])) {
                best = i;
            }
        }
        return best < 0 || probabilities[best] < LEAST
                ? null
                : candidates.get(best).name();
    }

    private Subject subject(TextName name, FigureDraft draft) {
        NamedSentence here = named();
        Mention.EntityMention mention = here.mention(name, draft);
        if (mention != null) {
            return new Subject(TextName.span(mention), Subject.Found.SENTENCE);
        }
        Mention.EntityMention before = name.lastBefore(here.s.span.start());
        return new Subject(
                TextName.span(before == null ? name.mentions.getFirst() : before),
                here.isStoodFor(name) ? Subject.Found.NOUN : Subject.Found.TOPIC);
    }

    /** The place whose visitors a figure counts, or that of their event; null if the sentence names none. */
    public @Nullable Subject visitedPlace(FigureDraft draft) {
        TextName place = text.all.isEmpty() ? null : VisitedPlace.of(named(), draft);
        return place == null ? null : subject(place, draft);
    }

    private NamedSentence named() {
        NamedSentence found = named;
        if (found == null) {
            if (sentence == null) {
                throw new IllegalStateException("No sentence has begun");
            }
            found = new NamedSentence(sentence, text, earlier == null ? null : new NamedSentence(earlier, text, null));
            named = found;
        }
        return found;
    }

    /** @param empty makes a collection for the features of one candidate */
    List<SubjectCandidate> candidates(FigureDraft draft, @Nullable MeasureCandidate measure, Supplier<Features> empty) {
        NamedSentence here = named();
        SubjectFeatures features = new SubjectFeatures(here, text, draft, measure);
        List<SubjectCandidate> candidates = new ArrayList<>();
        candidates.add(new SubjectCandidate(null, -1, features.ofSilence(empty.get())));
        for (TextName name : text.all) {
            if (isPossible(name, here, draft)) {
                candidates.add(new SubjectCandidate(name, -1, features.of(name, empty.get())));
            }
        }
        for (int noun : here.nouns) {
            if (!features.isMeasure(noun)) {
                candidates.add(new SubjectCandidate(null, noun, features.of(noun, empty.get())));
            }
        }
        return candidates;
    }

    /** A text may name hundreds of entities; nearly all of them are not meant. */
    private static boolean isPossible(TextName name, NamedSentence here, FigureDraft draft) {
        return name.isInHeadline
                || name.rank < NamedSentence.MOST_RECENT
                || here.recent.contains(name)
                || here.placed(name, draft) != null;
    }
}
