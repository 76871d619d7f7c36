package org.depesche.tagging.subjects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.MarkedSubject;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.Tagger;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.figures.FigureScanner;
import org.depesche.tagging.figures.ResumedFigures;
import org.depesche.tagging.measures.MeasureFinder;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.measures.RankedMeasure;
import org.depesche.tagging.syntax.SyntaxReader;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article whose figures are marked with their subjects. */
record MarkedArticle(TaggableText text, List<Mention.EntityMention> names, JsonNode marks) {

    private static final Tagger TAGGER = new Tagger();
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A figure with the candidates for its subject, and whether each is right. */
    record Choice(
            List<SubjectCandidate> candidates,
            boolean[] right,
            boolean isMarked,
            boolean hasSubject,
            boolean isMeasured) {}

    static List<MarkedArticle> read(Path file, Locale language) throws IOException {
        return Files.readAllLines(file).stream()
                .map(MAPPER::readTree)
                .map(row -> of(row, language))
                .toList();
    }

    private static MarkedArticle of(JsonNode row, Locale language) {
        LocalDate date = LocalDate.parse(row.get("date").asString());
        TaggableText text = TaggableText.of(row.get("text").asString(), language, date);
        List<Mention.EntityMention> names = TAGGER.tag(text, Set.of(Tagger.Find.ENTITIES)).stream()
                .map(Mention.EntityMention.class::cast)
                .toList();
        return new MarkedArticle(text, names, row.get("figures"));
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(text.language()));
        SubjectFinder finder = new SubjectFinder(text, names);
        MeasureFinder measures = new MeasureFinder(new NamedSpans(names), SyntaxReader.none(), null);
        ResumedFigures resumed = new ResumedFigures();
        for (Span block : text.blocks()) {
            for (Span span : FigureSentences.of(text.text(), block, lexicon)) {
                Sentence sentence = new Sentence(text.text(), span, lexicon);
                List<FigureDraft> drafts = FigureScanner.scan(sentence, resumed);
                measures.begin(sentence, drafts);
                finder.begin(sentence);
                for (FigureDraft draft : drafts) {
                    RankedMeasure measure = measures.of(draft);
                    choices.add(choice(
                            finder.candidates(draft, measure.candidate(), Features::named),
                            sentence,
                            mark(sentence.start(draft.start()), sentence.end(draft.end() - 1)),
                            measure));
                }
            }
        }
        return choices;
    }

    @Nullable
    JsonNode mark(int start, int end) {
        int from = text.text().codePointCount(0, start);
        int to = text.text().codePointCount(0, end);
        for (JsonNode mark : marks) {
            boolean overlaps =
                    mark.get("start").asInt() < to && from < mark.get("end").asInt();
            if (overlaps && !mark.has("figure")) {
                return mark;
            }
        }
        return null;
    }

    private static Choice choice(
            List<SubjectCandidate> candidates, Sentence sentence, @Nullable JsonNode mark, RankedMeasure measure) {
        String subject = mark == null ? "" : mark.path("subject").asString("");
        Set<String> noun = MarkedSubject.words(
                mark == null ? "" : mark.path("subjectWords").asString(""));
        boolean[] right = new boolean[candidates.size()];
        boolean named = false;
        for (int i = 1; i < right.length; i++) {
            TextName name = candidates.get(i).name();
            right[i] = name != null && isRight(name, subject);
            named |= right[i];
        }
        boolean known = named;
        for (int i = 1; i < right.length && !named; i++) {
            int token = candidates.get(i).noun();
            right[i] = token >= 0 && noun.containsAll(MarkedSubject.words(sentence.text(token))) && !noun.isEmpty();
            known |= right[i];
        }
        right[0] = !known;
        boolean measured = measure.candidate() != null && measure.probability() >= Measured.SHOWN;
        return new Choice(candidates, right, mark != null, !subject.isEmpty(), measured);
    }

    private static boolean isRight(TextName name, String subject) {
        return MarkedSubject.isSame(subject, name.key.name())
                || name.mentions.stream()
                        .anyMatch(mention -> MarkedSubject.isSame(subject, String.valueOf(mention.surface())));
    }
}
