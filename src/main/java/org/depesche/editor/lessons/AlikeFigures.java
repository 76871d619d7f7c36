package org.depesche.editor.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.Article;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.tagging.Construction;
import org.depesche.tagging.Construction.Reading;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the figures that a machine read as wrongly as one that an editor corrected: their sentences are built alike. */
@Component
public class AlikeFigures {

    /** The latest figures of the same unit, and as many of the same wrong measure, are compared. */
    private static final int COMPARED = 3000;

    /** Figures of one unit are searched among the latest ones, so that a rare unit does not read the whole archive. */
    private static final int LATEST = 300_000;

    /** The figures that an editor sees on one page; after their correction the next ones are listed. */
    private static final int MOST = 200;

    /** The figures whose articles are in memory together. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final FiguresInContext inContext;

    AlikeFigures(JdbcClient jdbc, FiguresInContext inContext) {
        this.jdbc = jdbc;
        this.inContext = inContext;
    }

    /**
     * The visible figures that the same correction would change, the latest first.
     *
     * @param decision the correction of a figure of the article
     */
    public List<AlikeFigure> of(Article article, TagDecision decision) {
        FigureMention before = before(decision);
        Construction construction = construction(article, decision);
        if (before == null || construction == null) {
            return List.of();
        }
        List<Long> candidates = candidates(before.figure());
        List<AlikeFigure> found = new ArrayList<>();
        for (int from = 0; from < candidates.size() && found.size() < MOST; from += AT_ONCE) {
            List<Long> some = candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE));
            inContext.of(some).stream()
                    .filter(figure -> isReadAlike(figure.figure(), before.figure(), construction))
                    .flatMap(figure -> Stream.ofNullable(alike(figure, construction)))
                    .forEach(found::add);
        }
        return found.stream().limit(MOST).toList();
    }

    /** The construction that a decision teaches; null if it corrects no measure. */
    static @Nullable Construction construction(Article article, TagDecision decision) {
        FigureMention after = decision.figure();
        FigureMention before = before(decision);
        Measured taught = after == null ? null : after.figure().measured();
        if (after == null || before == null || taught == null) {
            return null;
        }
        boolean corrected = decision.ruling().act() == Act.SET
                && decision.holds()
                && !isSame(taught, before.figure().measured());
        return corrected
                ? Construction.of(article.text(), after.sentence(), after.span(), taught, article.language())
                : null;
    }

    private static @Nullable FigureMention before(TagDecision decision) {
        Span span = decision.words().span();
        return decision.keptAway().figures().stream()
                .filter(figure -> figure.span().equals(span))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Measured taught, @Nullable Measured read) {
        return read != null
                && read.isShown()
                && taught.lemma().equals(read.lemma())
                && Objects.equals(taught.qualifier(), read.qualifier())
                && Objects.equals(name(taught), name(read));
    }

    private static @Nullable Span name(Measured measured) {
        Subject subject = measured.subject();
        return subject == null ? null : subject.name();
    }

    private List<Long> candidates(Figure figure) {
        Measured read = figure.measured();
        return jdbc.sql("""
                select id from (
                    (select id from visible_figure where origin = 'MACHINE' and measure_lemma = :lemma
                        order by id desc limit :most)
                    union
                    (select id from visible_figure where origin = 'MACHINE' and kind = :kind and unit = :unit
                        and id > (select max(id) from article_figure) - :latest order by id desc limit :most)
                ) as found order by id desc
                """)
                .param("lemma", read == null ? "" : read.lemma())
                .param("kind", figure.kind().name())
                .param("unit", figure.quantity().unit())
                .param("latest", LATEST)
                .param("most", COMPARED)
                .query(Long.class)
                .list();
    }

    private static @Nullable AlikeFigure alike(FigureInContext figure, Construction construction) {
        String sentence = figure.quotation().sentence();
        int start = figure.quotation().before().length();
        Span words = new Span(start, start + figure.quotation().surface().length());
        String tag = figure.article().language();
        Locale language = tag == null ? null : Locale.forLanguageTag(tag);
        Reading reading = construction.read(sentence, new Span(0, sentence.length()), words, language);
        return reading == null || isRead(reading, figure.figure().measured())
                ? null
                : new AlikeFigure(figure, named(reading, language));
    }

    /** A construction without the measure fits any measure: both figures must have been read as the same one. */
    private static boolean isReadAlike(Figure figure, Figure before, Construction construction) {
        return construction.name() == null || Objects.equals(figure.measureLemma(), before.measureLemma());
    }

    /** Whether the machine reads it so already. */
    private static boolean isRead(Reading reading, @Nullable Measured read) {
        return read != null
                && read.isShown()
                && reading.lemma().equals(read.lemma())
                && (reading.qualifier() == null || reading.qualifier().equals(read.qualifier()))
                && (reading.subject() == null || read.subject() != null);
    }

    /** The reading with its measure in the nominative. */
    static Reading named(Reading reading, @Nullable Locale language) {
        boolean german = language != null && language.getLanguage().equals("de");
        String name = german ? FigureReader.measureName(reading.measure(), language) : reading.measure();
        return new Reading(name, reading.lemma(), reading.qualifier(), reading.subject());
    }
}
