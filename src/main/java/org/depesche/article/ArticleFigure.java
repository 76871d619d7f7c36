package org.depesche.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** A figure in a stored article. */
@Entity
@Table(name = "article_figure")
public class ArticleFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_figure_seq")
    @SequenceGenerator(name = "article_figure_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    private int spanStart;
    private int spanEnd;
    private String surface;
    private int sentenceStart;
    private int sentenceEnd;

    @Enumerated(EnumType.STRING)
    private FigureKind kind;

    private BigDecimal value;

    @Nullable
    private BigDecimal lower;

    @Nullable
    private BigDecimal upper;

    @Enumerated(EnumType.STRING)
    private Quantity.Modifier modifier;

    private String unit;

    @Nullable
    private String per;

    @Nullable
    private String measure;

    @Nullable
    private String measureLemma;

    @Enumerated(EnumType.STRING)
    private Figure.@Nullable Role role;

    @Enumerated(EnumType.STRING)
    private Figure.@Nullable Change change;

    @Nullable
    private String periodText;

    @Nullable
    private LocalDate periodStart;

    @Nullable
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private Period.@Nullable Found periodFound;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean sticky;

    @SuppressWarnings("NullAway.Init")
    protected ArticleFigure() {}

    public ArticleFigure(Article article, FigureMention mention) {
        this.article = article;
        this.spanStart = mention.span().start();
        this.spanEnd = mention.span().end();
        this.surface = mention.surface();
        this.sentenceStart = mention.sentence().start();
        this.sentenceEnd = mention.sentence().end();
        Figure figure = mention.figure();
        this.kind = figure.kind();
        this.value = figure.quantity().value();
        this.lower = figure.quantity().lower();
        this.upper = figure.quantity().upper();
        this.modifier = figure.quantity().modifier();
        this.unit = figure.quantity().unit();
        this.per = figure.quantity().per();
        this.measure = figure.measure();
        this.measureLemma = figure.measureLemma();
        this.role = figure.role();
        this.change = figure.change();
        Period period = figure.period();
        if (period != null) {
            this.periodText = period.text();
            this.periodStart = period.start();
            this.periodEnd = period.end();
            this.periodFound = period.found();
        }
        this.origin = mention.origin();
        this.sticky = mention.origin() == Origin.EDITOR;
    }

    public Article article() {
        return article;
    }

    public long id() {
        return id;
    }

    /** Gives a new row its id. */
    public void identify(long given) {
        id = given;
    }

    public Span span() {
        return new Span(spanStart, spanEnd);
    }

    /** As written. */
    public String surface() {
        return surface;
    }

    /** The sentence that holds it. */
    public Span sentence() {
        return new Span(sentenceStart, sentenceEnd);
    }

    public Figure figure() {
        return new Figure(
                kind,
                new Quantity(value, lower, upper, modifier, unit, per),
                measure,
                measureLemma,
                role,
                change,
                periodFound == null ? null : new Period(periodText, periodStart, periodEnd, periodFound));
    }

    public Origin origin() {
        return origin;
    }

    /** All that it says, without its row. */
    public FigureMention mention() {
        return new FigureMention(span(), surface, figure(), sentence(), origin);
    }

    /** A figure as it is to compare: 220 and 220.0 are the same. */
    static FigureMention stored(FigureMention mention) {
        Figure figure = mention.figure();
        Quantity quantity = figure.quantity();
        return new FigureMention(
                mention.span(),
                mention.surface(),
                new Figure(
                        figure.kind(),
                        new Quantity(
                                quantity.value().stripTrailingZeros(),
                                plain(quantity.lower()),
                                plain(quantity.upper()),
                                quantity.modifier(),
                                quantity.unit(),
                                quantity.per()),
                        figure.measure(),
                        figure.measureLemma(),
                        figure.role(),
                        figure.change(),
                        figure.period()),
                mention.sentence(),
                mention.origin());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    public boolean isSticky() {
        return sticky;
    }
}
