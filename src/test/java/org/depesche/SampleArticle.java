package org.depesche;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Byline;
import org.depesche.article.Clearance;
import org.depesche.article.Dateline;
import org.depesche.article.Heading;
import org.depesche.article.Provenance;
import org.depesche.article.Publication;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.article.SourceIdentity;
import org.depesche.article.SuppliedFigure;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;

/** An article for tests, whose mentions are named by hand: no tagger has a say in it. */
public final class SampleArticle {

    private final String headline;
    private final List<Block> body = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable String sourceId;
    private @Nullable String version;
    private @Nullable String kicker;
    private @Nullable String source = "Küstendienst";
    private @Nullable String byline;
    private @Nullable Dateline dateline;
    private @Nullable Published published = Published.on(LocalDate.of(2024, 5, 16));
    private Locale language = Locale.GERMAN;
    private Pubstatus pubstatus = Pubstatus.USABLE;
    private @Nullable OffsetDateTime embargo;
    private @Nullable String original;
    private @Nullable String section = "Wirtschaft";
    private @Nullable String rights;
    private @Nullable String correction;
    private List<String> keywords = List.of();
    private List<SuppliedTag> suppliedTags = List.of();
    private List<SuppliedFigure> suppliedFigures = List.of();

    private SampleArticle(String headline) {
        this.headline = headline;
    }

    public static SampleArticle of(String headline) {
        return new SampleArticle(headline);
    }

    /** As its source counts it. */
    public SampleArticle version(@Nullable String sourceId, @Nullable String version) {
        this.sourceId = sourceId;
        this.version = version;
        return this;
    }

    public SampleArticle paragraph(String text) {
        return block(Block.Kind.PARAGRAPH, text);
    }

    public SampleArticle block(Block.Kind kind, String text) {
        body.add(new Block(kind, text));
        return this;
    }

    public SampleArticle kicker(String words) {
        kicker = words;
        return this;
    }

    public SampleArticle source(@Nullable String name) {
        source = name;
        return this;
    }

    public SampleArticle byline(String printed) {
        byline = printed;
        return this;
    }

    public SampleArticle dateline(String place, String printed) {
        return dateline(place, null, printed);
    }

    public SampleArticle dateline(String place, @Nullable String date, String printed) {
        dateline = new Dateline(place, date, printed);
        return this;
    }

    public SampleArticle published(@Nullable Published when) {
        published = when;
        return this;
    }

    public SampleArticle language(Locale spoken) {
        language = spoken;
        return this;
    }

    public SampleArticle pubstatus(Pubstatus status) {
        pubstatus = status;
        return this;
    }

    public SampleArticle embargo(@Nullable OffsetDateTime until) {
        embargo = until;
        return this;
    }

    public SampleArticle section(@Nullable String name) {
        section = name;
        return this;
    }

    public SampleArticle keywords(String... words) {
        keywords = List.of(words);
        return this;
    }

    public SampleArticle rights(String holder) {
        rights = holder;
        return this;
    }

    /** The source's note on its correction of an earlier version. */
    public SampleArticle correction(String note) {
        correction = note;
        return this;
    }

    public SampleArticle suppliedTags(List<SuppliedTag> tags) {
        suppliedTags = tags;
        return this;
    }

    public SampleArticle suppliedFigures(SuppliedFigure... figures) {
        suppliedFigures = List.of(figures);
        return this;
    }

    public SampleArticle original(String sha256) {
        original = sha256;
        return this;
    }

    /** Marks every occurrence of the words as the entity; the longer words first, for mentions do not overlap. */
    public SampleArticle names(EntityKind kind, String name, String... surfaces) {
        EntityKey key = new EntityKey(kind, name.toLowerCase(Locale.ROOT), name);
        for (String surface : surfaces) {
            for (Span span : all(surface)) {
                if (mentions.stream()
                        .anyMatch(mention ->
                                mention.span() != null && mention.span().overlaps(span))) {
                    continue;
                }
                mentions.add(new Mention.EntityMention(span, surface, key, Origin.MACHINE, .9));
            }
        }
        return this;
    }

    /** The source names the entity, without a place in the text. */
    public SampleArticle suppliedWith(EntityKind kind, String name) {
        EntityKey key = new EntityKey(kind, name.toLowerCase(Locale.ROOT), name);
        mentions.add(new Mention.EntityMention(null, null, key, Origin.SOURCE, 1));
        return this;
    }

    public SampleArticle counts(
            String surface,
            FigureKind kind,
            String value,
            Quantity.Modifier modifier,
            String unit,
            @Nullable String measure) {
        return countsIn(2023, surface, kind, value, modifier, unit, measure);
    }

    /** @param year that it holds for */
    public SampleArticle countsIn(
            int year,
            String surface,
            FigureKind kind,
            String value,
            Quantity.Modifier modifier,
            String unit,
            @Nullable String measure) {
        BigDecimal number = new BigDecimal(value);
        Span span = all(surface).getFirst();
        Period period = new Period(
                String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Period.Found.EXPLICIT);
        Figure figure = new Figure(
                kind,
                new Quantity(number, number, number, modifier, unit, null),
                measure == null ? null : Measured.certainly(measure, FigureReader.lemma(measure, language)),
                null,
                null,
                period);
        mentions.add(new Mention.FigureMention(span, surface, figure, span, Origin.MACHINE));
        return this;
    }

    /** Gives the figure added last a subject, which the text names with these words. */
    public SampleArticle owner(String surface) {
        return measured(measured -> measured.of(new Subject(all(surface).getFirst(), Subject.Found.SENTENCE)));
    }

    /** Restricts the measure of the figure added last. */
    public SampleArticle qualifier(String words) {
        return measured(measured -> measured.qualified(words));
    }

    /** Makes the measure of the figure added last a guess. */
    public SampleArticle confidence(double probability) {
        return measured(measured ->
                new Measured(measured.name(), measured.lemma(), measured.qualifier(), measured.subject(), probability));
    }

    /** Takes the period from the figure added last. */
    public SampleArticle undated() {
        Mention.FigureMention last = lastFigure();
        mentions.set(
                mentions.size() - 1, last.with(last.figure().with(last.figure().measured(), null), last.origin()));
        return this;
    }

    /** Makes the figure added last the size of a rise. */
    public SampleArticle rises() {
        Mention.FigureMention last = lastFigure();
        Figure level = last.figure();
        Figure rise = new Figure(
                level.kind(), level.quantity(), level.measured(), level.role(), Figure.Change.UP, level.period());
        mentions.set(mentions.size() - 1, last.with(rise, last.origin()));
        return this;
    }

    /** The sentence of the figure added last. */
    public SampleArticle sentence(String words) {
        Mention.FigureMention last = lastFigure();
        mentions.set(
                mentions.size() - 1,
                new Mention.FigureMention(
                        last.span(), last.surface(), last.figure(), all(words).getFirst(), last.origin()));
        return this;
    }

    private SampleArticle measured(UnaryOperator<Measured> change) {
        Mention.FigureMention last = lastFigure();
        Figure figure = last.figure();
        Measured changed = change.apply(Objects.requireNonNull(figure.measured()));
        mentions.set(mentions.size() - 1, last.with(figure.with(changed, figure.period()), last.origin()));
        return this;
    }

    private Mention.FigureMention lastFigure() {
        return (Mention.FigureMention) mentions.getLast();
    }

    private List<Span> all(String surface) {
        String text = draft().text();
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
            spans.add(new Span(at, at + surface.length()));
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Not in the text: " + surface);
        }
        return spans;
    }

    public ArticleDraft draft() {
        return new ArticleDraft(
                new SourceIdentity(sourceId, version, null),
                new Heading(headline, false, kicker, byline == null ? null : Byline.parse(byline), dateline),
                new Publication(published, source, section, language, keywords, rights),
                new Clearance(pubstatus, embargo),
                body,
                suppliedTags,
                suppliedFigures,
                correction);
    }

    /** Its id. */
    public long in(Archive archive) {
        return archive.store(draft(), mentions, new Provenance(original, 0)).article();
    }

    /** Puts it in the place of a stored article, as an editor's correction. */
    public void correcting(long article, int revision, Archive archive) {
        archive.correct(article, revision, draft(), mentions, "redakteurin", "Nachtrag");
    }
}
